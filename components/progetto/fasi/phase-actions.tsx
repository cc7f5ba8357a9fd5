'use client';

import { ArrowDown, ArrowUp, CalendarPlus, ChevronDown, Copy, EllipsisVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Menu } from '@/components/ui/menu';
import type { FaseLetta } from '@/lib/features/progetto/types';
import { ICON_BUTTON } from '../icon-button';
import { ReasonDialog } from '../reason-dialog';
import { useGesto } from '../use-gesto';

export interface PhaseActionsProps {
  fase: FaseLetta;
  nome: string;
  isOpen: boolean;
  onToggle(): void;
  onAddPeriod(): void;
  /** The phase it would come after, one place up or down; null is the first place, absent when it cannot move. */
  dopoSu?: string | null;
  dopoGiu?: string;
}

/** What can be done with a phase as a whole. */
export function PhaseActions({ fase, nome, isOpen, onToggle, onAddPeriod, dopoSu, dopoGiu }: PhaseActionsProps) {
  const change = useGesto();
  const [isAsking, setIsAsking] = useState(false);
  const place = { tabella: 'Fase', rigaId: fase.id } as const;
  const remove = () => (fase.rendicontato ? setIsAsking(true) : change({ gesto: 'togli', ...place }));
  return (
    <div className="-ml-2 flex" data-copy="skip">
      <button type="button" className={ICON_BUTTON} aria-expanded={isOpen} onClick={onToggle}>
        <ChevronDown className={classNames('transition-transform', isOpen && 'rotate-180')} />
        <span className="sr-only">Dettagli e date della {nome}</span>
      </button>
      <Menu
        trigger={
          <button type="button" className={ICON_BUTTON}>
            <EllipsisVertical />
            <span className="sr-only">Altre azioni sulla {nome}</span>
          </button>
        }
        groups={[
          [{ label: 'Aggiungi un periodo', icon: <CalendarPlus />, onSelect: onAddPeriod }],
          [
            {
              label: 'Sposta su',
              icon: <ArrowUp />,
              isDisabled: dopoSu === undefined,
              onSelect: () => change({ gesto: 'sposta', ...place, dopoId: dopoSu ?? null }),
            },
            {
              label: 'Sposta giù',
              icon: <ArrowDown />,
              isDisabled: dopoGiu === undefined,
              onSelect: () => change({ gesto: 'sposta', ...place, dopoId: dopoGiu ?? null }),
            },
            {
              label: 'Duplica',
              icon: <Copy />,
              onSelect: () => change({ gesto: 'duplica', ...place, nuovoId: crypto.randomUUID() }),
            },
          ],
          [
            {
              label: fase.rendicontato ? 'Chiudi la fase' : 'Elimina',
              icon: <Trash2 />,
              tone: 'danger',
              onSelect: remove,
            },
          ],
        ]}
      />
      <ReasonDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Chiudere la ${nome}?`}
        description="Su questa fase c’è già una rendicontazione: resta nella scheda, chiusa, con il motivo che scrivi."
        action="Chiudi la fase"
        onReason={(motivo) => change({ gesto: 'togli', ...place, motivo })}
      />
    </div>
  );
}
