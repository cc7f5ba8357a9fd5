import 'server-only';
import { insertRows } from '@/lib/db/insert-rows';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/features/importazione/commands/new-id';
import type { Fondazione } from '../schema';

/** The CDR of a new plan in the order they were written, with the people who head them. */
export async function layStruttura(
  tx: Tx,
  { enteId, pianoId }: { enteId: string; pianoId: string },
  struttura: Fondazione['struttura'],
): Promise<void> {
  const ids = new Map(struttura.map(({ codice }) => [codice, newId()]));
  const idOf = (codice: string) => ids.get(codice) ?? null;
  const nominativi = [...new Set(struttura.flatMap(({ responsabile }) => responsabile || []))];
  const persone = new Map(nominativi.map((nominativo) => [nominativo, newId()]));
  const righe = struttura.flatMap(({ codice, denominazione, tipo, padre, responsabile }, ordine) => {
    const id = idOf(codice);
    return id ? [{ id, codice, denominazione, tipo, padreId: idOf(padre), ordine, responsabile }] : [];
  });
  await insertRows(
    tx,
    'Cdr',
    righe.map(({ responsabile: _, ...riga }) => ({ enteId, pianoId, ...riga })),
  );
  await insertRows(
    tx,
    'Persona',
    [...persone].map(([nominativo, id]) => ({ enteId, id, nominativo })),
  );
  await insertRows(
    tx,
    'Incarico',
    righe.flatMap(({ id: cdrId, responsabile }) => {
      const personaId = persone.get(responsabile);
      return personaId ? [{ enteId, id: newId(), cdrId, personaId, tipo: 'TITOLARE', ordine: 0 }] : [];
    }),
  );
}
