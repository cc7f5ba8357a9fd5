'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect } from 'react';
import type { Scelta } from '@/lib/features/valutazione/schema';

interface DecisionKeys {
  setScelta: (scelta: Scelta) => void;
  canAccettare: boolean;
  form: RefObject<HTMLFormElement | null>;
  onNext: string;
  onPrevious: string;
}

const SCELTE: Record<string, Scelta> = { a: 'VALIDATO', c: 'CORRETTO', r: 'RINVIATO', n: 'NON_VALUTABILE' };

/** One key each: A, C, R, N choose, Enter confirms, J and K move along the queue. Never while somebody is writing. */
export function useDecisionKeys({ setScelta, canAccettare, form, onNext, onPrevious }: DecisionKeys): void {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const key = event.key.toLowerCase();
      const scelta = SCELTE[key];
      if (scelta && (scelta !== 'VALIDATO' || canAccettare)) {
        setScelta(scelta);
        // The reason, when the choice needs one, is the next thing to write.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input[name=grado], textarea')?.focus());
      } else if (key === 'j' || key === 'k')
        router.push((key === 'j' ? onNext : onPrevious) as never, { scroll: false });
      else if (key === 'enter') form.current?.requestSubmit();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router, setScelta, canAccettare, form, onNext, onPrevious]);
}

/** Whether the key belongs to what has the focus: a field being written, a link or a button being pressed. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === 'radio') return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|A|BUTTON|SUMMARY)$/.test(target.tagName);
}
