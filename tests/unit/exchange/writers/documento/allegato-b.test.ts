import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PianoFormato, ProgettoFormato } from '@/lib/exchange/formato';
import { buildAllegatoB } from '@/lib/exchange/writers/documento/allegato-b';
import type { Blocco, Provenienza, Riga, Tabella } from '@/lib/exchange/writers/documento/documento';
import { pianoArbitrario } from '../../piano-arbitrario';
import { pianoPiccolo } from './piano-piccolo';

const BOZZA: Provenienza = { tipo: 'bozza', data: '2026-11-21' };
const VERSIONE: Provenienza = {
  tipo: 'versione',
  numero: 2,
  sha256: 'ab'.repeat(32),
  atto: { organo: 'Giunta comunale', numero: '12', data: '2026-01-20' },
};

const tabelle = (blocchi: readonly Blocco[]) =>
  blocchi.filter((blocco): blocco is Tabella => blocco.tipo === 'tabella');
const textOf = ({ celle }: Riga) => celle.map(({ testo }) => testo).join(' | ');
const build = (piano: PianoFormato) => buildAllegatoB(piano, VERSIONE);

function tableOf(piano: PianoFormato, start: string): string[] {
  const tabella = tabelle(build(piano).blocchi).find(({ descrizione }) => descrizione.startsWith(start));
  return tabella?.righe.map(textOf) ?? [];
}

/** The small plan with its only card of CDR 04 changed. */
function withScheda(change: Partial<ProgettoFormato>): PianoFormato {
  const piano = pianoPiccolo();
  return {
    ...piano,
    progetti: piano.progetti.map((scheda) => (scheda.codice === 'P1' ? { ...scheda, ...change } : scheda)),
  };
}

describe('the annex', () => {
  test('has the table of each CDR as the plans print it, with the totals of every level and shares of the CDR', () => {
    expect(tableOf(pianoPiccolo(), '04 Territorio')).toEqual([
      'Città sicura',
      'Strade',
      'Rete viaria',
      'P1 | Manutenzione | 61.000,00 | 15,98',
      'P2 | Ciclabili | 320.736,00 | 84,02',
      'Totale Azione | 381.736,00 | 100,00',
      'Totale Obiettivo | 381.736,00 | 100,00',
      'Totale Indirizzo | 381.736,00 | 100,00',
      'Senza collegamento strategico',
      'Senza collegamento strategico',
      'Senza collegamento strategico',
      'P3 | Trasparenza | – | –',
      'Totale Azione | – | –',
      'Totale Obiettivo | – | –',
      'Totale Indirizzo | – | –',
      'Totale CDR 04 | 381.736,00 | 100,00',
    ]);
  });

  test('counts spese of the plan’s year only: neither entrate nor other years', () => {
    const voce = { descrizione: 'Voce', anno: 2026, titoloBilancio: 'SPESA_CORRENTE', previsto: '10.00' } as const;
    const piano = withScheda({
      vociBudget: [voce, { ...voce, anno: 2027, previsto: '1000.00' }, { ...voce, titoloBilancio: 'ENTRATA_CORRENTE' }],
    });
    expect(tableOf(piano, '04 Territorio')).toContain('P1 | Manutenzione | 10,00 | 0,00');
  });

  test('tells a blank budget from a budget of zero', () => {
    expect(tableOf(withScheda({ vociBudget: [], budgetStampato: '0.00' }), '04 Territorio')).toContain(
      'P1 | Manutenzione | 0,00 | 0,00',
    );
  });

  test('says what is expected in words, and prints no direction that nobody confirmed', () => {
    expect(tableOf(pianoPiccolo(), 'Indicatori dell’obiettivo OB1')).toEqual([
      'I1 | Km asfaltati | almeno 6 km',
      'I2 | Tempo medio | 15 giorni',
      '– | Avvio | entro il 30/06/2026',
    ]);
  });

  test('is the same from a version and from the draft, but for what says so', () => {
    const [versione, bozza] = [build(pianoPiccolo()), buildAllegatoB(pianoPiccolo(), BOZZA)];
    expect(bozza.blocchi).toEqual(versione.blocchi);
    expect([versione.bozza, versione.piede]).toEqual([false, 'Versione 2 · Giunta comunale n. 12 del 20/01/2026']);
    expect([bozza.bozza, bozza.piede]).toEqual([true, 'BOZZA del 21/11/2026']);
  });

  test('may be of some CDR only', () => {
    const { blocchi } = buildAllegatoB(pianoPiccolo(), BOZZA, ['07']);
    const codici = blocchi.flatMap((blocco) => (blocco.tipo === 'titolo' && blocco.livello === 2 ? blocco.codice : []));
    expect(codici).toEqual(['P4']);
  });

  test('carries the texts of the plan as they are, whatever they would mean to Typst or Markdown', () => {
    const titolo = '#import "x": * $a$ \\ *b* _c_ <d> @e [f] ```g``` #eval("1")';
    const { blocchi } = build(withScheda({ titolo }));
    expect(blocchi).toContainEqual(expect.objectContaining({ livello: 2, testo: titolo }));
  });

  test('of any plan never jumps a heading level, and fills every row of every table', () => {
    fc.assert(
      fc.property(pianoArbitrario, (piano) => {
        const { blocchi } = build(piano);
        const livelli = blocchi.flatMap((blocco) => (blocco.tipo === 'titolo' ? blocco.livello : []));
        const jumps = livelli.filter((livello, i) => livello > (livelli[i - 1] ?? 0) + 1);
        const ragged = tabelle(blocchi).flatMap(({ colonne, righe }) =>
          righe.filter(({ celle }) => celle.reduce((sum, cella) => sum + (cella.colonne ?? 1), 0) !== colonne.length),
        );
        expect([jumps, ragged]).toEqual([[], []]);
      }),
      { numRuns: 60 },
    );
  });
});
