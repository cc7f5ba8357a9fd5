import { expect, test } from 'vitest';
import { changeInWords, valueInWords } from '@/components/progetto/field-words';
import { sayCambiamenti } from '@/components/progetto/storia-words';

type Voce = Parameters<typeof sayCambiamenti>[0];

const NAMES = new Map([
  ['i1', 'di M_1'],
  ['p1', 'della scheda'],
]);

function voce(cambiamenti: Partial<Voce['cambiamenti'][number]>[], altro: Partial<Voce> = {}): Voce {
  return {
    operazioneId: 'o1',
    numero: 1,
    at: '2026-11-21T10:42:00Z',
    chi: 'Rosa Bianchi',
    comando: 'correctScheda',
    motivo: null,
    annullaId: null,
    righeOmesse: 0,
    ...altro,
    cambiamenti: cambiamenti.map((change) => ({
      tabella: 'Indicatore',
      rigaId: 'i1',
      azione: 'UPDATE',
      campo: 'peso',
      prima: null,
      dopo: null,
      ...change,
    })),
  };
}

test('says field by field from what to what, in Italian notation', () => {
  expect(sayCambiamenti(voce([{ prima: '40.0000', dopo: '33.3300' }]), NAMES)).toEqual([
    'il peso di M_1: da 40 a 33,33',
  ]);
  expect(sayCambiamenti(voce([{ campo: 'data', prima: null, dopo: '2026-11-30' }]), NAMES)).toEqual([
    'la data attesa di M_1: da vuoto a 30/11/2026',
  ]);
});

test('a confirmed direction is one sentence beside the operator, not three', () => {
  const changes = [
    { campo: 'operatore', prima: null, dopo: 'AL_MASSIMO' },
    { campo: 'verso', prima: 'CRESCENTE', dopo: 'DECRESCENTE' },
    { campo: 'versoPresunto', prima: true, dopo: false },
  ];
  expect(sayCambiamenti(voce(changes), NAMES)).toEqual([
    'la direzione di M_1: da vuoto a «al massimo»',
    'confermata la direzione di M_1',
  ]);
});

test('an import is counted, not told; columns that only place a row are left out', () => {
  const born = Array.from({ length: 100 }, (_, i) => ({ azione: 'INSERT' as const, rigaId: `r${i}`, dopo: 'x' }));
  expect(sayCambiamenti(voce(born, { righeOmesse: 20 }), NAMES)).toEqual(['aggiunte 120 righe']);
  expect(sayCambiamenti(voce([{ campo: 'ordine', prima: '1', dopo: '2' }]), NAMES)).toEqual([]);
});

test('rows that come and go are named by the one the others hang from; closing is said, not dated', () => {
  const row = (azione: 'INSERT' | 'DELETE', tabella: string, rigaId: string, campo: string, value: string) => ({
    ...{ azione, tabella, rigaId, campo },
    ...(azione === 'INSERT' ? { dopo: value } : { prima: value }),
  });
  const gone = [
    row('DELETE', 'Target', 't9', 'anno', '2026'),
    row('DELETE', 'Indicatore', 'i9', 'testo', 'Ore di corso'),
  ];
  expect(sayCambiamenti(voce(gone, { comando: 'removeRiga' }), NAMES)).toEqual([
    'tolto l’indicatore «Ore di corso», con un’altra riga',
  ]);
  const back = [row('INSERT', 'Fase', 'f9', 'descrizione', 'Collaudo')];
  expect(sayCambiamenti(voce(back, { comando: 'revertOperazione' }), NAMES)).toEqual(['rimessa la fase «Collaudo»']);
  const closed = [
    { campo: 'dataChiusura', prima: null, dopo: '2026-11-21' },
    { campo: 'motivoChiusura', prima: null, dopo: 'Sospeso' },
  ];
  expect(sayCambiamenti(voce(closed), NAMES)).toEqual(['chiusura di M_1']);
  expect(sayCambiamenti(voce(closed, { comando: 'closeScheda' }), NAMES)).toEqual([]);
});

test('long texts are quoted from just before the point where they part', () => {
  const common = 'Il progetto riduce i consumi delle scuole. '.repeat(10);
  const [prima, dopo] = changeInWords('descrizione', `${common}Prima.`, `${common}Dopo.`);
  expect(prima).toMatch(/^«….*Prima\.»$/);
  expect(dopo).toMatch(/^«….*Dopo\.»$/);
  expect(prima.length).toBeLessThan(60);
});

test('an empty value says so', () => {
  expect(valueInWords('peso', null)).toBe('vuoto');
  expect(valueInWords('versoPresunto', false)).toBe('no');
  expect(valueInWords('verso', 'CRESCENTE')).toBe('«più è alto, meglio è»');
});
