import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ripartoFondo } from '@/lib/domain/allocation/riparto-fondo';
import { sumDecimals, toDecimal, toDecimalText } from '@/lib/domain/numeric';
import { checkConsistency } from '@/lib/exchange/consistency';
import { countPiano } from '@/lib/exchange/conteggi';
import { pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { readDocument } from '@/lib/exchange/read-document';
import { lettoreJson } from '@/lib/exchange/readers/json/lettore';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { hasSharedPlans, sharedGolden, sharedPlan } from './shared-plans';

const decimal = z.string().nullable();
const golden = z.object({
  ente: z.string(),
  anno: z.number(),
  fondo: z.object({
    total: z.string(),
    first_phase: z.string(),
    reserve: z.string(),
    pool_A_general_and_sector: z.string(),
    pool_B_intersettoriale: z.string(),
    fixed_row_3: z.string(),
    sum_coeff_A: z.string(),
    sum_coeff_B: z.string(),
  }),
  tabella: z.array(
    z.object({
      progressivo: z.number(),
      soglia_minima: z.string(),
      tipologia: z.string(),
      n_dip: z.string(),
      peso: decimal,
      coeff_dip: decimal,
      totale_coeff: decimal,
      importo: z.string(),
    }),
  ),
  schede: z.array(
    z.object({ numero: z.number(), soglia: z.number(), indicatori: z.number(), percentuali: z.array(z.number()) }),
  ),
});

const NAME = 'chiari-piano-2024-2026';

describe.skipIf(!hasSharedPlans)(NAME, () => {
  const expected = golden.parse(
    hasSharedPlans
      ? sharedGolden(NAME)
      : {
          ente: '',
          anno: 0,
          fondo: Object.fromEntries(Object.keys(golden.shape.fondo.shape).map((key) => [key, ''])),
          tabella: [],
          schede: [],
        },
  );
  const testo = sharedPlan(NAME);
  const lettura = readDocument(new TextEncoder().encode(testo), { ente: { codice: 'chiari' } });
  const { piano, segnalazioni, perimetro } = lettura as LetturaRiuscita;
  const progetto = (numero: number) => piano.progetti.find(({ codice }) => codice === String(numero));
  const findings = (codice: string) =>
    segnalazioni.filter((found) => found.codice === codice).map(({ dove }) => dove.codice);

  test('is recognised, whole and by half, is of the format, holds together', () => {
    expect(lettura).toMatchObject({ esito: 'letto', profilo: 'chiari' });
    expect(pianoFormato.safeParse(piano).error).toBeUndefined();
    expect(checkConsistency(piano)).toEqual({ segnalazioni: [], blocchi: [] });
    expect(piano.piano).toMatchObject({ anno: expected.anno, annoFine: 2026, schemaPesi: 'PUNTI' });
    expect(piano.ente.denominazione).toBe(expected.ente);
    expect(perimetro).toEqual(['1', '2', '3', '4', '5']);
    const half = Math.floor(testo.length / 2);
    for (const part of [testo.slice(0, half), testo.slice(half)]) {
      const read = readDocument(new TextEncoder().encode(part), { ente: { codice: 'chiari' } });
      expect(read).toMatchObject({ esito: 'letto', profilo: 'chiari' });
    }
  });

  test('every row of the table', () => {
    const soglie = new Map(expected.schede.map(({ numero, soglia }) => [numero, String(soglia)]));
    for (const riga of expected.tabella) {
      const { tipologia, numeroDipendenti, peso, coefficiente, punti, importo, sogliaMinima } =
        progetto(riga.progressivo)?.premio ?? {};
      expect({
        progressivo: riga.progressivo,
        tipologia,
        numeroDipendenti,
        peso,
        coefficiente,
        punti,
        importo,
        sogliaMinima,
      }).toEqual({
        progressivo: riga.progressivo,
        tipologia: riga.tipologia.toUpperCase().replace(' ', '_'),
        numeroDipendenti: Number(riga.n_dip),
        peso: riga.peso ?? undefined,
        coefficiente: riga.coeff_dip ?? undefined,
        punti: riga.totale_coeff ?? undefined,
        importo: riga.importo,
        sogliaMinima: soglie.get(riga.progressivo) ?? riga.soglia_minima,
      });
    }
    expect(piano.progetti).toHaveLength(expected.tabella.length);
    expect(toDecimalText(sumDecimals(piano.progetti.map(({ premio }) => premio?.importo ?? '0')), 2)).toBe('63223.09');
  });

  test('the fund, its pools, and a split that prints every amount', () => {
    const { fondo } = expected;
    expect(piano.fondo).toMatchObject({ totale: fondo.total, primaFase: fondo.first_phase, riserva: fondo.reserve });
    expect(piano.fondo?.quote.map(({ importo }) => importo)).toEqual([
      fondo.fixed_row_3,
      fondo.pool_A_general_and_sector,
      fondo.pool_B_intersettoriale,
    ]);
    const premi = piano.progetti.map(({ premio }) => premio ?? {});
    const riparto = ripartoFondo(piano.fondo?.primaFase ?? '0', piano.fondo?.quote ?? [], premi);
    expect(riparto.premi.filter(({ differenza }) => differenza && !differenza.isZero())).toEqual([]);
    expect(riparto.resto.isZero()).toBe(true);
    const points = riparto.quote.map(({ punti }) => toDecimal(punti).toFixed(1));
    expect(points.slice(1)).toEqual([fondo.sum_coeff_A, fondo.sum_coeff_B]);
  });

  test('every card the extract holds: indicators, percentages, threshold', () => {
    for (const scheda of expected.schede) {
      const found = progetto(scheda.numero);
      const indicatori = found?.obiettivi.flatMap((obiettivo) => obiettivo.indicatori) ?? [];
      expect({ ...scheda, percentuali: indicatori.map(({ peso }) => Number(peso)) }).toEqual(scheda);
      expect(found?.premio?.sogliaMinima).toBe(String(scheda.soglia));
    }
    const printed = new Set(expected.schede.map(({ numero }) => String(numero)));
    const others = piano.progetti.filter(({ codice }) => !printed.has(codice)).map(({ codice }) => codice);
    expect(findings('scheda-solo-in-tabella')).toEqual(others);
    expect(countPiano(piano, []).obiettivi).toBe(expected.tabella.length);
  });

  test('where card and table disagree the card holds, and it is said', () => {
    const soglie = new Map(expected.tabella.map(({ progressivo, soglia_minima }) => [progressivo, soglia_minima]));
    const different = expected.schede.filter(({ numero, soglia }) => soglie.get(numero) !== String(soglia));
    expect(findings('soglia-diversa-dalla-tabella')).toEqual(different.map(({ numero }) => String(numero)));
  });

  test('nothing the document prints is left unexplained', () => {
    for (const codice of [
      'testo-non-riconosciuto',
      'frammento-senza-scheda',
      'scheda-incompleta',
      'etichetta-ripetuta',
    ]) {
      expect(findings(codice)).toEqual([]);
    }
    const held = JSON.stringify(piano).replaceAll('\\n', ' ').normalize('NFC');
    const words = new Set(held.match(/\p{L}{7,}/gu));
    const labels = new Set(
      'PERFORMANCE PROGETTO TIPOLOGIA OBIETTIVO DESCRIZIONE ATTUAZIONE ATTIVITA OPERATIVE SVOLGERE RAGGIUNGIMENTO DELL INDICATORI OPERATIVI QUANTITA OPERATIVA RIFERIBILE PERCENTUALE VERIFICA RISULTATO PERSONALE COINVOLGERE ORGANIZZATIVA'.split(
        ' ',
      ),
    );
    const lost = [...new Set(testo.match(/\p{L}{7,}/gu))].filter((word) => !words.has(word) && !labels.has(word));
    expect(lost).toEqual([]);
  });

  test('through the interchange file and back, byte for byte', () => {
    const written = writePianoJson(piano);
    const back = lettoreJson.leggi(written, { ente: { codice: 'chiari' } });
    expect(back.esito === 'letto' && writePianoJson(back.piano)).toBe(written);
  });
});
