import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, write } from '@/lib/db/transaction';
import { RILEVAZIONE, type StatoRilevazione } from '@/lib/domain/workflow';
import { Denied } from '@/lib/errors';
import type { RendicontazioneProtetta } from '../policy';
import { lockRilevazioni, lockSessione } from './lock-sessione';

/** Which parts of the report of a CDR, by objective or card; all without. */
interface Parti {
  chiavi?: readonly string[];
}

/**
 * Marks sent reports as verified.
 * @returns how many were
 * @throws Denied when none of them waits for it
 */
export function verifyRilevazioni(
  { scope, risorsa }: Authorized<RendicontazioneProtetta, 'rilevazione.verificare'>,
  parti: Parti = {},
): Promise<number> {
  const operazione = { comando: 'verifyRilevazioni', oggettoId: risorsa.sessioneId };
  return write(scope, operazione, (tx) => settle(tx, risorsa, parti, { stato: 'VERIFICATA' }));
}

/**
 * Sends reports back to who made them, with the reason. What the Nucleo has already decided on stays.
 * @returns how many were
 * @throws Denied when none of them can be sent back
 */
export function returnRilevazioni(
  { scope, risorsa }: Authorized<RendicontazioneProtetta, 'rilevazione.rinviare'>,
  { chiavi, motivo }: Parti & { motivo: string },
): Promise<number> {
  const operazione = { comando: 'returnRilevazioni', motivo, oggettoId: risorsa.sessioneId };
  return write(scope, operazione, (tx) => settle(tx, risorsa, { chiavi }, { stato: 'RINVIATA', motivoRinvio: motivo }));
}

async function settle(
  tx: Tx,
  { sessioneId, cdrId }: RendicontazioneProtetta,
  { chiavi }: Parti,
  data: { stato: StatoRilevazione; motivoRinvio?: string },
): Promise<number> {
  // The Nucleo holds the session while it decides: a report does not come back under a decision.
  await lockSessione(tx, sessioneId, 'share');
  await lockRilevazioni(tx, sessioneId, cdrId);
  const from = RILEVAZIONE.filter(({ a }) => a === data.stato).map(({ da }) => da);
  const wanted = await tx.rilevazione.findMany({
    where: { sessioneId, cdrId, stato: { in: from }, ...(chiavi && { OR: byChiave(chiavi) }) },
    select: { id: true, obiettivoId: true, assegnazioneId: true },
  });
  const decided = await tx.risultato.findMany({
    where: { sessioneId, stato: { in: ['VALIDATO', 'CORRETTO', 'NON_VALUTABILE'] } },
    select: { obiettivoId: true, assegnazioneId: true },
  });
  const isDecided = ({ obiettivoId, assegnazioneId }: (typeof wanted)[number]) =>
    decided.some((result) => result.obiettivoId === obiettivoId && result.assegnazioneId === assegnazioneId);
  const free = data.stato === 'RINVIATA' ? wanted.filter((rilevazione) => !isDecided(rilevazione)) : wanted;
  if (free.length === 0) throw new Denied(NOTHING[data.stato] ?? 'Nessuna rendicontazione da cambiare.');
  await tx.rilevazione.updateMany({ where: { id: { in: free.map(({ id }) => id) } }, data });
  return free.length;
}

const NOTHING: Partial<Record<StatoRilevazione, string>> = {
  VERIFICATA: 'Non c’è niente da verificare: le rendicontazioni inviate sono già verificate.',
  RINVIATA: 'Non c’è niente da rinviare: si rinvia quello che è stato inviato e non ancora deciso.',
};

function byChiave(chiavi: readonly string[]): Prisma.RilevazioneWhereInput[] {
  const ids = [...chiavi];
  return [{ obiettivoId: { in: ids } }, { obiettivoId: null, progettoId: { in: ids } }];
}
