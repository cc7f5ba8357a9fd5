import 'server-only';
import { getTestaRegistro } from '@/lib/audit/testa-registro';
import type { Scope } from '@/lib/auth/scope';
import { TaggedCache } from '@/lib/db/tagged-cache';
import { read } from '@/lib/db/transaction';
import type { CalendarDate } from '@/lib/domain/calendar';
import { todayInItaly } from '@/lib/format/today';
import { canLeggereCruscotto, canSollecitare, tagPredefiniti } from '../policy';
import type { FiltriCruscotto } from '../schema';
import type { PaginaCruscotto, Riepilogo } from '../types';
import { type BaseCruscotto, loadBase } from './load-base';
import { summarise, type Vista } from './summarise';

/** Plans of which a process keeps the computed cruscotto, the latest asked for. */
const PLANS = 8;
/** Views (tags and session) kept of each. */
const VIEWS = 16;

/** A plan judged as it was at one head of the register, with the views somebody has asked of it. */
class Cruscotto {
  readonly base: BaseCruscotto;
  readonly #views = new Map<string, Riepilogo>();

  constructor(base: BaseCruscotto) {
    this.base = base;
  }

  view(vista: Vista, oggi: CalendarDate): Riepilogo {
    const key = JSON.stringify([vista.sessione, ...vista.tags]);
    const kept = this.#views.get(key) ?? summarise(this.base, vista, oggi);
    if (this.#views.size >= VIEWS) this.#views.clear();
    this.#views.set(key, kept);
    return kept;
  }
}

const KEY = Symbol.for('traguardo.cruscotti');
/** Next bundles pages and route handlers apart: one store for the process, not one per bundle. */
const shared = globalThis as typeof globalThis & { [KEY]?: TaggedCache<Cruscotto | null> };

/**
 * The cruscotto of a plan; null for who has none (see `canLeggereCruscotto`) and for an ente without a plan of that year.
 * One transaction: one statement while nothing in the ente has changed since the last computation in this process, four
 * otherwise. The same for everybody who may read it.
 */
export function getCruscotto(scope: Scope, anno: number, filtri: FiltriCruscotto): Promise<PaginaCruscotto | null> {
  if (!canLeggereCruscotto(scope)) return Promise.resolve(null);
  const oggi = todayInItaly();
  return read(scope, async (tx) => {
    shared[KEY] ??= new TaggedCache(PLANS);
    const testa = await getTestaRegistro(tx);
    const cruscotto = await shared[KEY].obtain(`${scope.enteId}/${anno}`, `${testa}/${oggi}`, async () => {
      const base = await loadBase(tx, anno);
      return base && new Cruscotto(base);
    });
    if (!cruscotto) return null;
    const { piano, cdr, totaleObiettivi, tags } = cruscotto.base;
    const delPiano = tags.map(({ tag }) => tag);
    const scelti = filtri.tag?.filter((tag) => delPiano.includes(tag)) ?? tagPredefiniti(scope, delPiano);
    const riepilogo = cruscotto.view({ tags: scelti.toSorted(), sessione: filtri.sessione }, oggi);
    return { piano, oggi, cdr, totaleObiettivi, tags, scelti, riepilogo, canSollecitare: canSollecitare(scope) };
  });
}
