import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import type { StatoPiano } from '@/lib/domain/permissions/stati';
import { canCreateIn } from '../policy';
import type { CdrAperto, CdrSceglibile } from '../types';

interface PianoConCdr {
  id: string;
  anno: number;
  stato: StatoPiano;
  cdr: (CdrSceglibile & { padre: string | null })[] | null;
}

/** Where this person may make cards, or give them, in the order of the structure; none without a plan of that year. */
export async function listCdrAperti(scope: Scope, anno: number): Promise<CdrAperto[]> {
  const piano = await read(scope, (tx) => selectCdr(tx, anno));
  if (!piano) return [];
  const struttura = piano.cdr ?? [];
  const isOpen = (codice: string | null) => canCreateIn(scope, piano, struttura, codice);
  return [
    ...struttura
      .filter(({ codice }) => isOpen(codice))
      .map(({ codice, denominazione }) => ({ codice, nome: `${codice} ${denominazione}` })),
    ...(isOpen(null) ? [{ codice: null, nome: 'Tutto l’ente' }] : []),
  ];
}

/** Every CDR of the plan of a year, in the order of the structure: any of them can hold an objective. */
export async function listCdrSceglibili(scope: Scope, anno: number): Promise<CdrSceglibile[]> {
  const piano = await read(scope, (tx) => selectCdr(tx, anno));
  return (piano?.cdr ?? []).map(({ id, codice, denominazione }) => ({ id, codice, denominazione }));
}

async function selectCdr(tx: Tx, anno: number): Promise<PianoConCdr | undefined> {
  const [riga] = await tx.$queryRaw<PianoConCdr[]>`
    SELECT p.id, p.anno, p.stato::text AS stato,
      (SELECT json_agg(json_build_object('id', c.id, 'codice', c.codice, 'denominazione', c.denominazione, 'padre', q.codice)
          ORDER BY c.ordine, c.id)
        FROM "Cdr" c LEFT JOIN "Cdr" q ON q."enteId" = c."enteId" AND q.id = c."padreId"
        WHERE c."enteId" = p."enteId" AND c."pianoId" = p.id) AS cdr
    FROM "Piano" p WHERE p."enteId" = current_ente() AND p.anno = ${anno}`;
  return riga;
}
