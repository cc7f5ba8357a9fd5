import type { Route } from 'next';
import { addresses, type Luogo } from '@/components/layout/addresses';
import type { VistaValutazione } from '@/lib/features/valutazione/schema';

/** Address of the page with part of the view changed; what is empty stays out of it. */
export function vistaHref(luogo: Luogo, vista: VistaValutazione, change: Partial<VistaValutazione>): Route {
  const next = { ...vista, ...change };
  const query = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== ''));
  return `${addresses.valutazione(luogo)}?${query}` as Route;
}
