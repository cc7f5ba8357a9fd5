import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sumDecimals, toDecimalText } from '@/lib/domain/numeric';
import { checkConsistency } from '@/lib/exchange/consistency';
import { pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { readDocument } from '@/lib/exchange/read-document';
import { lettoreJson } from '@/lib/exchange/readers/json/lettore';
import { normaliseText } from '@/lib/exchange/reconcile/normalise';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { hasSharedPlans, sharedGolden, sharedPlan } from './shared-plans';

const golden = z.object({
  ente: z.string(),
  anno: z.number(),
  responsabili: z.array(
    z.object({
      responsabile: z.string(),
      sommaPesi: z.number(),
      obiettivi: z.array(
        z.object({
          numero: z.number(),
          peso: z.number(),
          titolo: z.string(),
          intersettoriale: z.boolean(),
          indicatori: z.number(),
          note: z.string(),
          scheda: z.enum(['completa', 'solo intestazione', 'solo coda', 'assente']),
          pesoScheda: z.number().nullable(),
          fasi: z.number(),
          fasiConMesiCerti: z.number(),
        }),
      ),
    }),
  ),
});
type ObiettivoAtteso = z.infer<typeof golden>['responsabili'][number]['obiettivi'][number];

/** What the findings say of the pages of a card; none of them says that it is whole. */
const PAGINE: Record<string, ObiettivoAtteso['scheda']> = {
  'scheda-assente': 'assente',
  'scheda-solo-coda': 'solo coda',
  'scheda-senza-fasi': 'solo intestazione',
};

const name = 'luzzara-piano-2024';
const testo = sharedPlan(name);
const read = (text: string) => readDocument(new TextEncoder().encode(text), { ente: { codice: 'lu' } });

describe.skipIf(!hasSharedPlans)(name, () => {
  const expected = hasSharedPlans ? golden.parse(sharedGolden(name)) : { ente: '', anno: 0, responsabili: [] };
  const lettura = read(testo);
  const { piano, segnalazioni, perimetro } = lettura as LetturaRiuscita;
  const righe = testo.split('\n');

  /** The objectives one Responsabile holds, with what is held. */
  const heldBy = (responsabile: string) =>
    piano.progetti.flatMap((progetto) =>
      progetto.obiettivi.flatMap((obiettivo) =>
        obiettivo.assegnazioni
          .filter((assegnazione) => assegnazione.responsabile?.includes(responsabile))
          .map((assegnazione) => ({ progetto, obiettivo, assegnazione })),
      ),
    );
  type Tenuto = ReturnType<typeof heldBy>[number];

  const fasiOf = ({ progetto, assegnazione, obiettivo }: Tenuto) =>
    progetto.fasi.filter((fase) => !obiettivo.intersettoriale || fase.assegnazione === assegnazione.cdr);
  const findingsOn = ({ progetto, assegnazione }: Tenuto) =>
    segnalazioni.filter(({ dove }) => dove.codice === `${progetto.codice} › ${assegnazione.cdr}`);

  test('is recognised, is of the format, holds together', () => {
    expect(lettura).toMatchObject({ esito: 'letto', profilo: 'luzzara' });
    expect(pianoFormato.safeParse(piano).error).toBeUndefined();
    expect(checkConsistency(piano)).toEqual({ segnalazioni: [], blocchi: [] });
    expect(piano.ente.denominazione).toBe(expected.ente);
    expect(piano.piano).toMatchObject({ anno: expected.anno, schemaPesi: 'PERCENTUALE' });
    expect(perimetro).toEqual(piano.cdr.map(({ codice }) => codice));
  });

  test('every figure of every objective of every Responsabile', () => {
    for (const { responsabile, sommaPesi, obiettivi } of expected.responsabili) {
      const held = heldBy(responsabile);
      const found = held.map((tenuto) => ({
        numero: Number(tenuto.assegnazione.numero),
        peso: Number(tenuto.assegnazione.peso),
        titolo: normaliseText(tenuto.obiettivo.titolo),
        intersettoriale: tenuto.obiettivo.intersettoriale,
        hasNote: obiettivi.some(
          ({ numero, note }) =>
            String(numero) === tenuto.assegnazione.numero && (tenuto.obiettivo.descrizione ?? '').includes(note),
        ),
        scheda: findingsOn(tenuto).flatMap(({ codice }) => PAGINE[codice] ?? [])[0] ?? 'completa',
        fasi: fasiOf(tenuto).length,
        fasiConMesiCerti: fasiOf(tenuto).filter(({ periodi }) => periodi.length > 0).length,
      }));
      const wanted = obiettivi.map(({ indicatori: _, note: __, pesoScheda: ___, titolo, ...exact }) => ({
        ...exact,
        titolo: normaliseText(titolo),
        hasNote: true,
      }));
      const byNumber = (a: { numero: number }, b: { numero: number }) => a.numero - b.numero;
      expect(found.toSorted(byNumber)).toEqual(wanted);
      const pesi = held.map(({ assegnazione }) => assegnazione.peso ?? '0');
      expect(toDecimalText(sumDecimals(pesi), 0)).toBe(String(sommaPesi));
    }
  });

  test('as many indicators as were told apart by hand, here without a doubt left', () => {
    for (const { responsabile, obiettivi } of expected.responsabili) {
      for (const { numero, indicatori } of obiettivi) {
        const held = heldBy(responsabile).find(({ assegnazione }) => assegnazione.numero === String(numero));
        expect([responsabile, numero, held?.obiettivo.indicatori.length]).toEqual([responsabile, numero, indicatori]);
      }
    }
  });

  test('a weight is said to differ from the card exactly where it does', () => {
    const differing = expected.responsabili.flatMap(({ obiettivi }) =>
      obiettivi.filter(({ peso, pesoScheda }) => pesoScheda !== null && pesoScheda !== peso),
    );
    expect(segnalazioni.filter(({ codice }) => codice === 'peso-diverso-dalla-scheda')).toHaveLength(differing.length);
    const changed = read(testo.replace("Peso dell'obiettivo: 15 / 100", "Peso dell'obiettivo: 12,5 / 100"));
    const found = (changed as LetturaRiuscita).segnalazioni.filter(({ codice }) => /^peso-diverso/u.test(codice));
    expect(found.map(({ dove }) => righe[(dove.riga ?? 0) - 1])).toEqual(["Peso dell'obiettivo: 15 / 100"]);
  });

  test('a shared objective is one, with a part for each who holds it', () => {
    const shared = piano.progetti.filter(({ ambito }) => ambito === 'INTERSETTORIALE');
    expect(shared.map(({ obiettivi }) => obiettivi[0]?.assegnazioni.map(({ numero, peso }) => [numero, peso]))).toEqual(
      [
        [
          ['5', '10'],
          ['4', '5'],
        ],
        [
          ['6', '30'],
          ['7', '30'],
        ],
      ],
    );
  });

  test('where the months are not certain the marks stay in words, and a finding points at the row', () => {
    const uncertain = piano.progetti.flatMap(({ fasi }) =>
      fasi.filter(({ nota }) => nota?.startsWith('Tempi come stampati')),
    );
    const told = segnalazioni.filter(({ codice }) => codice === 'mesi-non-certi');
    expect(told).toHaveLength(uncertain.length);
    for (const { dove } of told) expect(righe[(dove.riga ?? 0) - 1]).toMatch(/\tx\t/iu);
  });

  test('nothing the document prints is left unexplained', () => {
    expect(segnalazioni.filter(({ codice }) => /^testo-non|^frammento/u.test(codice))).toEqual([]);
    expect(new Set(segnalazioni.map(({ chiave }) => chiave)).size).toBe(segnalazioni.length);
  });

  test('either half of the document is read with doubts', () => {
    const half = Math.floor(righe.length / 2);
    for (const part of [righe.slice(0, half), righe.slice(half)]) {
      const partial = read(part.join('\n'));
      expect(partial).toMatchObject({ esito: 'letto', profilo: 'luzzara' });
      expect((partial as LetturaRiuscita).segnalazioni.some(({ gravita }) => gravita === 'AVVISO')).toBe(true);
    }
  });

  test('through the interchange file and back, byte for byte', () => {
    const written = writePianoJson(piano);
    const back = lettoreJson.leggi(written, { ente: { codice: 'lu' } });
    expect(back.esito === 'letto' && writePianoJson(back.piano)).toBe(written);
  });
});
