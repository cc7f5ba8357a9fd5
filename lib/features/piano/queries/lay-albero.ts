import 'server-only';
import { groupBy } from '@/lib/domain/group-by';
import type { FiltriPiano } from '../schema';
import type { AlberoMostrato, Livello, RamoAlbero, SchedaInBreve } from '../types';

/** Up to so many cards the whole tree stands open. */
const INTERO = 60;
/** Beyond them, a search shows this many at a time. */
const PER_PAGINA = 25;

/**
 * The part of the tree that a page shows. A reader who looks for a branch sees all branches and opens one; who searches sees
 * what was found, page by page, as does who reads a plan of one branch only. Either way the page is as long as what is looked at, not as the plan.
 */
export function layAlbero(schede: readonly SchedaInBreve[], filtri: FiltriPiano): AlberoMostrato {
  const rami = listRami(schede);
  if (schede.length <= INTERO) return { rami, pagina: 1, pagine: 1 };
  if (!isNarrowed(filtri) && rami.length > 1) {
    const shown = rami.map((ramo) => (ramo.chiave === filtri.ramo ? ramo : { ...ramo, schede: [] }));
    return { rami: shown, pagina: 1, pagine: 1 };
  }
  const pagine = Math.ceil(schede.length / PER_PAGINA);
  const pagina = Math.min(filtri.pagina, pagine);
  const mostrate = new Set(rami.flatMap((ramo) => ramo.schede).slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA));
  const shown = rami.map((ramo) => ({ ...ramo, schede: ramo.schede.filter((scheda) => mostrate.has(scheda)) }));
  return { rami: shown.filter((ramo) => ramo.schede.length > 0), pagina, pagine };
}

function isNarrowed({ q, cdr, tipo, stato, priorita, tag }: FiltriPiano): boolean {
  return q !== '' || [cdr, tipo, stato, priorita, tag].some((chosen) => chosen.length > 0);
}

/** The branches in the order of the tree, those of no link last, each with its cards in document order. */
function listRami(schede: readonly SchedaInBreve[]): RamoAlbero[] {
  const rami = [...groupBy(schede, ({ collegamento }) => collegamento?.azione.id ?? '')].map(
    ([azioneId, own]): RamoAlbero => ({
      chiave: azioneId || 'senza-collegamento',
      collegamento: own[0]?.collegamento ?? null,
      schede: own,
      numeroSchede: own.length,
    }),
  );
  return rami.sort((a, b) => compareLevels(a.collegamento, b.collegamento));
}

function compareLevels(a: RamoAlbero['collegamento'], b: RamoAlbero['collegamento']): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  const order = (one: Livello, other: Livello) => one.ordine - other.ordine || one.id.localeCompare(other.id);
  return (
    order(a.indirizzo, b.indirizzo) || order(a.obiettivoStrategico, b.obiettivoStrategico) || order(a.azione, b.azione)
  );
}
