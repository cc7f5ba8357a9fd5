'use client';

import { SlidersHorizontal } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Cell, Row, RowHeader } from '@/components/ui/data-table';
import { lazyPart, usePart } from '@/components/ui/lazy-part';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { Atteso } from '@/lib/format/target-draft';
import { AttesoChip } from './atteso-chip';
import type { AttesoEditorProps } from './atteso-editor';
import { attesoOf, describeAtteso } from './atteso-words';
import { ConfirmDirection } from './confirm-direction';
import { FieldNotes } from './field-notes';
import { moveFocus, STOP } from './focus-stops';
import {
  BaselineCell,
  IndicatorCode,
  IndicatorDetails,
  type IndicatorRowProps,
  OtherYears,
  Parts,
  partsOf,
  Sentence,
  targetOf,
} from './indicator-row';
import { InlineText } from './inline-text';
import { LiveSentence } from './live-sentence';
import { RowMenu } from './obiettivi/row-menu';
import { useRowMoves } from './obiettivi/use-row-moves';
import type { LuogoScheda } from './send-gesture';
import { attesoFields, isSameAtteso, useAtteso } from './use-atteso';
import { usePending } from './use-gesto';
import { WeightField } from './weight-field';

const IndicatorPanel = dynamic(() => import('./obiettivi/indicator-panel').then((module) => module.IndicatorPanel), {
  ssr: false,
});
const EDITOR = lazyPart(() => import('./atteso-editor'));

interface IndicatorRowEditorProps extends IndicatorRowProps {
  /** How it will be scored. */
  regole: RegoleSmvp;
  /** What it is called in labels: its code, or its place. */
  nome: string;
  obiettivoId: string;
  /** Indicators of the objective, in their order. */
  siblings: readonly string[];
  /** Years of the plan. */
  anni: readonly number[];
  luogo: LuogoScheda;
}

/** An indicator corrected in place: text, expectation and direction, weight; the rest is behind its menu. */
export function IndicatorRowEditor(props: IndicatorRowEditorProps) {
  const { indicatore, columns, frase, regole, nome, flag, obiettivoId, siblings, anni, luogo } = props;
  const place = { tabella: 'Indicatore', rigaId: indicatore.id, siblings } as const;
  const moves = useRowMoves(place);
  const isGoing = usePending(indicatore.id) === 'togli';
  const [hasPanel, setHasPanel] = useState(false);
  const target = targetOf(indicatore, columns.anno);
  const hasParti = partsOf(indicatore, columns.anno).length > 0;
  const { atteso, versoPresunto, change } = useAtteso(indicatore, target);
  const isAsRead = versoPresunto === indicatore.versoPresunto && isSameAtteso(atteso, attesoOf(indicatore, target));
  const [isEditing, setIsEditing] = useState(false);
  const [preview, setPreview] = useState<Atteso | null>(null);
  const chip = useRef<HTMLButtonElement>(null);

  const editor = usePart(EDITOR, isEditing);
  const close: AttesoEditorProps['onClose'] = (focus) => {
    setIsEditing(false);
    setPreview(null);
    if (focus === 'back') chip.current?.focus();
    if (chip.current && (focus === 'next' || focus === 'previous')) moveFocus(chip.current, focus === 'next' ? 1 : -1);
  };
  const isWeighed = atteso.verso !== 'CONTESTO' && indicatore.ambitoValutazione === 'ORGANIZZATIVA';
  const shown = preview ?? atteso;
  const isPresumed = versoPresunto && preview === null;
  const breve = describeAtteso({ atteso: shown, versoPresunto: isPresumed, indicatore });
  const words = breve ? [breve.operatore, breve.valore].filter(Boolean).join(' ') : '';
  return (
    <Row
      id={`riga-${indicatore.id}`}
      data-riga={indicatore.id}
      flag={flag}
      onKeyDown={moves.onKeyDown}
      className={isGoing ? 'text-ink-3' : undefined}
    >
      <RowHeader data-copy-value={[indicatore.codice, indicatore.testo].filter(Boolean).join(' ')}>
        <InlineText
          campo={{ tabella: 'Indicatore', rigaId: indicatore.id, campo: 'testo' }}
          letto={indicatore.testo}
          label={`Testo di ${nome}`}
          prefix={<IndicatorCode indicatore={indicatore} />}
        />
        <RowMenu
          place={place}
          moves={moves}
          luogo={luogo}
          padreId={obiettivoId}
          nome={`l’indicatore ${nome.replace(/^indicatore /, '')}`}
          isReported={indicatore.rendicontato}
          first={[
            {
              label: 'Tutti i campi…',
              icon: <SlidersHorizontal />,
              isDialog: true,
              onSelect: () => setHasPanel(true),
            },
          ]}
        />
        {hasPanel && (
          <IndicatorPanel
            indicatore={indicatore}
            nome={nome}
            anni={anni}
            regole={regole}
            onClose={() => setHasPanel(false)}
          />
        )}
        {isEditing && editor ? (
          <editor.AttesoEditor
            nome={nome}
            atteso={atteso}
            indicatore={indicatore}
            regole={regole}
            onPreview={setPreview}
            onEnter={change}
            onClose={close}
          />
        ) : (
          <Sentence>
            <LiveSentence
              detto={isAsRead ? null : { atteso, versoPresunto, indicatore, regole, hasParti }}
              letta={frase}
            />
          </Sentence>
        )}
        {versoPresunto && !isEditing && (
          <ConfirmDirection nome={nome} indicatore={indicatore} atteso={atteso} onConfirm={change} />
        )}
        <IndicatorDetails indicatore={indicatore} />
        <FieldNotes
          campi={[
            { tabella: 'Indicatore', rigaId: indicatore.id, campo: 'testo' },
            ...attesoFields(indicatore.id, target?.id),
          ]}
        />
      </RowHeader>
      <BaselineCell indicatore={indicatore} columns={columns} />
      <Cell isNumeric data-copy-value={words}>
        <button
          ref={chip}
          type="button"
          {...STOP}
          aria-expanded={isEditing}
          onClick={() => setIsEditing(true)}
          className="inline-flex min-h-8 max-w-full items-center rounded-control hover:outline-2 hover:outline-blue hover:outline-offset-1"
        >
          <AttesoChip atteso={shown} versoPresunto={isPresumed} indicatore={indicatore} />
          <span className="sr-only">
            {breve ? ', modifica' : 'Scrivi'} l’atteso di {nome}
          </span>
        </button>
        <Parts indicatore={indicatore} anno={columns.anno} />
      </Cell>
      <OtherYears indicatore={indicatore} columns={columns} />
      <Cell isNumeric className="w-24">
        {isWeighed ? (
          <WeightField
            campo={{ tabella: 'Indicatore', rigaId: indicatore.id, campo: 'peso' }}
            letto={indicatore.peso}
            label={`Peso di ${nome}`}
            className="ml-auto w-18 [&_input]:min-h-9"
          />
        ) : (
          '–'
        )}
      </Cell>
    </Row>
  );
}
