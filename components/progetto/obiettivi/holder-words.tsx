import type { ObiettivoLetto } from '@/lib/features/progetto/types';

/** Who holds an objective: «Peso per il CDR 04, obiettivo n. 5, concorrente, Elena Marchesini». */
export function holderInWords({ cdr, numero, ruolo, responsabile }: ObiettivoLetto['assegnazioni'][number]) {
  return (
    <>
      Peso per il CDR <strong>{cdr}</strong>
      {numero && `, obiettivo n. ${numero}`}
      {ruolo === 'CONCORRENTE' && ', concorrente'}
      {responsabile && `, ${responsabile}`}
    </>
  );
}
