import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { withDiscendenti } from '@/lib/domain/permissions/albero-cdr';
import { type PianoFormato, pianoFormato } from '@/lib/exchange/formato';
import type { Provenienza } from '@/lib/exchange/writers/documento/documento';
import type { RichiestaDocumento } from '@/lib/exchange/writers/documento/richiesta';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { todayInItaly } from '@/lib/format/today';
import type { ParametriDocumento } from '../schema';

/**
 * A document with the plan it prints, as the process that composes it takes it: an approved version as it was kept, or the draft as it is
 * now. Whoever calls has asked for the right. Null when there is no such plan or version.
 */
export async function getRichiesta(
  scope: Scope,
  anno: number,
  { documento, formato, versione, cdr }: ParametriDocumento,
): Promise<RichiestaDocumento | null> {
  const trovato = versione === null ? await getBozza(scope, anno) : await getVersione(scope, anno, versione);
  if (!trovato) return null;
  const albero = trovato.piano.cdr.map(({ codice, padre }) => ({ codice, padre: padre ?? null }));
  return { documento, formato, ...trovato, soloCdr: cdr === null ? undefined : withDiscendenti([cdr], albero) };
}

interface Trovato {
  piano: PianoFormato;
  da: Provenienza;
}

async function getBozza(scope: Scope, anno: number): Promise<Trovato | null> {
  const piano = await getPianoFormato(scope, anno);
  return piano && { piano, da: { tipo: 'bozza', data: todayInItaly() } };
}

function getVersione(scope: Scope, anno: number, numero: number): Promise<Trovato | null> {
  return read(scope, async (tx) => {
    const versione = await tx.versionePiano.findFirst({
      where: { enteId: scope.enteId, numero, piano: { anno } },
      select: { contenuto: true, sha256: true, atto: { select: { organo: true, numero: true, data: true } } },
    });
    if (!versione) return null;
    const { contenuto, sha256, atto } = versione;
    const data = atto.data.toISOString().slice(0, 10);
    return { piano: pianoFormato.parse(contenuto), da: { tipo: 'versione', numero, sha256, atto: { ...atto, data } } };
  });
}
