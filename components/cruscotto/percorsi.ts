import type { Route } from 'next';
import { addresses, type Luogo } from '@/components/layout/addresses';
import type { Elenco, FiltriCruscotto } from '@/lib/features/cruscotto/schema';

type Filtri = Record<string, string | number | readonly string[] | null | undefined>;

/** Addresses of the cruscotto and its lists that keep what is looked at: tags and session. */
export interface Percorsi {
  cruscotto: (altri?: Filtri) => Route;
  elenco: (elenco: Elenco, altri?: Filtri) => Route;
  csv: (elenco: Elenco, altri?: Filtri) => Route;
}

export function percorsiOf(luogo: Luogo, { tag, sessione }: FiltriCruscotto): Percorsi {
  const query = (altri: Filtri = {}) => toQuery({ tag: tag?.length === 0 ? '' : tag, sessione, ...altri });
  return {
    cruscotto: (altri) => addresses.anno(luogo, query(altri)),
    elenco: (elenco, altri) => addresses.elenco(luogo, elenco, query(altri)),
    csv: (elenco, altri) => addresses.elencoCsv(luogo, elenco, query(altri)),
  };
}

function toQuery(filtri: Filtri): string {
  const pairs = Object.entries(filtri).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [value].flat().map((one) => [key, String(one)]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}
