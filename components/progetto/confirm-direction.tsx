'use client';

import { TextButton } from '@/components/ui/text-button';
import type { IndicatoreLetto } from '@/lib/features/progetto/types';
import type { Atteso } from '@/lib/format/target-draft';
import { describeAtteso } from './atteso-words';
import { moveFocus, STOP } from './focus-stops';
import { useCorrect } from './use-campo';

interface ConfirmDirectionProps {
  nome: string;
  indicatore: Pick<IndicatoreLetto, 'unita' | 'valorePrevistoStampato'>;
  atteso: Atteso;
  onConfirm(atteso: Atteso): void;
}

/** The ways a presumed direction can be confirmed: the presumed one first, then its opposite. */
function listChoices(atteso: Atteso): Atteso[] {
  const almeno: Atteso = { ...atteso, verso: 'CRESCENTE', operatore: 'ALMENO' };
  const alMassimo: Atteso = { ...atteso, verso: 'DECRESCENTE', operatore: 'AL_MASSIMO' };
  if (atteso.verso === 'CRESCENTE') return [almeno, alMassimo];
  return atteso.verso === 'DECRESCENTE' ? [alMassimo, almeno] : [atteso];
}

/** One key confirms a direction the document did not print. */
export function ConfirmDirection({ nome, indicatore, atteso, onConfirm }: ConfirmDirectionProps) {
  return (
    <span className="mt-1 flex flex-wrap gap-x-4" data-copy="skip">
      {listChoices(atteso).map((choice) => {
        const breve = describeAtteso({ atteso: choice, versoPresunto: false, indicatore });
        const words = breve ? [breve.operatore, breve.valore].filter(Boolean).join(' ') : 'la direzione';
        return (
          <TextButton
            key={choice.verso}
            {...STOP}
            onClick={(event) => {
              moveFocus(event.currentTarget, 1);
              onConfirm(choice);
            }}
          >
            È {words}
            <span className="sr-only"> ({nome})</span>
          </TextButton>
        );
      })}
    </span>
  );
}

/** Confirms several presumed directions as they are, in one operation that can be taken back. */
export function ConfirmAllDirections({ indicatori }: { indicatori: readonly DirectionToConfirm[] }) {
  const correct = useCorrect();
  const confirm = () =>
    correct(
      indicatori.flatMap(({ id, operatore, presunto }) => [
        { tabella: 'Indicatore', rigaId: id, campo: 'versoPresunto', letto: true, dopo: false },
        { tabella: 'Indicatore', rigaId: id, campo: 'operatore', letto: operatore, dopo: presunto },
      ]),
    );
  return <TextButton onClick={confirm}>Conferma tutte come presunte</TextButton>;
}

/** An indicator whose direction was assumed, with the operator its direction implies. */
export interface DirectionToConfirm {
  id: string;
  operatore: Atteso['operatore'];
  presunto: Atteso['operatore'];
}
