'use client';

import type { KeyboardEvent } from 'react';
import { useGesto } from '../use-gesto';

/** The rows a row can change place with, in their order. */
export interface RowPlace {
  tabella: 'Obiettivo' | 'Indicatore';
  rigaId: string;
  siblings: readonly string[];
}

export interface RowMoves {
  /** Absent where there is no place to go to. */
  up?: () => void;
  down?: () => void;
  /** Alt with an arrow, from anywhere in the row. */
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

/** Moves a row one place among its siblings, by menu or by keyboard. */
export function useRowMoves({ tabella, rigaId, siblings }: RowPlace): RowMoves {
  const change = useGesto();
  const index = siblings.indexOf(rigaId);
  const move = (dopoId: string | null | undefined) => () =>
    change({ gesto: 'sposta', tabella, rigaId, dopoId: dopoId ?? null });
  const up = index > 0 ? move(siblings[index - 2]) : undefined;
  const down = index >= 0 && index < siblings.length - 1 ? move(siblings[index + 1]) : undefined;
  return {
    up,
    down,
    onKeyDown(event) {
      const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
      // What opens over the page is inside the row for React, not for the person.
      const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
      if (!event.altKey || !isArrow || !isHere) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'ArrowUp') up?.();
      else down?.();
    },
  };
}
