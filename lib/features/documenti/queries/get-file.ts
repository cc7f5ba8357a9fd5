import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import { mayLeggere } from '../policy';
import { idLavoro, LAVORO_DOCUMENTO, parametriDocumento } from '../schema';

export interface FileDocumento {
  nome: string;
  tipoMime: string;
  contenuto: Uint8Array<ArrayBuffer>;
}

/** The file of a document of a year; null when it is not there any more, and for who may not read it. */
export function getFile(scope: Scope, anno: number, lavoroId: string): Promise<FileDocumento | null> {
  const id = idLavoro.safeParse(lavoroId).data;
  if (id === undefined) return Promise.resolve(null);
  return read(scope, async (tx) => {
    const { enteId } = scope;
    const lavoro = await tx.lavoro.findUnique({ where: { enteId_id: { enteId, id }, anno, tipo: LAVORO_DOCUMENTO } });
    const struttura = lavoro && (await getPianoConStruttura(tx, anno));
    if (!struttura || !mayLeggere(scope, parametriDocumento.parse(lavoro.parametri), struttura.cdr)) return null;
    return tx.fileLavoro.findUnique({
      where: { enteId_lavoroId: { enteId, lavoroId: id } },
      select: { nome: true, tipoMime: true, contenuto: true },
    });
  });
}
