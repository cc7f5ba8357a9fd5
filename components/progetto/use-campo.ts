'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { PatchValue } from '@/lib/domain/patch';
import { type FieldEdit, fieldKey } from '@/lib/features/progetto/queue/gestures';
import type { CardState } from '@/lib/features/progetto/queue/queue-runner';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { currentValue } from '@/lib/features/progetto/queue/save-queue';
import { useCardEditor } from './save-session';

/** Reads something out of the state of the card; `onServer` is what it is before any script runs. */
export function useCardState<T>(read: (state: CardState) => T, onServer: T): T {
  const { runner } = useCardEditor();
  return useSyncExternalStore(
    runner.subscribe,
    () => read(runner.getState()),
    () => onServer,
  );
}

/** What a field holds now for the person who looks at it; `letto` is what the page was rendered with. */
export function useCampo(campo: FieldRef, letto: PatchValue): PatchValue {
  return useCardState((state) => currentValue(state.queue, campo, letto), letto);
}

/** The same for a text or a decimal. */
export function useTesto(campo: FieldRef, letto: string | null): string | null {
  const valore = useCampo(campo, letto);
  return typeof valore === 'string' ? valore : null;
}

/** What is being typed in a field and not yet entered. */
export function useBozza(campo: FieldRef): string | undefined {
  return useCardState((state) => state.bozze[fieldKey(campo)], undefined);
}

/** Enters edits as one gesture: each goes from what its field holds now to the value given. */
export function useCorrect(): (edits: readonly (FieldRef & { letto: PatchValue; dopo: PatchValue })[]) => void {
  const { runner, correct } = useCardEditor();
  return useCallback(
    (edits) => {
      const complete = edits.map(({ letto, ...edit }): FieldEdit => ({ ...edit, prima: runner.valueOf(edit, letto) }));
      correct(complete);
    },
    [runner, correct],
  );
}
