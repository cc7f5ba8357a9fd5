import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkConsistency } from '@/lib/exchange/consistency';
import { type PianoFormato, pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { readDocument } from '@/lib/exchange/read-document';
import { lettoreJson } from '@/lib/exchange/readers/json/lettore';
import { analyseDocumento } from '@/lib/exchange/readers/terre-dargine/analizza';
import { recogniseLettore } from '@/lib/exchange/recognise';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { hasSharedPlans, sharedGolden, sharedPlan } from './shared-plans';

const golden = z.object({
  ente: z.string(),
  anni: z.array(z.number()),
  cascata: z.object({ indirizzi: z.number(), obiettiviStrategici: z.number(), obiettiviOperativi: z.number() }),
  obiettiviDistintiInTutto: z.number(),
  assegnazioniInTutto: z.number(),
  unita: z.array(
    z.object({
      codice: z.string(),
      denominazione: z.string(),
      dirigente: z.string().optional(),
      assegnazioni: z.array(z.object({ codici: z.array(z.string()), priorita: z.string(), peso: z.string() })),
      anagrafiche: z.number().optional(),
      fasi: z.object({ totali: z.number(), fase0: z.number(), conPeso: z.number() }).optional(),
      risultatiAttesi: z.number().optional(),
    }),
  ),
  eccezioniPesiFasi: z.record(z.string(), z.number()),
});

const NAME = 'terre-dargine-piano-2021-2023';

function assegnazioniOf(piano: PianoFormato, cdr: string) {
  return piano.progetti.flatMap(({ codice, codiciAlternativi, priorita, obiettivi }) =>
    obiettivi.flatMap(({ assegnazioni }) =>
      assegnazioni
        .filter((assegnazione) => assegnazione.cdr === cdr)
        .map(({ peso, fuoriPesatura }) => ({
          codici: [codice, ...codiciAlternativi],
          priorita,
          peso: fuoriPesatura ? '*' : peso ? `${peso}%` : '',
        })),
    ),
  );
}

function fasiOf(piano: PianoFormato, cdr: string) {
  const fasi = piano.progetti.filter((progetto) => progetto.cdr === cdr).flatMap((progetto) => progetto.fasi);
  return {
    totali: fasi.length,
    fase0: fasi.filter(({ ordine }) => ordine === 0).length,
    conPeso: fasi.filter(({ periodi }) => periodi.some(({ peso }) => peso !== undefined)).length,
  };
}

const byCodice = (a: { codici: string[] }, b: { codici: string[] }) => `${a.codici}`.localeCompare(`${b.codici}`);

describe.skipIf(!hasSharedPlans)(NAME, () => {
  const testo = sharedPlan(NAME);
  const expected = hasSharedPlans ? golden.parse(sharedGolden(NAME)) : golden.parse({});
  const lettura = readDocument(new TextEncoder().encode(testo), { ente: { codice: 'ta' } });
  const { piano, segnalazioni, perimetro } = lettura as LetturaRiuscita;
  const findings = (codice: string) => segnalazioni.filter((found) => found.codice === codice);

  test('is recognised, is of the format, holds together', () => {
    expect(lettura).toMatchObject({ esito: 'letto', profilo: 'terre-dargine' });
    expect(pianoFormato.safeParse(piano).error).toBeUndefined();
    expect(checkConsistency(piano)).toEqual({ segnalazioni: [], blocchi: [] });
    expect(piano.ente.denominazione).toBe(expected.ente);
    expect([piano.piano.anno, piano.piano.annoFine]).toEqual([expected.anni[0], expected.anni.at(-1)]);
    expect(perimetro).toEqual(expected.unita.map(({ codice }) => codice));
  });

  test('objectives, assignments and tree are as many as somebody counted', () => {
    const strategici = piano.alberoStrategico.flatMap(({ obiettiviStrategici }) => obiettiviStrategici);
    expect({
      indirizzi: piano.alberoStrategico.length,
      obiettiviStrategici: strategici.length,
      obiettiviOperativi: strategici.flatMap(({ obiettiviOperativi }) => obiettiviOperativi).length,
    }).toEqual(expected.cascata);
    expect(piano.progetti).toHaveLength(expected.obiettiviDistintiInTutto);
    const held = piano.progetti.flatMap(({ obiettivi }) => obiettivi.flatMap(({ assegnazioni }) => assegnazioni));
    expect(held).toHaveLength(expected.assegnazioniInTutto);
  });

  test.each(expected.unita)('every figure of $codice', ({ codice, denominazione, dirigente, assegnazioni, fasi }) => {
    const cdr = piano.cdr.find((candidate) => candidate.codice === codice);
    expect(cdr?.denominazione).toBe(denominazione);
    const [incarico] = cdr?.incarichi ?? [];
    if (dirigente) {
      expect(`${incarico?.nominativo}${incarico?.tipo === 'INTERIM' ? ' (interim)' : ''}`).toBe(dirigente);
    }
    expect(assegnazioniOf(piano, codice).sort(byCodice)).toEqual(assegnazioni.toSorted(byCodice));
    if (fasi) expect(fasiOf(piano, codice)).toEqual(fasi);
  });

  test('first blocks, copies of the shared objectives included, stand where they are printed', () => {
    const documento = analyseDocumento(testo);
    const blocks = documento.unita
      .filter(({ isAppendice }) => isAppendice)
      .map(
        (unita) => documento.schede.flatMap(({ anagrafiche }) => anagrafiche).filter((a) => a.unita === unita).length,
      );
    expect(blocks).toEqual(expected.unita.flatMap(({ anagrafiche }) => anagrafiche ?? []));
  });

  /** Cut by hand out of free text: fewer is right where the cut is not certain. */
  test('expected results are about as many as somebody cut by hand, never more', () => {
    for (const { codice, risultatiAttesi } of expected.unita) {
      if (risultatiAttesi === undefined) continue;
      const schede = piano.progetti.filter(({ cdr }) => cdr === codice);
      const found = schede.flatMap(({ obiettivi }) => obiettivi.flatMap(({ indicatori }) => indicatori)).length;
      expect({ codice, found: found <= risultatiAttesi && found >= risultatiAttesi * 0.95 }).toEqual({
        codice,
        found: true,
      });
    }
  });

  test('phases of the first year sum to 100, but where the document says otherwise', () => {
    const told = findings('pesi-fasi-diversi-da-cento').map(({ dove, messaggio }) => [
      dove.codice,
      Number(/a (\d+) e/u.exec(messaggio)?.[1]),
    ]);
    expect(Object.fromEntries(told)).toEqual(expected.eccezioniPesiFasi);
  });

  test('a phase has no weight exactly when it has no date in the first year', () => {
    const [first] = expected.anni;
    const wrong = piano.progetti.flatMap(({ codice, fasi }) =>
      fasi
        .filter(({ periodi }) => {
          const year = periodi.find(({ anno }) => anno === first);
          return (year?.peso !== undefined) !== (year?.inizio !== undefined);
        })
        .map(({ ordine }) => `${codice} ${ordine}`),
    );
    expect(wrong).toEqual([]);
  });

  test('targets of every kind, parts by comune, no outcome', () => {
    const indicatori = piano.progetti.flatMap(({ obiettivi }) =>
      obiettivi.flatMap((obiettivo) => obiettivo.indicatori),
    );
    const nature = new Set(indicatori.map(({ natura }) => natura));
    expect([...nature].sort()).toEqual(['DATA', 'EURO', 'NUMERO', 'PERCENTUALE', 'SI_NO', 'TESTO']);
    const parts = indicatori
      .map(({ target }) => target.filter(({ ripartizione }) => ripartizione).length)
      .filter(Boolean);
    expect(parts).toEqual([3, 4, 4, 4]);
    expect(JSON.stringify(piano.progetti)).not.toMatch(/RAGGIUNTO 100%|Stato avanzamento/u);
  });

  test('nothing the document prints is left unexplained', () => {
    expect(findings('testo-non-riconosciuto')).toEqual([]);
    expect(findings('frammento-senza-scheda')).toEqual([]);
    expect(findings('percorso-non-riconosciuto')).toEqual([]);
    expect(findings('peso-diverso')).toEqual([]);
    expect(findings('totale-pesi-diverso')).toEqual([]);
    expect(new Set(segnalazioni.map(({ chiave }) => chiave)).size).toBe(segnalazioni.length);
  });

  test('through the interchange file and back, byte for byte', () => {
    const written = writePianoJson(piano);
    const back = lettoreJson.leggi(written, { ente: { codice: 'ta' } });
    expect(back.esito === 'letto' && writePianoJson(back.piano)).toBe(written);
  });

  test('half of it is recognised too, whichever half has objectives in it', () => {
    const lines = testo.split('\n');
    const half = Math.floor(lines.length / 2);
    for (const part of [lines.slice(0, half), lines.slice(half), lines.slice(500, 900), lines.slice(1200, 1300)]) {
      expect(recogniseLettore(part.join('\n'))?.profilo).toBe('terre-dargine');
    }
  });

  /** Time of the processor, not of the clock: other work on the machine does not count. */
  test('is read in well under half a second', () => {
    const times = Array.from({ length: 4 }, () => {
      const start = process.cpuUsage();
      readDocument(new TextEncoder().encode(testo), { ente: { codice: 'ta' } });
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(500);
  });
});

describe.skipIf(!hasSharedPlans)('the plans of other enti', () => {
  test.each([
    'reggio-emilia-peg-2020',
    'reggio-emilia-peg-2024',
    'luzzara-piano-2024',
    'chiari-piano-2024-2026',
  ])('%s is not taken for a plan of this format', (name) => {
    expect(recogniseLettore(sharedPlan(name))?.profilo).not.toBe('terre-dargine');
  });
});
