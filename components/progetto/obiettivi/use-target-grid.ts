'use client';

import { useEffect, useRef, useState } from 'react';
import type { IndicatoreLetto, TargetLetto } from '@/lib/features/progetto/types';
import { type MisuraCella, parseCella, printCella, splitBlocco, type ValoriTarget } from '@/lib/format/target-cell';
import type { Atteso } from '@/lib/format/target-draft';
import { useCardEditor } from '../save-session';
import { useCorrect } from '../use-campo';
import { useGesto } from '../use-gesto';

const VALORI = ['valore', 'min', 'max', 'data', 'testo'] as const;
const NULLA: ValoriTarget = { valore: null, min: null, max: null, data: null, testo: null };

/** A cell by its place: the year, and the part of the ente it is of; null is the whole. */
export interface Cella {
  anno: number;
  parte: string | null;
}

const keyOf = ({ anno, parte }: Cella) => `${anno}/${parte ?? ''}`;

interface GridOptions {
  indicatore: IndicatoreLetto;
  /** Nature and direction as they stand for the person, saved or not. */
  misura: Pick<Atteso, 'natura' | 'verso'>;
  anni: readonly number[];
  parti: readonly (string | null)[];
}

/** The targets of an indicator as a grid: each cell is typed, read by the nature of the indicator and saved by itself. */
export function useTargetGrid({ indicatore, misura, anni, parti }: GridOptions) {
  const { onFlush } = useCardEditor();
  const correct = useCorrect();
  const change = useGesto();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const come: MisuraCella = { ...misura, unita: indicatore.unita };

  const find = ({ anno, parte }: Cella) =>
    indicatore.target.find((target) => target.anno === anno && target.ripartizione === parte);
  const printed = (cella: Cella) => {
    const target = find(cella);
    const isEmpty = !target || (misura.verso !== 'SI_NO' && VALORI.every((campo) => target[campo] === null));
    return isEmpty ? '' : printCella(target, come);
  };

  const write = (cella: Cella, valori: ValoriTarget | null) => {
    const target = find(cella);
    if (target) replace(target, valori);
    else if (valori) add(cella, valori);
  };
  const replace = (target: TargetLetto, valori: ValoriTarget | null) => {
    if (valori === null && (target.ripartizione !== null || target.anno !== anni[0])) {
      return change({ gesto: 'togli', tabella: 'Target', rigaId: target.id });
    }
    const dopo = valori ?? NULLA;
    correct(
      VALORI.map((campo) => ({ tabella: 'Target', rigaId: target.id, campo, letto: target[campo], dopo: dopo[campo] })),
    );
  };
  /** The target of the plan's year is born with the id of its indicator, so that two people meet on the same row. */
  const add = ({ anno, parte }: Cella, valori: ValoriTarget) => {
    const rigaId = anno === anni[0] && parte === null ? indicatore.id : crypto.randomUUID();
    change({
      gesto: 'aggiungi',
      tabella: 'Target',
      rigaId,
      padreId: indicatore.id,
      campi: { anno, ripartizione: parte, ...valori },
    });
  };

  /** Texts already entered that the page does not show yet: leaving a cell twice is entering it once. */
  const entered = useRef(new Map<string, string>());

  /** Enters a text; one that cannot be read stays as typed, with the reason. */
  const enter = (cella: Cella, text: string | undefined) => {
    const key = keyOf(cella);
    if (text === undefined || entered.current.get(key) === text) return;
    entered.current.set(key, text);
    const parsed = parseCella(text, come);
    setErrors(({ [key]: _, ...rest }) => (parsed.ok ? rest : { ...rest, [key]: parsed.messaggio }));
    if (parsed.ok && text.trim() !== printed(cella)) write(cella, parsed.valore);
  };

  // What the page shows again is what was saved; only what could not be read stays as typed.
  const shown = useRef(indicatore.target);
  useEffect(() => {
    if (shown.current === indicatore.target) return;
    shown.current = indicatore.target;
    entered.current.clear();
    setTyped((before) => Object.fromEntries(Object.entries(before).filter(([key]) => errors[key] !== undefined)));
  }, [indicatore.target, errors]);
  useEffect(() =>
    onFlush(() => {
      for (const parte of parti) for (const anno of anni) enter({ anno, parte }, typed[keyOf({ anno, parte })]);
    }),
  );

  return {
    text: (cella: Cella) => typed[keyOf(cella)] ?? printed(cella),
    error: (cella: Cella) => errors[keyOf(cella)],
    type: (cella: Cella, text: string) => setTyped((before) => ({ ...before, [keyOf(cella)]: text })),
    enter: (cella: Cella) => enter(cella, typed[keyOf(cella)]),
    giveUp(cella: Cella) {
      const key = keyOf(cella);
      setTyped(({ [key]: _, ...rest }) => rest);
      setErrors(({ [key]: _, ...rest }) => rest);
    },
    /** A block copied from a spreadsheet, from a cell on; gives how many cells did not fit. */
    paste(from: Cella, block: string): number {
      const [row, column] = [parti.indexOf(from.parte), anni.indexOf(from.anno)];
      let left = 0;
      for (const [down, cells] of splitBlocco(block).entries()) {
        for (const [along, text] of cells.entries()) {
          const [parte, anno] = [parti[row + down], anni[column + along]];
          if (parte === undefined || anno === undefined) left += 1;
          else {
            setTyped((before) => ({ ...before, [keyOf({ anno, parte })]: text.trim() }));
            enter({ anno, parte }, text);
          }
        }
      }
      return left;
    },
    rename: (parte: string, nome: string) =>
      correct(
        indicatore.target
          .filter(({ ripartizione }) => ripartizione === parte)
          .map(({ id }) => ({ tabella: 'Target', rigaId: id, campo: 'ripartizione', letto: parte, dopo: nome })),
      ),
    remove: (parte: string) => {
      for (const target of indicatore.target.filter(({ ripartizione }) => ripartizione === parte)) {
        change({ gesto: 'togli', tabella: 'Target', rigaId: target.id });
      }
    },
  };
}
