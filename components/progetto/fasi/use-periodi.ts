'use client';

import { calendarDate } from '@/lib/domain/calendar';
import { CAMPI } from '@/lib/features/progetto/queue/campi';
import { pendingGestures } from '@/lib/features/progetto/queue/pending-gestures';
import type { SaveQueue } from '@/lib/features/progetto/queue/queue-types';
import { currentValue, EMPTY_QUEUE } from '@/lib/features/progetto/queue/save-queue';
import type { FaseLetta } from '@/lib/features/progetto/types';
import { useCardState, useCorrect } from '../use-campo';
import { useGesto } from '../use-gesto';

export type PeriodoLetto = FaseLetta['periodi'][number];

const COLONNE = ['anno', 'inizio', 'fine', 'precisione'] as const;

/** The columns a person changes; the others stay as they are. */
export type PeriodoScritto = Partial<Pick<PeriodoLetto, (typeof COLONNE)[number]>>;

const date = (valore: unknown) => (typeof valore === 'string' ? calendarDate(valore) : null);

/** A period as it stands for the person who looks at it. */
function currentPeriodo(queue: SaveQueue, letto: PeriodoLetto): PeriodoLetto {
  const now = (campo: keyof PeriodoLetto) =>
    currentValue(queue, { tabella: 'PeriodoFase', rigaId: letto.id, campo }, letto[campo]);
  return {
    ...letto,
    inizio: date(now('inizio')),
    fine: date(now('fine')),
    precisione: CAMPI.PeriodoFase.precisione.catch(letto.precisione).parse(now('precisione')),
  };
}

/** The periods of a phase with what is on its way: bars drawn a moment ago are there, those removed are not. */
function currentPeriodi(queue: SaveQueue, { id, periodi }: FaseLetta, anno: number): PeriodoLetto[] {
  const pending = pendingGestures(queue);
  const removed = new Set(pending.flatMap((gesto) => (gesto.gesto === 'togli' ? gesto.rigaId : [])));
  const coming = pending.flatMap((gesto): PeriodoLetto[] => {
    if (gesto.gesto !== 'aggiungi' || gesto.tabella !== 'PeriodoFase' || gesto.padreId !== id) return [];
    const { campi, rigaId } = gesto;
    const { precisione = 'GIORNO', peso = null } = campi;
    return [
      { id: rigaId, anno: campi.anno ?? anno, inizio: date(campi.inizio), fine: date(campi.fine), precisione, peso },
    ];
  });
  const known = new Set(periodi.map((periodo) => periodo.id));
  return [...periodi, ...coming.filter((periodo) => !known.has(periodo.id))]
    .filter((periodo) => !removed.has(periodo.id))
    .map((periodo) => currentPeriodo(queue, periodo));
}

/** The periods of a phase and what can be done to them; every act is one gesture of the save queue. */
export function usePeriodi(fase: FaseLetta, anno: number) {
  const queue = useCardState((state) => state.queue, EMPTY_QUEUE);
  const correct = useCorrect();
  const change = useGesto();
  const periodi = currentPeriodi(queue, fase, anno);

  const write = (id: string, scritto: PeriodoScritto) => {
    const letto = fase.periodi.find((periodo) => periodo.id === id) ?? periodi.find((periodo) => periodo.id === id);
    if (!letto) return;
    correct(
      COLONNE.flatMap((campo) => {
        const dopo = scritto[campo];
        return dopo === undefined ? [] : { tabella: 'PeriodoFase', rigaId: id, campo, letto: letto[campo], dopo };
      }),
    );
  };
  return {
    periodi,
    write,
    /** A new period; a period of that year with a weight and no dates takes the dates instead. */
    add(scritto: Required<PeriodoScritto>): string {
      const undated = periodi.find((p) => p.anno === scritto.anno && p.inizio === null && p.fine === null);
      if (undated) {
        write(undated.id, scritto);
        return undated.id;
      }
      const rigaId = crypto.randomUUID();
      change({ gesto: 'aggiungi', tabella: 'PeriodoFase', rigaId, padreId: fase.id, campi: scritto });
      return rigaId;
    },
    /** A period with a weight loses its dates and keeps the weight: the year is still weighed. */
    remove(id: string): void {
      if (periodi.some((periodo) => periodo.id === id && periodo.peso !== null))
        write(id, { inizio: null, fine: null });
      else change({ gesto: 'togli', tabella: 'PeriodoFase', rigaId: id });
    },
  };
}
