'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect } from 'react';
import type { Decisione } from '@/lib/features/valutazione/schema';
import { QUEUE_ATTRIBUTE } from './queue-attribute';

interface DecisionKeys {
  setScelta: (scelta: Decisione) => void;
  /** Whether a choice can be made on this result. */
  isPossibile: (scelta: Decisione) => boolean;
  form: RefObject<HTMLFormElement | null>;
  onMove: (href: string) => void;
  next: string;
  previous: string;
}

const SCELTE: Record<string, Decisione> = { a: 'VALIDATO', c: 'CORRETTO', r: 'RINVIATO', n: 'NON_VALUTABILE' };
const WRITTEN_IN = 'textarea, select, input:not([type=radio])';
const PRESSED = 'a, button, summary';

/**
 * One key each: A, C, R, N choose, Enter confirms, J and K move along the queue. They act only while the focus is on the
 * queue or on the result (WCAG 2.1.4), and never while somebody is writing.
 */
export function useDecisionKeys({ setScelta, isPossibile, form, onMove, next, previous }: DecisionKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target;
      if (!(target instanceof HTMLElement) || !target.closest(`[${QUEUE_ATTRIBUTE}]`)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || target.matches(WRITTEN_IN)) return;
      const key = event.key.toLowerCase();
      const scelta = SCELTE[key];
      if (scelta && isPossibile(scelta)) {
        setScelta(scelta);
        // What the choice makes compulsory is the next thing to write.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input[name=grado], textarea')?.focus());
      } else if (key === 'j' || key === 'k') onMove(key === 'j' ? next : previous);
      else if (key === 'enter' && !target.matches(PRESSED)) form.current?.requestSubmit();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [setScelta, isPossibile, form, onMove, next, previous]);
}

/** The form is made anew for every result: without this the keyboard would be left with nothing in focus. */
let isMoving = false;

/** Goes to another result of the queue and puts the focus on its decision. */
export function useMoveInQueue(form: RefObject<HTMLFormElement | null>): (href: string) => void {
  const router = useRouter();
  useEffect(() => {
    if (!isMoving) return;
    isMoving = false;
    form.current?.querySelector<HTMLElement>('input[name=scelta]:checked')?.focus({ preventScroll: true });
  }, [form]);
  return (href) => {
    isMoving = true;
    router.push(href as never, { scroll: false });
  };
}
