'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { type GestureAnswer, useGesture } from './use-gesture';

interface MoveButtonsProps {
  /** With its article: «il CDR 04». */
  nome: string;
  id: string;
  /** The thing and its siblings, in order. */
  fratelli: readonly string[];
  /** Puts it before a sibling; null is last. */
  move(primaDi: string | null): Promise<GestureAnswer>;
  undo(operazioneId: string): Promise<GestureAnswer>;
}

/** One place up, one place down among the siblings. */
export function MoveButtons({ nome, id, fratelli, move, undo }: MoveButtonsProps) {
  const { run, isRunning } = useGesture(undo);
  const showToast = useToast();
  const at = fratelli.indexOf(id);
  const shift = async (primaDi: string | null, verso: string) => {
    const failure = await run(
      () => move(primaDi),
      () => `Spostato ${verso}.`,
    );
    if (failure) showToast({ message: failure.messaggio ?? Object.values(failure.campi)[0] ?? 'Non si è spostato.' });
  };
  return (
    <>
      <Button
        size="s"
        icon={<ArrowUp />}
        disabled={at <= 0}
        isLoading={isRunning}
        onClick={() => shift(fratelli[at - 1] ?? null, 'in su')}
      >
        <span className="sr-only">Sposta {nome} </span>Su
      </Button>
      <Button
        size="s"
        icon={<ArrowDown />}
        disabled={at >= fratelli.length - 1}
        isLoading={isRunning}
        onClick={() => shift(fratelli[at + 2] ?? null, 'in giù')}
      >
        <span className="sr-only">Sposta {nome} </span>Giù
      </Button>
    </>
  );
}
