'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { classNames } from '@/components/ui/class-names';
import { DashedRing, Diamond, DiscTick, TriangleDown } from '@/components/ui/state-icons';
import type { StatoComplessivo } from '@/lib/domain/reporting/avanzamento';
import { ABSENT } from '@/lib/format/number';
import { STATO_COMPLESSIVO } from './stato-words';

const LOOKS: Record<StatoComplessivo, { cell: string; icon: ReactNode }> = {
  IN_LINEA: { cell: 'bg-ok-soft text-ok', icon: <DiscTick /> },
  DA_PRESIDIARE: { cell: 'bg-warn-soft text-warn', icon: <Diamond /> },
  IN_RITARDO: { cell: 'bg-bad-soft text-bad font-bold', icon: <TriangleDown /> },
  NON_RILEVATO: { cell: 'bg-neutral-soft text-neutral', icon: <DashedRing /> },
};

/** How much of the expected is done, in words; null when there was nothing to expect. */
type CellaInParole = { stato: StatoComplessivo; quota: string } | null;

interface RigheMappaProps {
  luogo: Luogo;
  righe: readonly { codice: string; denominazione: string; celle: readonly CellaInParole[] }[];
  sessioni: readonly { id: string; isProgrammata: boolean }[];
}

/** The body of the map of CDR by session; a client component so that the page carries each share once. */
export function RigheMappa({ luogo, righe, sessioni }: RigheMappaProps) {
  return righe.map(({ codice, denominazione, celle }) => (
    <tr key={codice}>
      <th scope="row" className="max-w-24 truncate px-1 py-1 text-left font-normal desk:max-w-56">
        <Link prefetch={false} href={addresses.cdr(luogo, codice)} className="text-ink hover:underline">
          <span className="mr-2 text-ink-3">{codice}</span>
          {denominazione}
        </Link>
      </th>
      {sessioni.map(({ id, isProgrammata }, posto) => (
        <CellaDiMappa key={id} cella={celle[posto] ?? null} isProgrammata={isProgrammata} />
      ))}
    </tr>
  ));
}

function CellaDiMappa({ cella, isProgrammata }: { cella: CellaInParole; isProgrammata: boolean }) {
  if (!cella) {
    return (
      <td className="rounded-control border border-line-strong border-dashed text-center text-ink-3">
        {ABSENT}
        <span className="sr-only">{isProgrammata ? ' non ancora aperta' : ' nulla da seguire'}</span>
      </td>
    );
  }
  const { cell, icon } = LOOKS[cella.stato];
  return (
    <td className={classNames('rounded-control px-1 py-1.5 text-center', cell)}>
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        {icon}
        {cella.quota}
        <span className="sr-only"> {STATO_COMPLESSIVO[cella.stato].toLowerCase()}</span>
      </span>
    </td>
  );
}
