import type { FiltriPiano } from '@/lib/features/piano/schema';

/** The query of another view of the same plan: the filters as they are, another page or another open branch. */
export function viewQuery(filtri: FiltriPiano, { pagina, ramo }: { pagina?: number; ramo?: string }): string {
  const { q, cdr, tipo, stato, priorita, tag, vista, totali } = filtri;
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries({ cdr, tipo, stato, priorita, tag })) {
    for (const value of values) query.append(name, value);
  }
  const others = { q, vista: vista === 'albero' ? '' : vista, totali: totali === 'stampa' ? '' : totali, ramo };
  for (const [name, value] of Object.entries(others)) if (value) query.set(name, value);
  if (pagina && pagina > 1) query.set('pagina', String(pagina));
  const anchor = ramo ? `#ramo-${ramo}` : '';
  return `${query.size > 0 ? `?${query}` : ''}${anchor}`;
}
