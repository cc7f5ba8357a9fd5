'use client';

import { ArrowDown, ArrowUp, Copy, CornerUpRight, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { RowIcon } from '@/components/ui/row-icon';
import { INLINE_ICON } from '../pencil-button';
import type { LuogoScheda } from '../send-gesture';
import { useGesto } from '../use-gesto';
import { useRemove } from './use-remove';
import type { RowMoves, RowPlace } from './use-row-moves';

const ReasonDialog = dynamic(() => import('../reason-dialog').then((module) => module.ReasonDialog), { ssr: false });
const CarryDialog = dynamic(() => import('./carry-dialog').then((module) => module.CarryDialog), { ssr: false });

/** How a kind of row is called. */
const WORDS = {
  Obiettivo: {
    tolto: 'Tolto',
    togli: 'Togli l’obiettivo',
    chiudi: 'Chiudi l’obiettivo',
    porta: 'Porta su un’altra scheda…',
  },
  Indicatore: {
    tolto: 'Tolto',
    togli: 'Togli l’indicatore',
    chiudi: 'Chiudi l’indicatore',
    porta: 'Porta in un altro obiettivo…',
  },
} as const;

interface RowMenuProps {
  place: RowPlace;
  moves: RowMoves;
  luogo: LuogoScheda;
  /** Row it stands under: it is not offered as a destination. */
  padreId: string;
  /** As a sentence calls it: «l’indicatore M_1». */
  nome: string;
  /** Something was reported on it: it can be closed, not taken away. */
  isReported: boolean;
  /** What else can be done with it, before the rest. */
  first: MenuEntry[];
}

/** What can be done with a row of the card as a whole. */
export function RowMenu({ place, moves, luogo, padreId, nome, isReported, first }: RowMenuProps) {
  const change = useGesto();
  const remove = useRemove();
  const [dialog, setDialog] = useState<'chiudi' | 'porta' | null>(null);
  const { tabella, rigaId } = place;
  const words = WORDS[tabella];
  const close = () => setDialog(null);
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button type="button" className={INLINE_ICON}>
            <RowIcon name="altro" />
            <span className="sr-only">Azioni su {nome}</span>
          </button>
        }
        groups={[
          first,
          [
            { label: 'Sposta su', icon: <ArrowUp />, isDisabled: !moves.up, onSelect: moves.up },
            { label: 'Sposta giù', icon: <ArrowDown />, isDisabled: !moves.down, onSelect: moves.down },
            {
              label: 'Duplica',
              icon: <Copy />,
              onSelect: () => change({ gesto: 'duplica', tabella, rigaId, nuovoId: crypto.randomUUID() }),
            },
            { label: words.porta, icon: <CornerUpRight />, isDialog: true, onSelect: () => setDialog('porta') },
          ],
          [
            {
              label: isReported ? words.chiudi : words.togli,
              icon: <Trash2 />,
              tone: 'danger' as const,
              isDialog: isReported,
              onSelect: isReported
                ? () => setDialog('chiudi')
                : () => remove({ gesto: 'togli', tabella, rigaId }, `${words.tolto} ${nome}.`),
            },
          ],
        ].filter((group) => group.length > 0)}
      />
      {dialog === 'chiudi' && (
        <ReasonDialog
          isOpen
          onClose={close}
          title={`Chiudere ${nome}?`}
          description="È già stato rendicontato: resta sulla scheda, chiuso, con il motivo che scrivi."
          action={words.chiudi}
          onReason={(motivo) => change({ gesto: 'togli', tabella, rigaId, motivo })}
        />
      )}
      {dialog === 'porta' && (
        <CarryDialog tabella={tabella} rigaId={rigaId} padreId={padreId} nome={nome} luogo={luogo} onClose={close} />
      )}
    </>
  );
}
