import { isSameValue, type PatchValue } from '@/lib/domain/patch';
import { addToWaiting, fieldKey, findField, gestureOf, patchedFields, startingFrom, withoutField } from './gestures';
import type { FieldConflict, FieldRef, Gesture, QueueEvent, Refusal, RowOutcome, SaveQueue } from './queue-types';

export const EMPTY_QUEUE: SaveQueue = {
  attesa: [],
  inVolo: null,
  tentativi: 0,
  isInterrotta: false,
  conflitti: [],
  rifiuti: [],
  scritti: {},
  fatti: [],
  annullabili: [],
  ripetibili: [],
  salvatoAt: null,
};

/** The next state of the queue. Events that make no sense in a state leave it as it is. */
export function reduceQueue(queue: SaveQueue, event: QueueEvent): SaveQueue {
  switch (event.tipo) {
    case 'corretta':
      return enqueue(queue, event.gesto);
    case 'partita':
      return start(queue);
    case 'salvata':
      return queue.inVolo ? settle(queue, queue.inVolo, event) : queue;
    case 'interrotta':
      return queue.inVolo ? { ...queue, tentativi: queue.tentativi + 1, isInterrotta: true } : queue;
    case 'rifiutata':
      return queue.inVolo ? refuse(queue, queue.inVolo, event.messaggio) : queue;
    case 'scelta':
      return resolve(queue, event.campo, event.tieni, event.comandoId);
    case 'riletta':
      return forgetShown(queue, event.lettura);
  }
}

/**
 * A new edit of a field in conflict only changes my side of it; one of a refused field starts again from the value the
 * server still holds. Everything else waits for its turn.
 */
function enqueue(queue: SaveQueue, gesto: Gesture): SaveQueue {
  if (gesto.tipo !== 'correzione') return { ...queue, attesa: [...queue.attesa, gesto] };
  const edits = new Map(patchedFields(gesto).map((edit) => [fieldKey(edit), edit]));
  const conflitti = queue.conflitti.map((open) => {
    const edit = edits.get(fieldKey(open));
    return edit ? { ...open, tuo: edit.dopo } : open;
  });
  const free = [...edits.values()].filter((edit) => !findField(conflitti, edit));
  const refused = queue.rifiuti.flatMap(patchedFields);
  const started = free.map((edit) => ({ ...edit, prima: (findField(refused, edit) ?? edit).prima }));
  const rifiuti = queue.rifiuti.filter((rifiuto) => !patchedFields(rifiuto).some((edit) => edits.has(fieldKey(edit))));
  const correction = gestureOf(started, gesto.comandoId);
  return { ...queue, conflitti, rifiuti, attesa: correction ? addToWaiting(queue.attesa, correction) : queue.attesa };
}

/** Takes the next gesture, or the same one again after a failure: its id does not change, so it is never done twice. */
function start(queue: SaveQueue): SaveQueue {
  if (queue.inVolo) return queue.isInterrotta ? { ...queue, isInterrotta: false } : queue;
  const [first, ...rest] = queue.attesa;
  return first ? { ...queue, inVolo: first, attesa: rest, tentativi: 0, isInterrotta: false } : queue;
}

function settle(queue: SaveQueue, gesto: Gesture, event: Extract<QueueEvent, { tipo: 'salvata' }>): SaveQueue {
  const fresh = event.righe.flatMap((riga) => conflictsOf(queue, riga));
  const attesa = fresh.reduce(withoutField, queue.attesa);
  return {
    ...landed(queue),
    ...reversibleAfter(queue, gesto, event.operazioneId),
    attesa,
    fatti: gesto.tipo === 'struttura' ? [...queue.fatti, { cosa: gesto.gesto, at: event.at }] : queue.fatti,
    conflitti: [...queue.conflitti, ...fresh],
    rifiuti: queue.rifiuti.filter(({ righe }) => righe.length > 0),
    scritti: { ...queue.scritti, ...writtenValues(event) },
    salvatoAt: event.at,
  };
}

/** An undo can be done again until something else is changed; done again, it can be undone again. */
function reversibleAfter(
  { annullabili, ripetibili }: SaveQueue,
  gesto: Gesture,
  operazioneId: string | null,
): Pick<SaveQueue, 'annullabili' | 'ripetibili'> {
  const done = operazioneId ? [operazioneId] : [];
  if (gesto.tipo !== 'annullamento') {
    return { annullabili: [...annullabili, ...done], ripetibili: done.length > 0 ? [] : ripetibili };
  }
  const others = (ids: readonly string[]) => ids.filter((id) => id !== gesto.operazioneId);
  return gesto.isRipetizione
    ? { annullabili: [...annullabili, ...done], ripetibili: others(ripetibili) }
    : { annullabili: others(annullabili), ripetibili: [...ripetibili, ...done] };
}

