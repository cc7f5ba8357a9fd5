import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sumDecimals, toDecimalText } from '@/lib/domain/numeric';
import { checkConsistency } from '@/lib/exchange/consistency';
import { type PianoFormato, type ProgettoFormato, pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { readDocument } from '@/lib/exchange/read-document';
import { lettoreJson } from '@/lib/exchange/readers/json/lettore';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { hasSharedPlans, sharedGolden, sharedPlan } from './shared-plans';

const count = z.record(z.string(), z.number());
const golden = z.object({
  anno: z.number(),
  cdr: z.array(
    z.object({
      codice: z.string(),
      denominazione: z.string(),
      dirigente: z.string(),
      schede: z.object({ inTabella: z.number(), PD: z.number(), PG: z.number(), soloInTabella: z.array(z.string()) }),
      obiettivi: count,
      indicatori: count,
      fasi: z.number(),
      vociBudget: z.number(),
      entrateCorrenti: z.string(),
      entrateInvestimenti: z.string(),
      speseCorrenti: z.string(),
      totaleCdrStampato: z.string().nullable(),
      righePersonale: z.number(),
      nominativi: z.number(),
      sommaImpegno: z.string(),
    }),
  ),
  percentuali: z.array(z.object({ cdr: z.string(), livello: z.string(), riga: z.number(), coincide: z.boolean() })),
});

const TIPO_IN_GOLDEN: Partial<Record<ProgettoFormato['obiettivi'][number]['tipo'], string>> = {
  MIGLIORAMENTO: 'miglioramento',
  PRIORITARIO: 'prioritario',
  ORDINARIO: 'gestionale',
};

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

/** The figures of one CDR as the golden file states them, all but the people and the printed total. */
function figuresOf(piano: PianoFormato, cdr: string, soloInTabella: string[]) {
  const schede = piano.progetti.filter((progetto) => progetto.cdr === cdr);
  const obiettivi = schede.flatMap((scheda) => scheda.obiettivi);
  const voci = schede.flatMap((scheda) => scheda.vociBudget);
  const sumOf = (titolo: string) =>
    toDecimalText(sumDecimals(voci.filter((v) => v.titoloBilancio === titolo).map((v) => v.previsto)), 2);
  return {
    codice: cdr,
    denominazione: piano.cdr.find(({ codice }) => codice === cdr)?.denominazione,
    dirigente: piano.cdr.find(({ codice }) => codice === cdr)?.incarichi[0]?.nominativo,
    schede: {
      inTabella: schede.length,
      PD: schede.filter(({ tipo }) => tipo === 'PRODOTTO').length,
      PG: schede.filter(({ tipo }) => tipo === 'PROGETTO').length,
      soloInTabella,
    },
    obiettivi: countBy(obiettivi, ({ tipo }) => TIPO_IN_GOLDEN[tipo] ?? tipo),
    indicatori: countBy(
      obiettivi.flatMap(({ indicatori }) => indicatori),
      ({ codice }) => codice?.charAt(0) ?? '?',
    ),
    fasi: schede.flatMap(({ fasi }) => fasi).length,
    vociBudget: voci.length,
    entrateCorrenti: sumOf('ENTRATA_CORRENTE'),
    entrateInvestimenti: sumOf('ENTRATA_INVESTIMENTI'),
    speseCorrenti: sumOf('SPESA_CORRENTE'),
  };
}

function peopleOf(piano: PianoFormato, cdr: string) {
  const personale = piano.progetti.filter((progetto) => progetto.cdr === cdr).flatMap((scheda) => scheda.personale);
  return {
    righePersonale: personale.length,
    nominativi: new Set(personale.map(({ nominativo }) => nominativo)).size,
    sommaImpegno: toDecimalText(sumDecimals(personale.map(({ percentuale }) => percentuale ?? '0')), 2),
  };
}

describe.skipIf(!hasSharedPlans).each(['reggio-emilia-peg-2020', 'reggio-emilia-peg-2024'])('%s', (name) => {
  const testo = sharedPlan(name);
  const righe = testo.split('\n');
  const expected = hasSharedPlans ? golden.parse(sharedGolden(name)) : { anno: 0, cdr: [], percentuali: [] };
  const lettura = readDocument(new TextEncoder().encode(testo), { ente: { codice: 're' } });
  const { piano, segnalazioni, perimetro } = lettura as LetturaRiuscita;
  const cardsOf = (cdr: string) => piano.progetti.filter((progetto) => progetto.cdr === cdr);

  test('is recognised, is of the format, holds together', () => {
    expect(lettura).toMatchObject({ esito: 'letto', profilo: 'reggio-emilia' });
    expect(pianoFormato.safeParse(piano).error).toBeUndefined();
    expect(checkConsistency(piano)).toEqual({ segnalazioni: [], blocchi: [] });
    expect(piano.piano.anno).toBe(expected.anno);
    expect(perimetro).toEqual(expected.cdr.map(({ codice }) => codice));
  });

  test('every figure of every CDR', () => {
    for (const cdr of expected.cdr) {
      const { righePersonale, nominativi, sommaImpegno, totaleCdrStampato, ...figures } = cdr;
      const soloInTabella = segnalazioni
        .filter(
          ({ codice, dove }) =>
            codice === 'scheda-solo-in-tabella' && cardsOf(cdr.codice).some((c) => c.codice === dove.codice),
        )
        .map(({ dove }) => dove.codice ?? '');
      expect(figuresOf(piano, cdr.codice, soloInTabella)).toEqual(figures);
    }
  });

  /**
   * The extract may stop right after the heading of its last table of people: the rows that follow in the whole
   * document are then not in the text, and the reader says so instead of making them up.
   */
  test('every person, but those after the point where the extract stops', () => {
    const endsAtHeading = /Impegno Personale\W*$/u.test(testo.trimEnd());
    const lastCdr = piano.progetti.at(-1)?.cdr;
    for (const { codice, righePersonale, nominativi, sommaImpegno } of expected.cdr) {
      const people = peopleOf(piano, codice);
      const isCut = endsAtHeading && codice === lastCdr && people.righePersonale < righePersonale;
      if (!isCut) expect({ codice, ...people }).toEqual({ codice, righePersonale, nominativi, sommaImpegno });
      else {
        const told = segnalazioni.filter((found) => found.codice === 'tabella-personale-vuota');
        expect(told.at(-1)?.dove.codice).toBe(piano.progetti.at(-1)?.codice);
      }
    }
  });

  test('the printed percentages that are wrong, and exactly those', () => {
    const wrong = expected.percentuali.filter(({ coincide }) => !coincide);
    const found = segnalazioni.filter(({ codice }) => codice === 'percentuale-stampata-errata');
    const byLine = (a: number, b: number) => a - b;
    expect(found.map(({ dove }) => dove.riga ?? 0).sort(byLine)).toEqual(wrong.map(({ riga }) => riga).sort(byLine));
    expect(segnalazioni.filter(({ codice }) => codice === 'totale-stampato-diverso')).toEqual([]);
    expect(segnalazioni.filter(({ codice }) => /budget/u.test(codice))).toEqual([]);
  });

  test('findings point at the line that caused them', () => {
    for (const { codice, dove } of segnalazioni.filter(({ codice }) => codice === 'verso-presunto')) {
      const indicatore = dove.codice?.split(' › ').at(-1) ?? '';
      expect(`${codice} ${righe[(dove.riga ?? 0) - 1]}`).toContain(indicatore);
    }
    expect(new Set(segnalazioni.map(({ chiave }) => chiave)).size).toBe(segnalazioni.length);
  });

  test('through the interchange file and back, byte for byte', () => {
    const written = writePianoJson(piano);
    const back = lettoreJson.leggi(written, { ente: { codice: 're' } });
    expect(back.esito === 'letto' && writePianoJson(back.piano)).toBe(written);
  });

  test('nothing the document prints is left unexplained', () => {
    expect(segnalazioni.filter(({ codice }) => codice === 'testo-non-riconosciuto')).toEqual([]);
    expect(segnalazioni.filter(({ codice }) => codice === 'frammento-senza-scheda')).toEqual([]);
  });

  test('is read in well under half a second', () => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      readDocument(new TextEncoder().encode(testo), { ente: { codice: 're' } });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(500);
  });
});
