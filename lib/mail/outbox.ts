import { globalWrite, type Tx } from '@/lib/db/transaction';
import { type Contenuto, oneLine } from './contenuto';
import { seal } from './seal';

/** A message to be sent. */
export interface NewMail {
  /** Whose mail server it goes through, the installation's when that ente has none; null for the installation's alone. */
  readonly enteId: string | null;
  /** Whom it is for, by id. */
  readonly utenteId: string | null;
  readonly email: string;
  /** Name and surname. */
  readonly nome: string;
  /** From a template of `templates.ts`. */
  readonly contenuto: Contenuto;
}

/**
 * Writes messages in the transaction of what they tell of: they go out if and only if it commits. Call `deliverSoon` after the commit;
 * without it they leave within a minute.
 */
export async function queueMail(tx: Tx, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  await tx.messaggio.createMany({
    data: mails.map(({ enteId, utenteId, email, nome, contenuto }) => ({
      enteId,
      utenteId,
      email,
      nome: oneLine(nome),
      oggetto: oneLine(contenuto.oggetto),
      contenuto: seal(JSON.stringify(contenuto)),
    })),
  });
}

/** Notes a message that was sent at once, so that it stands among the others. */
export async function recordSent(id: string, { contenuto, nome, ...mail }: NewMail): Promise<void> {
  const data = { id, ...mail, nome: oneLine(nome), oggetto: oneLine(contenuto.oggetto), tentativi: 1 };
  await globalWrite((tx) => tx.messaggio.create({ data: { ...data, stato: 'SPEDITO', speditoAt: new Date() } }));
}