/** What I typed after the request left is still mine: the conflict keeps my latest words, not those sent. */
function conflictsOf(queue: SaveQueue, riga: RowOutcome): FieldConflict[] {
  return riga.conflitti.map((conflitto) => {
    const campo = { tabella: riga.tabella, rigaId: riga.rigaId, campo: conflitto.campo };
    const latest = findField(queue.attesa.flatMap(patchedFields).reverse(), campo);
    return { ...campo, ...conflitto, ...(latest && { tuo: latest.dopo }), ...(riga.autore && { autore: riga.autore }) };
  });
}

function writtenValues({ righe, at }: Extract<QueueEvent, { tipo: 'salvata' }>): SaveQueue['scritti'] {
  const written = righe.flatMap((riga) =>
    Object.entries(riga.valori).map(([campo, cosa]) => [fieldKey({ ...riga, campo }), { cosa, at }] as const),
  );
  return Object.fromEntries(written);
}

/** What was saved after a reading began is not in it, and stays until the next one. */
function forgetShown(queue: SaveQueue, lettura: number): SaveQueue {
  const isHidden = ({ at }: { at: number }) => at > lettura;
  const written = Object.entries(queue.scritti);
  const scritti = written.filter(([, done]) => isHidden(done));
  const fatti = queue.fatti.filter(isHidden);
  if (scritti.length === written.length && fatti.length === queue.fatti.length) return queue;
  return { ...queue, scritti: Object.fromEntries(scritti), fatti };
}

function refuse(queue: SaveQueue, gesto: Gesture, messaggio: string): SaveQueue {
  const rifiuto: Refusal = {
    messaggio,
    righe: gesto.tipo === 'correzione' ? gesto.righe : [],
    ...(gesto.tipo === 'struttura' && { gesto: gesto.gesto }),
  };
  const others = (ids: readonly string[]) =>
    gesto.tipo === 'annullamento' ? ids.filter((id) => id !== gesto.operazioneId) : ids;
  return {
    ...landed(queue),
    attesa: startingFrom(queue.attesa, patchedFields(gesto)),
    annullabili: others(queue.annullabili),
    ripetibili: others(queue.ripetibili),
    rifiuti: [...queue.rifiuti, rifiuto],
  };
}

function landed(queue: SaveQueue): SaveQueue {
  return { ...queue, inVolo: null, tentativi: 0, isInterrotta: false };
}

/** «Tieni la tua» writes over the value the person has now seen; «tieni la sua» lets it stand. */
function resolve(queue: SaveQueue, campo: FieldRef, tieni: 'mia' | 'sua', comandoId: string): SaveQueue {
  const key = fieldKey(campo);
  const conflitto = findField(queue.conflitti, campo);
  if (!conflitto) return queue;
  const conflitti = queue.conflitti.filter((open) => open !== conflitto);
  const stands = { cosa: conflitto.attuale, at: queue.salvatoAt ?? 0 };
  const closed = { ...queue, conflitti, scritti: { ...queue.scritti, [key]: stands } };
  if (tieni === 'sua' || isSameValue(conflitto.tuo, conflitto.attuale)) return closed;
  const patch = { [conflitto.campo]: { prima: conflitto.attuale, dopo: conflitto.tuo } };
  const { tabella, rigaId } = conflitto;
  return enqueue(closed, { tipo: 'correzione', comandoId, righe: [{ tabella, rigaId, patch }] });
}

/**
 * What a field holds for the person who looks at it: what she wrote last, or else what the server last said.
 * `letto` is the value the page was rendered with.
 */
export function currentValue(queue: SaveQueue, campo: FieldRef, letto: PatchValue): PatchValue {
  const conflitto = findField(queue.conflitti, campo);
  if (conflitto) return conflitto.tuo;
  const gestures = [...queue.rifiuti, ...(queue.inVolo ? [queue.inVolo] : []), ...queue.attesa];
  const mine = findField(gestures.flatMap(patchedFields).reverse(), campo);
  if (mine) return mine.dopo;
  const written = queue.scritti[fieldKey(campo)];
  return written === undefined ? letto : written.cosa;
}

/** True while something the person wrote has not reached the server: leaving the page would lose it. */
export function hasUnsavedWork(queue: SaveQueue): boolean {
  const isRefused = queue.rifiuti.some(({ righe }) => righe.length > 0);
  return queue.inVolo !== null || queue.attesa.length > 0 || queue.conflitti.length > 0 || isRefused;
}

/** Milliseconds before the next attempt: 1, 2, 4, 8, 16 and then 30 seconds. */
export function retryDelay(tentativi: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.max(0, tentativi - 1));
}
