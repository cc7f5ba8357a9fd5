import type { SaveQueue } from '@/lib/features/progetto/queue/queue-types';
import { EMPTY_QUEUE, hasUnsavedWork } from '@/lib/features/progetto/queue/save-queue';

const PREFIX = 'traguardo.scheda.';

/**
 * Keeps in this tab what has not reached the server, so that a reload, a crash or an expired session lose nothing.
 * Forgotten as soon as everything is saved; the tab forgets it by itself when it is closed.
 */
export function keepUnsent(key: string, queue: SaveQueue): void {
  try {
    if (hasUnsavedWork(queue)) sessionStorage.setItem(PREFIX + key, JSON.stringify(queue));
    else sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Storage full or forbidden: the page still warns before it is left.
  }
}

/** What an earlier visit of this page in this tab left unsent; null when nothing. */
export function readUnsent(key: string): SaveQueue | null {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    const kept: unknown = text === null ? null : JSON.parse(text);
    return isQueue(kept) ? { ...EMPTY_QUEUE, ...kept, scritti: {}, annullabili: [] } : null;
  } catch {
    return null;
  }
}

/** Written by this same code in this same tab: the shape is enough, and every value is checked again when it is sent. */
function isQueue(value: unknown): value is SaveQueue {
  return typeof value === 'object' && value !== null && 'attesa' in value && 'inVolo' in value && 'conflitti' in value;
}
