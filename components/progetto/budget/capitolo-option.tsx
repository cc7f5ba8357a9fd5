import type { CapitoloTrovato, VoceLetta } from '@/lib/features/progetto/types';
import { formatImporto } from '@/lib/format/number';

/** «U 10310/2»: E for an entrata, U for a spesa. */
export function numeroOf({
  codice,
  articolo,
  entrata,
}: Pick<CapitoloTrovato, 'codice' | 'articolo' | 'entrata'>): string {
  return `${entrata ? 'E' : 'U'} ${articolo === null ? codice : `${codice}/${articolo}`}`;
}

export const textOfCapitolo = (capitolo: CapitoloTrovato) => `${numeroOf(capitolo)} ${capitolo.descrizione}`;

/** The title a capitolo goes under until somebody says otherwise. */
export const titoloFor = (entrata: boolean): VoceLetta['titoloBilancio'] =>
  entrata ? 'ENTRATA_CORRENTE' : 'SPESA_CORRENTE';

/** «anche su 2 altre schede, 30.000,00»; null when on no other. */
export function elsewhere(altrove: { schede: number; previsto: string } | null): string | null {
  if (!altrove || altrove.schede === 0) return null;
  const schede = altrove.schede === 1 ? 'un’altra scheda' : `${altrove.schede} altre schede`;
  return `anche su ${schede}, ${formatImporto(altrove.previsto)}`;
}

/** A capitolo in the list of those found. */
export function CapitoloOption({ capitolo }: { capitolo: CapitoloTrovato }) {
  const altrove = elsewhere(capitolo);
  return (
    <>
      <span className="font-semibold">{numeroOf(capitolo)}</span> {capitolo.descrizione}
      {altrove && <span className="block text-ink-3 text-meta">{altrove}</span>}
    </>
  );
}
