import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import { type Durata, findContrasto, type IncaricoDatato } from '@/lib/domain/incarichi';
import { italianDate } from '@/lib/domain/italian-notation';
import { Invalid, NotFound } from '@/lib/errors';

/** An incarico with the name of who holds it. */
export type IncaricoConNome = IncaricoDatato & { nominativo: string };

/** Holds a CDR of the plan until the transaction ends, so that two who change its incarichi take turns. */
export async function holdCdr(tx: Tx, pianoId: string, cdrId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Cdr"
    WHERE "enteId" = current_ente() AND id = ${cdrId}::uuid AND "pianoId" = ${pianoId}::uuid FOR NO KEY UPDATE`;
  if (held.length === 0) throw new NotFound();
}

/** Who heads a CDR, and has headed it. */
export async function listIncarichi(tx: Tx, enteId: string, cdrId: string): Promise<IncaricoConNome[]> {
  const rows = await tx.incarico.findMany({
    where: { enteId, cdrId },
    orderBy: { ordine: 'asc' },
    select: { id: true, personaId: true, tipo: true, dal: true, al: true, persona: { select: { nominativo: true } } },
  });
  return rows.map(({ persona, dal, al, ...row }) => ({ ...row, ...persona, dal: toDate(dal), al: toDate(al) }));
}

function toDate(date: Date | null) {
  return date && calendarDate(date.toISOString().slice(0, 10));
}

/**
 * @throws Invalid when the incarico runs backwards, or a CDR would have two titolari, or twice the same person, on one day:
 * with who and from when to when
 */
export function refuseContrasto(
  delCdr: readonly IncaricoConNome[],
  nuovo: Omit<IncaricoDatato, 'id'> & { readonly id?: string },
): void {
  if (nuovo.dal && nuovo.al && nuovo.dal > nuovo.al) {
    throw new Invalid([{ campo: 'al', messaggio: 'L’incarico finisce prima di cominciare.' }]);
  }
  const altro = findContrasto(delCdr, nuovo);
  if (!altro) return;
  const messaggio =
    altro.personaId === nuovo.personaId
      ? `${altro.nominativo} dirige già questo CDR ${sayDurata(altro)}.`
      : `Il CDR ha già un titolare ${sayDurata(altro)}, ${altro.nominativo}: chiudi prima quell’incarico o usa «Passaggio di consegne».`;
  throw new Invalid([{ campo: 'dal', messaggio }]);
}

function sayDurata({ dal, al }: Durata): string {
  if (dal && al) return `dal ${italianDate(dal)} al ${italianDate(al)}`;
  if (dal) return `dal ${italianDate(dal)}`;
  return al ? `fino al ${italianDate(al)}` : 'per tutto il periodo';
}
