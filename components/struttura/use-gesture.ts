'use client';

import { useCallback, useState } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Conflitto } from '@/lib/domain/patch';

/** What an action answers to a gesture. `operazioneId` is what can be taken back; null when nothing can. */
export interface GestureAnswer {
  data?: { operazioneId: string | null };
  serverError?: {
    messaggio: string;
    conflitti?: readonly Conflitto[];
    problemi?: readonly { campo: string | null; messaggio: string }[];
  };
  validationErrors?: { formErrors?: string[]; fieldErrors?: Readonly<Record<string, string[] | undefined>> };
}

/** Why a gesture did nothing: in general, field by field, or because somebody wrote the same fields meanwhile. */
export interface GestureFailure {
  readonly messaggio: string | null;
  readonly campi: Readonly<Record<string, string>>;
  readonly conflitti: readonly Conflitto[];
}

export const NO_FAILURE: GestureFailure = { messaggio: null, campi: {}, conflitti: [] };

const UNREACHABLE = 'Il server non risponde e nulla è stato salvato. Controlla la rete e riprova.';

/** The answer of an action, or what to say when none came. */
export async function askAction<T extends GestureAnswer>(ask: () => Promise<T>): Promise<T | GestureAnswer> {
  try {
    return await ask();
  } catch {
    return { serverError: { messaggio: UNREACHABLE } };
  }
}

/** Reads a failure; null when the gesture was done. */
export function failureOf({ data, serverError, validationErrors }: GestureAnswer): GestureFailure | null {
  if (data) return null;
  const written = Object.entries(validationErrors?.fieldErrors ?? {}).flatMap(([campo, messages]) =>
    messages?.[0] ? [[campo, messages[0]] as const] : [],
  );
  const refused = (serverError?.problemi ?? []).flatMap(({ campo, messaggio }) =>
    campo ? [[campo, messaggio] as const] : [],
  );
  const campi = Object.fromEntries([...written, ...refused]);
  const general = validationErrors?.formErrors?.[0] ?? serverError?.messaggio ?? null;
  const messaggio = refused.length > 0 || (general === null && written.length > 0) ? null : (general ?? UNREACHABLE);
  return { messaggio, campi, conflitti: serverError?.conflitti ?? [] };
}

/**
 * Does a gesture and says it with a toast that takes it back.
 * @param undo the action that takes an operation back
 */
export function useGesture(undo?: (operazioneId: string) => Promise<GestureAnswer>) {
  const showToast = useToast();
  const [isRunning, setIsRunning] = useState(false);

  const takeBack = useCallback(
    async (operazioneId: string) => {
      if (!undo) return;
      const failure = failureOf(await askAction(() => undo(operazioneId)));
      showToast({ message: failure ? (failure.messaggio ?? UNREACHABLE) : 'Annullato: tutto è come prima.' });
    },
    [undo, showToast],
  );

  /** @returns why it was not done; null when it was */
  const run = useCallback(
    async (
      ask: () => Promise<GestureAnswer>,
      done: (answer: GestureAnswer) => string,
    ): Promise<GestureFailure | null> => {
      setIsRunning(true);
      const answer = await askAction(ask);
      setIsRunning(false);
      const failure = failureOf(answer);
      if (failure) return failure;
      const operazioneId = answer.data?.operazioneId;
      showToast({
        message: done(answer),
        undo: operazioneId && undo ? { run: () => void takeBack(operazioneId) } : undefined,
      });
      return null;
    },
    [showToast, takeBack, undo],
  );
  return { run, isRunning };
}
