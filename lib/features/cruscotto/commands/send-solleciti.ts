import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { type Tx, write } from '@/lib/db/transaction';
import { italianDate } from '@/lib/domain/italian-notation';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { RUOLI_DI_CDR } from '@/lib/domain/permissions/ruoli';
import { Denied, Invalid } from '@/lib/errors';
import { findSessione } from '@/lib/features/monitoraggio/commands/open-sessione';
import { isPostaReady } from '@/lib/mail/canale';
import { type NewMail, queueMail } from '@/lib/mail/outbox';
import { sollecito } from '@/lib/mail/templates';
import type { SollecitiRichiesti } from '../schema';

/** Whom reminders went to. */
export interface SollecitiInviati {
  persone: number;
  /** CDR that still owe reports and for which nobody signs in. */
  senzaPersone: string[];
}

/**
 * Reminds who reports for some CDR of what they have not sent in an open session. CDR that owe nothing are left alone.
 * The messages leave with the operation that records them, or not at all.
 * @throws Denied when the session is not open
 * @throws Invalid when no mail can leave, or there is nobody to write to
 */
export function sendSolleciti(
  { scope }: Authorized<RisorsaEnte, 'sessione.gestire'>,
  { anno, sessione: nome, cdr }: SollecitiRichiesti,
): Promise<SollecitiInviati> {
  const motivo = `CDR ${cdr.join(', ')}`;
  return write(scope, { comando: 'sendSolleciti', motivo }, async (tx) => {
    const { sessione } = await findSessione(tx, scope.enteId, { anno, sessione: nome });
    if (sessione.stato !== 'APERTA')
      throw new Denied(`La sessione «${sessione.titolo}» non è aperta: nulla da sollecitare.`);
    if (!(await isPostaReady(tx, scope.enteId))) {
      throw new Invalid([
        {
          campo: null,
          messaggio:
            'Nessun server di posta è configurato: il sollecito non è partito. Lo configura chi amministra Traguardo.',
        },
      ]);
    }
    const debtors = await listDebitori(tx, sessione.id, cdr);
    const people = await listPersone(tx, debtors);
    if (people.length === 0) {
      throw new Invalid([
        {
          campo: null,
          messaggio:
            'Nessuno rendiconta con Traguardo per questi CDR, o hanno già inviato tutto: nessun sollecito è partito.',
        },
      ]);
    }
    await queueMail(
      tx,
      people.map((persona) => toMail(scope, persona, anno, sessione)),
    );
    const reached = new Set(people.map((persona) => persona.cdr));
    return { persone: people.length, senzaPersone: debtors.filter((codice) => !reached.has(codice)) };
  });
}

/** Which of some CDR still have reports to send in a session. */
async function listDebitori(tx: Tx, sessioneId: string, codici: readonly string[]): Promise<string[]> {
  const rows = await tx.cdr.findMany({
    where: {
      codice: { in: [...codici] },
      rilevazioni: { some: { sessioneId, stato: { in: ['DA_COMPILARE', 'RINVIATA'] } } },
    },
    orderBy: { ordine: 'asc' },
    select: { codice: true },
  });
  return rows.map(({ codice }) => codice);
}

interface Persona {
  cdr: string;
  id: string;
  email: string;
  nome: string;
}

/** Dirigenti and referenti of some CDR who may sign in. */
async function listPersone(tx: Tx, codici: readonly string[]): Promise<Persona[]> {
  const rows = await tx.appartenenza.findMany({
    where: {
      stato: 'ATTIVA',
      ruolo: { in: [...RUOLI_DI_CDR] },
      cdrCodice: { in: [...codici] },
      utente: { attivo: true },
    },
    orderBy: [{ cdrCodice: 'asc' }, { ruolo: 'asc' }],
    select: { cdrCodice: true, utente: { select: { id: true, email: true, nome: true, cognome: true } } },
  });
  return rows.map(({ cdrCodice, utente: { nome, cognome, ...utente } }) => {
    return { ...utente, nome: `${nome} ${cognome}`, cdr: cdrCodice ?? '' };
  });
}

function toMail(
  { enteId, enteCodice, enteDenominazione, nome }: Scope,
  persona: Persona,
  anno: number,
  { titolo, dataRiferimento, scadenza }: Awaited<ReturnType<typeof findSessione>>['sessione'],
): NewMail {
  const { cdr, id, email } = persona;
  const contenuto = sollecito({
    ente: enteDenominazione,
    nome: persona.nome,
    daParteDi: nome,
    percorso: `/${enteCodice}/${anno}/monitoraggio/${dataRiferimento}/${encodeURIComponent(cdr)}`,
    che: `la rendicontazione del CDR ${cdr} nella sessione «${titolo}»`,
    entro: italianDate(scadenza),
    nota: null,
  });
  return { enteId, utenteId: id, email, nome: persona.nome, contenuto };
}
