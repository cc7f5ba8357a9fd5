'use client';

import { Trash2 } from 'lucide-react';
import { NumberField } from '@/components/forms/number-field';
import { classNames } from '@/components/ui/class-names';
import { Cell, Row, RowHeader } from '@/components/ui/data-table';
import type { ImpegnoLetto } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';
import { parsePercentuale } from '@/lib/format/parse-percentuale';
import { FieldNotes } from '../field-notes';
import type { LuogoRicerca } from '../find-lookups';
import { stopOfColumn } from '../focus-stops';
import { ICON_BUTTON } from '../icon-button';
import { InlineText } from '../inline-text';
import { TextLine } from '../text-line';
import { TimeBar } from '../time-bar';
import { useGesto, usePending } from '../use-gesto';
import { useTyped } from '../use-typed';
import { OtherCards } from './other-cards';
import { isOverHundred, percent, timeLeft } from './person-time';

interface PersonEditorRowProps {
  impegno: ImpegnoLetto;
  luogo: LuogoRicerca;
  /** Id of the list of the usual roles. */
  relazioniId: string;
}

/** A person of the card to correct. Over 100 per cent in the ente is said at once and never blocked. */
export function PersonEditorRow({ impegno, luogo, relazioniId }: PersonEditorRowProps) {
  const { id, nominativo, relazione, percentuale, personaId, collettivo, altrove } = impegno;
  const change = useGesto();
  const isGoing = usePending(id) === 'togli';
  const of = (campo: string) => ({ tabella: 'ImpegnoPersonale', rigaId: id, campo });
  const typed = useTyped({
    campo: of('percentuale'),
    letto: percentuale,
    parse: parsePercentuale,
    format: (valore) => (valore === null ? '' : formatShort(valore, 4)),
  });
  const now = parsePercentuale(typed.input.value);
  const qui = now.ok ? now.valore : percentuale;
  const isOver = isOverHundred(qui, altrove);
  return (
    <Row data-riga={id} flag={isOver ? 'warn' : undefined} className={classNames(isGoing && 'opacity-50')}>
      <RowHeader>
        {personaId === null ? (
          <InlineText campo={of('nominativo')} letto={nominativo} label={`Nome di ${nominativo}`} />
        ) : (
          nominativo
        )}
        {collettivo && <span className="block text-ink-3 text-meta">collettivo, non sommato</span>}
        {!collettivo && personaId === null && (
          <span className="block text-ink-3 text-meta">nome nuovo: il tempo sulle altre schede non è noto</span>
        )}
        <FieldNotes campi={[of('nominativo')]} />
        <TextLine
          campo={of('relazione')}
          letto={relazione}
          label={`Ruolo di ${nominativo} sulla scheda`}
          isLabelHidden
          compulsory="Scrivi che ruolo ha sulla scheda."
          list={relazioniId}
          isStop={false}
          className="mt-1 max-w-64 [&_input]:min-h-9 [&_input]:border-line-strong [&_input]:text-table"
        />
      </RowHeader>
      <Cell isNumeric className="w-36">
        <NumberField
          {...stopOfColumn('percentuale')}
          {...typed.input}
          label={`Percentuale di ${nominativo}`}
          isLabelHidden
          error={typed.error}
          unit="%"
          placeholder="–"
          className="ml-auto w-28 whitespace-normal [&_input]:min-h-9"
        />
        <FieldNotes campi={[of('percentuale')]} />
      </Cell>
      <Cell isNumeric>
        {percent(altrove?.percentuale)}
        {altrove && <OtherCards schede={altrove.schede} luogo={luogo} />}
      </Cell>
      <Cell isNumeric>
        <output aria-label={`Resta a ${nominativo}`}>
          <span className={isOver ? 'font-bold text-warn' : undefined}>{timeLeft({ percentuale: qui, altrove })}</span>
        </output>
        {altrove && (
          <span className="flex justify-end">
            <TimeBar qui={qui ?? '0'} altrove={altrove.percentuale} isOver={isOver} />
          </span>
        )}
      </Cell>
      <Cell className="w-14" data-copy="skip">
        <button
          type="button"
          className={ICON_BUTTON}
          onClick={() => change({ gesto: 'togli', tabella: 'ImpegnoPersonale', rigaId: id })}
        >
          <Trash2 />
          <span className="sr-only">Togli {nominativo} dalla scheda</span>
        </button>
      </Cell>
    </Row>
  );
}
