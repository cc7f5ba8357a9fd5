import 'server-only';
import { globalRead } from '@/lib/db/transaction';
import { type Ruolo, ruoloInParole } from '@/lib/domain/permissions/ruoli';
import { readEnv } from '@/lib/env';
import { getUtente } from './utente';

/** One password for all the invented people of the demo, printed on the sign-in page. */
export const DEMO_PASSWORD = 'valdarra-demo';

/**
 * Passwords that open nothing: outside demo mode that of the invented people, whose accounts stay where a demo once was.
 */
export function listKnownPasswords(): string[] {
  return readEnv().TRAGUARDO_DEMO === '1' ? [] : [DEMO_PASSWORD];
}

/** Reserved by RFC 2606: no real address ends so, and no real account can be listed by mistake. */
const DEMO_DOMAIN = '@valdarra.example';

/** Somebody invented, to enter as with one click. */
export interface DemoUtente {
  readonly email: string;
  readonly nome: string;
  /** «Dirigente, CDR 04». */
  readonly ruolo: string;
  /** The role that says what she can do; the first, for who has more. */
  readonly mestiere: Ruolo;
}

/** The invented people of the demo ente, in the order they were made; nobody outside demo mode. */
export async function listDemoUtenti(): Promise<DemoUtente[]> {
  if (readEnv().TRAGUARDO_DEMO !== '1') return [];
  const utenti = await globalRead((tx) =>
    tx.utente.findMany({
      where: { email: { endsWith: DEMO_DOMAIN }, attivo: true },
      orderBy: { id: 'asc' },
      take: 20,
      select: { id: true },
    }),
  );
  const people = await Promise.all(utenti.map(({ id }) => getUtente(id)));
  return people.flatMap((utente) => {
    const ente = utente?.enti[0];
    const [first] = ente?.ruoli ?? [];
    if (!utente || !ente || !first) return [];
    const ruolo = ente.ruoli.map((assunto) => ruoloInParole(assunto, ente.etichettaNucleo)).join(' · ');
    return { email: utente.email, nome: utente.nome, ruolo, mestiere: first.ruolo };
  });
}
