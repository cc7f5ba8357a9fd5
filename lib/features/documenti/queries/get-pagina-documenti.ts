import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import type { CdrDelPiano } from '@/lib/features/piano/types';
import { mayLeggere, mayProdurre } from '../policy';
import { LAVORO_DOCUMENTO, parametriDocumento } from '../schema';
import type { DocumentoInElenco, PaginaDocumenti, ParteStampabile, StatoLavoro, VersioneInElenco } from '../types';

const LIMITE = 50;

interface RigaLavoro {
  id: string;
  parametri: unknown;
  stato: StatoLavoro;
  avanzamento: number;
  passo: string | null;
  errore: string | null;
  creatoAt: Date;
  autore: string | null;
  nome: string | null;
  dimensione: number | null;
}

/**
 * The documents made of a year's plan, the latest first, and what this person may have made; null where there is no plan, and for who has
 * no right to any. Three statements.
 */
export function getPaginaDocumenti(scope: Scope, anno: number): Promise<PaginaDocumenti | null> {
  return read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, anno);
    if (!struttura) return null;
    const { piano, cdr } = struttura;
    // Who may print an official document may print any draft, so the parts are the same for both.
    const parti = listParti(cdr).filter((parte) => mayProdurre(scope, { versione: null, cdr: parte.cdr }, cdr));
    const { enteId } = scope;
    if (parti.length === 0 && !isConsentito(scope, 'documento.leggere', { enteId })) return null;
    return {
      parti,
      versioni: isConsentito(scope, 'documento.produrre', { enteId }) ? await listVersioni(tx, piano.id) : [],
      documenti: await listDocumenti(scope, tx, anno, cdr),
    };
  });
}

function listParti(cdr: readonly CdrDelPiano[]): ParteStampabile[] {
  return [
    { cdr: null, nome: 'Tutto il piano' },
    ...cdr.map(({ codice, denominazione }) => ({ cdr: codice, nome: `CDR ${codice} ${denominazione}` })),
  ];
}

function listVersioni(tx: Tx, pianoId: string): Promise<VersioneInElenco[]> {
  return tx.$queryRaw<VersioneInElenco[]>`
    SELECT v.numero, a.data::text AS data, a.organo, a.numero AS atto
    FROM "VersionePiano" v JOIN "Atto" a ON a."enteId" = v."enteId" AND a.id = v."attoId"
    WHERE v."pianoId" = ${pianoId}::uuid ORDER BY v.numero DESC LIMIT ${LIMITE}`;
}

async function listDocumenti(
  scope: Scope,
  tx: Tx,
  anno: number,
  cdr: readonly CdrDelPiano[],
): Promise<DocumentoInElenco[]> {
  const righe = await tx.$queryRaw<RigaLavoro[]>`
    SELECT l.id, l.parametri, l.stato::text AS stato, l.avanzamento, l.passo, l.errore, l."creatoAt",
      u.nome || ' ' || u.cognome AS autore, f.nome, f.dimensione
    FROM "Lavoro" l
    LEFT JOIN "FileLavoro" f ON f."enteId" = l."enteId" AND f."lavoroId" = l.id
    LEFT JOIN "Utente" u ON u.id = l."utenteId"
    WHERE l.anno = ${anno} AND l.tipo = ${LAVORO_DOCUMENTO}
    ORDER BY l."creatoAt" DESC, l.id DESC LIMIT ${LIMITE}`;
  return righe.flatMap(({ parametri: salvati, nome, dimensione, ...riga }) => {
    const parametri = parametriDocumento.parse(salvati);
    if (!mayLeggere(scope, parametri, cdr)) return [];
    const file = nome !== null && dimensione !== null ? { nome, dimensione } : null;
    return [{ ...riga, ...parametri, file, isStoppable: mayProdurre(scope, parametri, cdr) }];
  });
}
