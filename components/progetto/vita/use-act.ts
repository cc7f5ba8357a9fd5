'use client';

import { useState } from 'react';

/** What a server action answers. */
interface Answered<T> {
  data?: T;
  serverError?: { messaggio: string };
  validationErrors?: { formErrors?: string[]; fieldErrors?: Record<string, string[] | undefined> };
}

const OFFLINE = 'La rete non risponde: nulla è cambiato. Riprova fra poco.';

/** Does one act of a dialog: while it runs, what it came to, why it was refused. */
export function useAct() {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string>();

  /** @returns what the action gave, or null when it was refused and `problem` says why */
  const act = async <T>(run: () => Promise<Answered<T> | undefined>): Promise<T | null> => {
    setIsRunning(true);
    setProblem(undefined);
    try {
      const result = await run();
      if (result?.data !== undefined) return result.data;
      const { formErrors = [], fieldErrors = {} } = result?.validationErrors ?? {};
      const invalid = [...formErrors, ...Object.values(fieldErrors).flatMap((errors) => errors ?? [])][0];
      setProblem(result?.serverError?.messaggio ?? invalid ?? OFFLINE);
    } catch {
      setProblem(OFFLINE);
    } finally {
      setIsRunning(false);
    }
    return null;
  };
  return { act, isRunning, problem };
}
