import { globalWrite, read } from '@/lib/db/transaction';
import { log } from '@/lib/log';
import { type Canale, findCanale, findInstallationCanale } from './canale';
import { contenuto } from './contenuto';
import { describeMailFailure, type MailFailure } from './failure';
import { unseal } from './seal';
import { sendMail } from './transport';

/** Minutes to wait after each failed attempt; after the last the message is given up. */
const ATTESE_MINUTI = [1, 5, 15, 60, 240, 720];
/** A process that took a message and died leaves it to the others after this: longer than the longest attempt. */
const LEASE_MINUTES = 5;
const SWEEP_MS = 60_000;
/** How long the list of what was sent is kept. */
const RETENTION_DAYS = 30;

interface Due {
  readonly id: string;
  readonly enteId: string | null;
  readonly email: string;
  readonly nome: string;
  readonly contenuto: string;
  readonly tentativi: number;
}

const NO_CANALE: MailFailure = {
  codice: 'SENZA_SERVER',
  parole: 'Nessun server di posta è configurato: il messaggio parte appena ce n’è uno.',
  isDefinitivo: false,
};
const UNREADABLE: MailFailure = {
  codice: 'ILLEGGIBILE',
  parole: 'Il messaggio era stato scritto da un’altra installazione e non è più leggibile: va mandato di nuovo.',
  isDefinitivo: true,
};

/** Takes the next message that is due: no other process takes it too, and none waits for this one. */
async function takeNext(): Promise<Due | undefined> {
  const [due] = await globalWrite(
    (tx) => tx.$queryRaw<Due[]>`
      UPDATE "Messaggio" SET tentativi = tentativi + 1, "prossimoAt" = now() + make_interval(mins => ${LEASE_MINUTES}::int)
      WHERE id = (SELECT id FROM "Messaggio" WHERE stato = 'IN_CODA' AND "prossimoAt" <= now()
        ORDER BY "prossimoAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, "enteId", email, nome, contenuto, tentativi`,
  );
  return due;
}

function canaleOf({ enteId }: Due): Promise<Canale | null> | Canale | null {
  if (enteId === null) return findInstallationCanale();
  return read({ enteId, utenteId: null }, (tx) => findCanale(tx, enteId));
}

async function attempt(due: Due): Promise<MailFailure | null> {
  const text = unseal(due.contenuto);
  if (text === null) return UNREADABLE;
  const canale = await canaleOf(due);
  if (!canale) return NO_CANALE;
  try {
    await sendMail(canale, { ...due, contenuto: contenuto.parse(JSON.parse(text)) });
    return null;
  } catch (error) {
    return describeMailFailure(error);
  }
}

async function recordOutcome({ id, tentativi }: Due, failure: MailFailure | null): Promise<void> {
  if (failure === null) {
    const data = { stato: 'SPEDITO', contenuto: null, errore: null, speditoAt: new Date() } as const;
    await globalWrite((tx) => tx.messaggio.update({ where: { id }, data }));
    log.info({ messaggio: id, tentativi }, 'mail sent');
    return;
  }
  const attesa = failure.isDefinitivo ? undefined : ATTESE_MINUTI[tentativi - 1];
  const data =
    attesa === undefined
      ? ({ stato: 'FALLITO', contenuto: null, errore: failure.parole } as const)
      : { errore: failure.parole, prossimoAt: new Date(Date.now() + attesa * 60_000) };
  await globalWrite((tx) => tx.messaggio.update({ where: { id }, data }));
  log.warn({ messaggio: id, tentativi, codice: failure.codice }, 'mail not sent');
}

/** Sends every message that is due, one after the other. Safe in any number of processes at once. */
export async function deliverDue(): Promise<void> {
  for (let due = await takeNext(); due; due = await takeNext()) await recordOutcome(due, await attempt(due));
}

/** Sends what is due without making anybody wait; what fails is tried again by the sweep. */
export function deliverSoon(): void {
  deliverDue().catch((error) => log.error({ err: error }, 'mail delivery failed'));
}

async function sweep(): Promise<void> {
  const before = new Date(Date.now() - RETENTION_DAYS * 24 * 60 * 60_000);
  await globalWrite((tx) =>
    tx.messaggio.deleteMany({ where: { stato: { not: 'IN_CODA' }, creatoAt: { lt: before } } }),
  );
  await deliverDue();
}

/** Keeps sending what is due, and forgetting what was sent long ago, as long as the process lives: also what a restart interrupted. */
export function startDelivery(): void {
  const run = () => {
    sweep()
      .catch((error) => log.error({ err: error }, 'mail delivery failed'))
      .finally(() => setTimeout(run, SWEEP_MS).unref());
  };
  run();
}
