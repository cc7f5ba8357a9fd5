import { X } from 'lucide-react';
import type { Route } from 'next';
import { TextLink } from '@/components/ui/text-button';
import type { FiltriElenco } from '@/lib/features/cruscotto/schema';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { STATO_COMPLESSIVO } from './stato-words';
import { GRAVITA } from './words';

interface Narrowing extends Pick<FiltriElenco, 'stato' | 'gravita' | 'persone'> {
  cdr: string | null;
  tipo: string | null;
}

interface FiltriAttiviProps {
  pagina: Pick<PaginaCruscotto, 'cdr'>;
  filtri: Narrowing;
  hrefOf: (filtri: Partial<Narrowing>) => Route;
}

/** What narrows the list, each with the way to take it off; nothing when nothing does. */
export function FiltriAttivi({ pagina, filtri, hrefOf }: FiltriAttiviProps) {
  const { cdr, stato, gravita, tipo, persone } = filtri;
  const nome = pagina.cdr.find(({ codice }) => codice === cdr)?.denominazione;
  const words: [keyof Narrowing, string][] = [
    ['cdr', cdr === null ? '' : `CDR ${[cdr, nome].filter(Boolean).join(' ')}`],
    ['stato', stato ? STATO_COMPLESSIVO[stato] : ''],
    ['gravita', gravita ? GRAVITA[gravita] : ''],
    ['tipo', tipo === 'pesi-titolare' ? 'Pesi dei CDR' : (tipo ?? '')],
    ['persone', persone ? `${persone === 'OLTRE' ? 'Oltre' : 'Sotto'} il 100 %` : ''],
  ];
  const active = words.filter(([, word]) => word !== '');
  if (active.length === 0) return null;
  return (
    <ul aria-label="Filtri attivi" className="flex flex-wrap gap-x-6 gap-y-2">
      {active.map(([key, word]) => (
        <li key={key} className="flex items-center gap-2 text-table">
          {word}
          <TextLink href={hrefOf({ ...filtri, [key]: null })}>
            <X />
            Togli<span className="sr-only"> il filtro {word}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
