'use client';

import { AlignLeft, Share2, Tags, Users } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { Tag } from '@/components/ui/badge';
import type { ObiettivoLetto } from '@/lib/features/progetto/types';
import type { Scelta } from '../choice-field';
import { FieldNotes } from '../field-notes';
import { InlineFact } from '../inline-fact';
import { InlineProse } from '../inline-prose';
import { InlineText } from '../inline-text';
import type { LuogoScheda } from '../send-gesture';
import { useCampo, useCorrect } from '../use-campo';
import { usePending } from '../use-gesto';
import { ETICHETTE_NOTE, TIPO_OBIETTIVO } from '../words';
import { HolderWeights } from './holder-weights';
import { RowMenu } from './row-menu';
import { useRowMoves } from './use-row-moves';

const HoldersDialog = dynamic(() => import('./holders-dialog').then((module) => module.HoldersDialog), { ssr: false });

const TIPI: Scelta[] = Object.entries(TIPO_OBIETTIVO).map(([valore, label]) => ({ valore, label }));

export interface ObjectiveHeadProps {
  obiettivo: ObiettivoLetto;
  progettoId: string;
  /** Its place on the card, from 1. */
  posto: number;
  /** Objectives of the card, in their order. */
  siblings: readonly string[];
  luogo: LuogoScheda;
  /** The description as it prints. */
  descrizione: ReactNode;
  /** What else can be done with the table of the indicators. */
  tools: ReactNode;
}

/** The head of an objective corrected in place: title, kind, labels, description, holders and what it weighs for each. */
export function ObjectiveHead(props: ObjectiveHeadProps) {
  const { obiettivo, progettoId, posto, siblings, luogo, descrizione, tools } = props;
  const { id, codice } = obiettivo;
  const [asked, setAsked] = useState<readonly ('descrizione' | 'tags')[]>([]);
  const [hasDialog, setHasDialog] = useState(false);
  const correct = useCorrect();
  const place = { tabella: 'Obiettivo', rigaId: id, siblings } as const;
  const moves = useRowMoves(place);
  const isGoing = usePending(id) === 'togli';
  const campo = (nome: string) => ({ tabella: 'Obiettivo', rigaId: id, campo: nome });
  const intersettoriale = useCampo(campo('intersettoriale'), obiettivo.intersettoriale) === true;
  const ask = (field: 'descrizione' | 'tags') => () => setAsked((before) => [...before, field]);
  const hasTags = obiettivo.tags.length > 0 || asked.includes('tags');
  const hasDescription = obiettivo.descrizione !== null || asked.includes('descrizione');
  return (
    // Alt with the arrows moves the objective from any of its controls.
    <fieldset
      aria-label={`Testata dell’obiettivo ${posto}`}
      onKeyDown={moves.onKeyDown}
      className="grid min-w-0 gap-3 px-4 pt-4 pb-3 print:px-0"
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <h3
          className={
            isGoing ? 'min-w-60 flex-1 font-semibold text-h3 text-ink-3' : 'min-w-60 flex-1 font-semibold text-h3'
          }
        >
          <InlineText
            campo={campo('titolo')}
            letto={obiettivo.titolo}
            label={`Titolo dell’obiettivo ${posto}`}
            prefix={
              <>
                {posto}. <span className="mr-1 font-normal text-ink-3">{codice}</span>{' '}
              </>
            }
          />
          <RowMenu
            place={place}
            moves={moves}
            luogo={luogo}
            padreId={progettoId}
            nome={`l’obiettivo ${posto}`}
            isReported={obiettivo.rendicontato}
            first={[
              ...(hasDescription
                ? []
                : [
                    {
                      label: 'Aggiungi una descrizione',
                      icon: <AlignLeft />,
                      movesFocus: true,
                      onSelect: ask('descrizione'),
                    },
                  ]),
              ...(hasTags
                ? []
                : [{ label: 'Aggiungi etichette', icon: <Tags />, movesFocus: true, onSelect: ask('tags') }]),
              {
                label: intersettoriale ? 'Non è più intersettoriale' : 'Segna come intersettoriale',
                icon: <Share2 />,
                onSelect: () =>
                  correct([{ ...campo('intersettoriale'), letto: obiettivo.intersettoriale, dopo: !intersettoriale }]),
              },
              { label: 'Titolari…', icon: <Users />, isDialog: true, onSelect: () => setHasDialog(true) },
            ]}
          />
        </h3>
        <ul className="flex flex-wrap items-center gap-2">
          <li>
            <InlineFact
              isTag
              campo={campo('tipo')}
              label={`Tipo dell’obiettivo ${posto}`}
              control={{ kind: 'scelta', letto: obiettivo.tipo, options: TIPI }}
            />
          </li>
          {intersettoriale && (
            <li>
              <Tag>Intersettoriale</Tag>
            </li>
          )}
          {hasTags && (
            <li>
              <InlineFact
                isTag
                campo={campo('tags')}
                label={`Etichette dell’obiettivo ${posto}`}
                isOpen={obiettivo.tags.length === 0}
                control={{ kind: 'lista', letto: obiettivo.tags, suggestions: ETICHETTE_NOTE }}
              />
            </li>
          )}
        </ul>
      </div>
      <FieldNotes campi={[campo('titolo'), campo('intersettoriale')]} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <HolderWeights obiettivo={obiettivo} posto={posto} onOpen={() => setHasDialog(true)} />
        {tools}
      </div>
      {hasDescription && (
        <div className="text-table">
          <InlineProse
            campo={campo('descrizione')}
            letto={obiettivo.descrizione}
            label={`La descrizione dell’obiettivo ${posto}`}
            isOpen={obiettivo.descrizione === null}
          >
            {descrizione}
          </InlineProse>
        </div>
      )}
      {hasDialog && (
        <HoldersDialog obiettivo={obiettivo} posto={posto} luogo={luogo} onClose={() => setHasDialog(false)} />
      )}
    </fieldset>
  );
}
