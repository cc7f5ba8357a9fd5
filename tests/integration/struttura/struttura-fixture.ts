import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx, write } from '@/lib/db/transaction';
import type { CardFixture } from '../progetto/card-fixture';
import { createCard, ruolo, scopeOf } from '../progetto/card-fixture';

/** Somebody of the planning office of an ente of the tests. */
export interface Ufficio {
  card: CardFixture;
  scope: Scope;
  /** The right to change the structure. */
  may: ReturnType<typeof mayModify>;
  mayAlbero: ReturnType<typeof mayModifyAlbero>;
}

const mayModify = (scope: Scope) => authorize(scope, 'struttura.modificare', { enteId: scope.enteId });
const mayModifyAlbero = (scope: Scope) => authorize(scope, 'alberoStrategico.modificare', { enteId: scope.enteId });

/** An ente of its own with the plan of {@link createCard} and its planning office. */
export async function openUfficio(codice: string): Promise<Ufficio> {
  const card = await createCard(codice);
  const scope = scopeOf(card, ruolo('PROGRAMMAZIONE'));
  return { card, scope, may: mayModify(scope), mayAlbero: mayModifyAlbero(scope) };
}

/** Writes something no command writes. */
export function prepare<T>({ scope }: Ufficio, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return write(scope, { comando: 'test' }, fn);
}

/** The CDR of the plan in order: «04», «04/0401» under its parent. */
export function readCdr({ scope }: Ufficio): Promise<string[]> {
  return read(scope, async (tx) => {
    const cdr = await tx.cdr.findMany({ orderBy: { ordine: 'asc' }, include: { padre: true } });
    return cdr.map(({ padre, codice }) => (padre ? `${padre.codice}/${codice}` : codice));
  });
}

export async function cdrId({ scope }: Ufficio, codice: string): Promise<string> {
  return read(scope, async (tx) => (await tx.cdr.findFirstOrThrow({ where: { codice } })).id);
}

/** Who heads a CDR, as «Marchesini Elena TITOLARE –..2026-06-30». */
export function readIncarichi({ scope }: Ufficio, codice: string): Promise<string[]> {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '–';
  return read(scope, async (tx) => {
    const found = await tx.incarico.findMany({
      where: { cdr: { is: { codice } } },
      orderBy: { ordine: 'asc' },
      include: { persona: true },
    });
    return found.map(({ persona, tipo, dal, al }) => `${persona.nominativo} ${tipo} ${day(dal)}..${day(al)}`);
  });
}
