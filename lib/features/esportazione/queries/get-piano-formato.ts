import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import type { StatoPiano } from '@/lib/domain/permissions/stati';
import type { Segnalazione } from '@/lib/domain/segnalazione';
import { checkConsistency } from '@/lib/exchange/consistency';
import type { PianoFormato } from '@/lib/exchange/formato';
import { ETICHETTA_OPERATIVO } from '@/lib/features/ente/types';
import { assemblePiano, type PianoInArchivio } from './assemble-piano';
import { pianoRows } from './piano-rows';
import { selectPiano } from './piano-sql';

/** A plan with its rows, and its state, which the format carries in `contesto` only. */
export interface PianoCaricato extends PianoInArchivio {
  id: string;
  stato: StatoPiano;
}

/** The plan of a year as the interchange format holds it, with the ids of its rows; null when the ente has none. */
export async function loadPiano(tx: Tx, enteId: string, anno: number): Promise<PianoCaricato | null> {
  const piano = await tx.piano.findUnique({
    where: { enteId_anno: { enteId, anno } },
    select: {
      id: true,
      anno: true,
      annoFine: true,
      titolo: true,
      schemaPesi: true,
      stato: true,
      ente: { select: { codice: true, denominazione: true, etichettaOperativo: true } },
    },
  });
  if (!piano) return null;
  const { id, stato, ente, ...intestazione } = piano;
  const [row] = await tx.$queryRaw<{ righe: unknown }[]>(selectPiano(enteId, id));
  const righe = pianoRows.parse(row?.righe);
  return { id, stato, ...assemblePiano({ ente: withOwnWords(ente), piano: intestazione }, righe) };
}

/** The ente without the words that are nobody's own: what a document did not say is not in its export. */
function withOwnWords({ etichettaOperativo, ...ente }: Required<PianoFormato['ente']>): PianoFormato['ente'] {
  return etichettaOperativo === ETICHETTA_OPERATIVO ? ente : { ...ente, etichettaOperativo };
}

/** A plan of the interchange format with the block an import ignores: where the plan stands. */
export interface PianoEsportato extends PianoFormato {
  contesto: {
    stato: StatoPiano;
    versioni: { numero: number; sha256: string; atto: { organo: string; numero: string; data: string } }[];
    segnalazioni: Segnalazione[];
  };
}

/**
 * The plan of a year in the interchange format, with the block `contesto`: its state, its approved versions,
 * the findings that follow from its content alone (so that the same plan is the same file in every ente).
 * Two statements and one more for the versions, in one transaction; null when the ente has no plan for that year.
 */
export async function getPianoFormato(scope: Scope, anno: number): Promise<PianoEsportato | null> {
  return read(scope, async (tx) => {
    const caricato = await loadPiano(tx, scope.enteId, anno);
    if (!caricato) return null;
    const versioni = await tx.versionePiano.findMany({
      where: { enteId: scope.enteId, pianoId: caricato.id },
      select: { numero: true, sha256: true, atto: { select: { organo: true, numero: true, data: true } } },
      orderBy: { numero: 'asc' },
    });
    return {
      ...caricato.formato,
      contesto: {
        stato: caricato.stato,
        versioni: versioni.map(({ numero, sha256, atto }) => ({
          numero,
          sha256,
          atto: { ...atto, data: atto.data.toISOString().slice(0, 10) },
        })),
        segnalazioni: checkConsistency(caricato.formato).segnalazioni,
      },
    };
  });
}
