'use client';

import { Merge, Split } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useGesture } from '@/components/struttura/use-gesture';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import {
  distinguishPersoneAction,
  mergePersoneAction,
  undoPersone,
} from '@/lib/features/persona/actions/modify-persone';

interface GestiCoppiaProps {
  ente: string;
  resta: { id: string; nominativo: string };
  altra: { id: string; nominativo: string };
  /** Where to go once it is settled; stays where it is without. */
  thenHref?: Route;
  /** Offers to join too: only where what would move is in sight. */
  canMerge?: boolean;
}

/** Two names that look alike: one person, or two. Both answers can be taken back. */
export function GestiCoppia({ ente, resta, altra, thenHref, canMerge = false }: GestiCoppiaProps) {
  const router = useRouter();
  const showToast = useToast();
  const { run, isRunning } = useGesture((id) => undoPersone({ ente, id }));
  const coppia = { ente, restaId: resta.id, altraId: altra.id };
  const settle = async (ask: typeof mergePersoneAction | typeof distinguishPersoneAction, done: string) => {
    const failure = await run(
      () => ask(coppia),
      () => done,
    );
    if (failure) showToast({ message: failure.messaggio ?? 'Nulla è cambiato: ricarica la pagina.' });
    else if (thenHref) router.push(thenHref, { scroll: false });
  };
  return (
    <>
      {canMerge && (
        <Button
          variant="primary"
          icon={<Merge />}
          isLoading={isRunning}
          onClick={() => settle(mergePersoneAction, `Unite: resta ${resta.nominativo}.`)}
        >
          Unisci: resta «{resta.nominativo}»
        </Button>
      )}
      <Button
        size={canMerge ? 'm' : 's'}
        icon={<Split />}
        isLoading={isRunning}
        onClick={() => settle(distinguishPersoneAction, 'Sono due persone: non saranno più proposte insieme.')}
      >
        Sono due persone
        <span className="sr-only">
          {' '}
          {resta.nominativo} e {altra.nominativo}
        </span>
      </Button>
    </>
  );
}
