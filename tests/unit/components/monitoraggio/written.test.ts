import { expect, test } from 'vitest';
import { modoOf, ofFase, ofIndicatore, ofRendiconto } from '@/components/monitoraggio/entries';
import { writtenKey, writtenRendiconto } from '@/components/monitoraggio/written';
import { valoreScrittoInParole } from '@/components/monitoraggio/written-words';
import { calendarDate } from '@/lib/domain/calendar';
import type { ValoreScritto } from '@/lib/domain/reporting/rendiconto';
import type { IndicatoreDelRendiconto, RendicontoLetto } from '@/lib/features/monitoraggio/types';
import { fieldKey, gestureOf } from '@/lib/features/progetto/queue/gestures';
import type { CardState } from '@/lib/features/progetto/queue/queue-runner';
import { EMPTY_QUEUE } from '@/lib/features/progetto/queue/save-queue';

const NIENTE: ValoreScritto = { valore: null, data: null, siNo: null, parziale: null, testo: null, nota: null };

function indicatore(id: string, altro: Partial<IndicatoreDelRendiconto> = {}): IndicatoreDelRendiconto {
  return {
    id,
    codice: null,
    nome: 'Edifici riqualificati',
    precisazione: null,
    natura: 'NUMERO',
    unita: 'edifici',
    verso: 'CRESCENTE',
    operatore: null,
    versoPresunto: false,
    valorePrevistoStampato: null,
    monitoratoDa: null,
    atteso: { valore: '6' },
    scritto: NIENTE,
    precedente: null,
    isModificabile: true,
    ...altro,
  };
}

const LETTO: RendicontoLetto = {
  chiave: 'scuole',
  nome: 'Ridurre i consumi',
  isObiettivo: true,
  cdr: '04',
  scheda: { id: 's', codice: '112', titolo: 'Scuole' },
  obiettivo: { id: 'scuole', codice: '112/1', titolo: 'Ridurre i consumi', tags: [] },
  assegnazioneId: null,
  rilevazioneId: null,
  indicatori: [
    indicatore('edifici', { scritto: { ...NIENTE, valore: '3' } }),
    indicatore('fatto', { natura: 'SI_NO', verso: 'SI_NO', atteso: null }),
    indicatore('giorno', { natura: 'DATA', verso: 'ENTRO_DATA', atteso: { data: calendarDate('2026-11-30') } }),
  ],
  fasi: [
    {
      id: 'lavori',
      ordine: 1,
      descrizione: 'Lavori',
      prodottoAtteso: null,
      periodi: [],
      hasDate: false,
      avanzamento: '40',
      nota: null,
      precedente: null,
    },
  ],
  esito: null,
  criticita: 'Pioggia',
  causa: null,
  azioneCorrettiva: null,
  stato: 'DA_COMPILARE',
  motivoRinvio: null,
  inviataAt: null,
  blocco: null,
  isModificabile: true,
  isLeggibile: true,
};

const STATE: CardState = { queue: EMPTY_QUEUE, bozze: {} };

test('what waits to be saved comes before what was read, what is being typed before both', () => {
  const edits = [{ ...ofIndicatore('edifici', 'valore'), prima: '3', dopo: '4' }];
  const gesto = gestureOf(edits, 'comando');
  const queue = { ...EMPTY_QUEUE, attesa: gesto ? [gesto] : [] };
  expect(writtenRendiconto({ ...STATE, queue }, LETTO).indicatori[0]?.scritto.valore).toBe('4');
  const bozze = {
    [fieldKey(ofIndicatore('edifici', 'valore'))]: '5,5',
    [fieldKey(ofIndicatore('giorno', 'data'))]: '1/9/26',
    [fieldKey(ofFase('lavori', 'avanzamento'))]: '',
    [fieldKey(ofRendiconto('scuole', 'criticita'))]: 'Neve',
  };
  const written = writtenRendiconto({ queue, bozze }, LETTO);
  expect(written.indicatori[0]?.scritto.valore).toBe('5.5');
  expect(written.indicatori[2]?.scritto.data).toBe('2026-09-01');
  expect(written.fasi[0]?.avanzamento).toBeNull();
  expect(written.criticita).toBe('Neve');
});

test('a draft that cannot be read counts as what was there before it', () => {
  const bozze = { [fieldKey(ofIndicatore('edifici', 'valore'))]: 'tre' };
  expect(writtenRendiconto({ ...STATE, bozze }, LETTO).indicatori[0]?.scritto.valore).toBe('3');
});

test('a yes in part keeps its share', () => {
  const edits = [
    { ...ofIndicatore('fatto', 'siNo'), prima: null, dopo: true },
    { ...ofIndicatore('fatto', 'parziale'), prima: null, dopo: '60' },
  ];
  const gesto = gestureOf(edits, 'comando');
  const queue = { ...EMPTY_QUEUE, attesa: gesto ? [gesto] : [] };
  expect(writtenRendiconto({ ...STATE, queue }, LETTO).indicatori[1]?.scritto).toMatchObject({
    siNo: true,
    parziale: '60',
  });
});

test('nothing written is the report as it was read, and a change changes its key', () => {
  const same = writtenRendiconto(STATE, LETTO);
  expect(same).toEqual(LETTO);
  expect(writtenKey(same)).toBe(writtenKey(LETTO));
  const bozze = { [fieldKey(ofFase('lavori', 'nota'))]: 'Sospesi' };
  expect(writtenKey(writtenRendiconto({ ...STATE, bozze }, LETTO))).not.toBe(writtenKey(LETTO));
});

test('an indicator is answered as its score reads it', () => {
  const modo = (altro: Partial<IndicatoreDelRendiconto>) => modoOf(indicatore('x', altro));
  expect(modo({})).toBe('numero');
  expect(modo({ verso: 'ENTRO_DATA' })).toBe('data');
  expect(modo({ verso: 'SI_NO', natura: 'TESTO' })).toBe('si-no');
  expect(modo({ natura: 'TESTO', atteso: { testo: 'meglio' } })).toBe('testo');
  expect(modo({ natura: 'TESTO', atteso: { valore: '3' } })).toBe('numero');
  expect(modo({ natura: 'DATA', verso: 'CONTESTO', atteso: null })).toBe('data');
});

test('what was reported, in words', () => {
  const say = (scritto: Partial<ValoreScritto>, natura: IndicatoreDelRendiconto['natura'] = 'NUMERO') =>
    valoreScrittoInParole({ natura, unita: natura === 'NUMERO' ? 'edifici' : null }, { ...NIENTE, ...scritto });
  expect(say({ valore: '3' })).toBe('3 edifici');
  expect(say({ valore: '0' })).toBe('0 edifici');
  expect(say({ siNo: false }, 'SI_NO')).toBe('no');
  expect(say({ siNo: true, parziale: '60' }, 'SI_NO')).toBe('in parte, 60\u00a0%');
  expect(say({ data: calendarDate('2026-09-01') }, 'DATA')).toBe('01/09/2026');
  expect(say({})).toBe('–');
});
