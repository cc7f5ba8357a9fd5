import { mergeUnsent } from '@/lib/features/progetto/queue/merge-unsent';
import type { SaveQueue } from '@/lib/features/progetto/queue/queue-types';
import { hasUnsavedWork } from '@/lib/features/progetto/queue/save-queue';

/*
 * What has not reached the server is kept in this browser, so that a reload, a closed tab, a crash, a day without network or
 * an expired session lose nothing. One entry per page, person and tab: two tabs never write over each other, and what a
 * closed tab left is taken up by the next one that opens the page. See docs/decisions/0009.
 */

const PREFIX = 'traguardo.scheda.';
const TAB = 'traguardo.tab';
/** Work nobody has come back to in this time is thrown away: the browser may be of many people. */
const LASTS_MS = 30 * 24 * 3600 * 1000;

interface Kept {
  queue: SaveQueue;
  at: number;
}

/** After signing out nothing more is kept. */
let isForgotten = false;

const nameOf = (key: string, tab: string) => `${PREFIX}${key}#${tab}`;

/** Keeps the work of a tab on a page; forgets it as soon as everything is saved. */
export function keepUnsent(key: string, tab: string, queue: SaveQueue): void {
  if (isForgotten) return;
  try {
    const kept: Kept = { queue, at: Date.now() };
    if (hasUnsavedWork(queue)) localStorage.setItem(nameOf(key, tab), JSON.stringify(kept));
    else localStorage.removeItem(nameOf(key, tab));
  } catch {
    // Storage full or forbidden: the page still warns before it is left.
  }
}

/**
 * Takes what this tab and the closed ones left unsent on a page, as one queue kept under this tab; null when nothing.
 * @param isAlive whether another tab is open
 */
export function takeUnsent(key: string, tab: string, isAlive: (tab: string) => boolean): SaveQueue | null {
  try {
    const prefix = nameOf(key, '');
    const names = listNames().filter((name) => name.startsWith(prefix) && !isAlive(name.slice(prefix.length)));
    const left = names.flatMap((name) => readKept(name) ?? []).sort((a, b) => a.at - b.at);
    for (const name of names) localStorage.removeItem(name);
    if (left.length === 0) return null;
    const merged = mergeUnsent(left.map(({ queue }) => queue));
    keepUnsent(key, tab, merged);
    return merged;
  } catch {
    return null;
  }
}

/** Whether somebody's work is still to be sent from this browser. */
export function hasUnsent(): boolean {
  try {
    return listNames().some((name) => readKept(name) !== null);
  } catch {
    return false;
  }
}

/** Forgets everything: whoever signs out leaves nothing behind on a shared computer. */
export function forgetUnsent(): void {
  isForgotten = true;
  try {
    for (const name of listNames()) localStorage.removeItem(name);
  } catch {
    // Storage forbidden: nothing was kept.
  }
}

function listNames(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}

/** Written by this same code: the shape is enough, and every value is checked again when it is sent. */
function readKept(name: string): Kept | null {
  const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
  return isKept(kept) && Date.now() - kept.at < LASTS_MS ? kept : null;
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('queue' in value) || !('at' in value)) return false;
  const { queue } = value;
  return typeof queue === 'object' && queue !== null && 'attesa' in queue && 'inVolo' in queue && 'conflitti' in queue;
}

/** The name of this tab; a reload keeps it. */
export function nameOfTab(): string {
  const known = sessionStorage.getItem(TAB);
  if (known) return known;
  return renameTab();
}

/** Another name: a duplicated tab is born with that of the tab it copies. */
export function renameTab(): string {
  const name = crypto.randomUUID();
  sessionStorage.setItem(TAB, name);
  return name;
}
