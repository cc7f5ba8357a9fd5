import type { GestoStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import { rowMadeBy } from '@/lib/features/progetto/queue/pending-gestures';

/** Moves the focus where the person expects it, once the page shows what a gesture did. */
export type FocusAfter = () => void;

const rowOf = (rigaId: string) => document.querySelector<HTMLElement>(`[data-riga="${CSS.escape(rigaId)}"]`);

/**
 * Remembers, while the page still shows the card as it was, where the focus belongs after a gesture: in the row it makes,
 * in the row next to the one that goes, or where it is. Somebody who has gone on writing elsewhere is left alone.
 */
export function rememberFocus(gesto: GestoStrutturale): FocusAfter {
  const made = rowMadeBy(gesto);
  const pressed = document.activeElement;
  const neighbour = gesto.gesto === 'togli' ? findNeighbour(gesto.rigaId) : null;
  return () => {
    if (hasMoved(pressed)) return;
    if (made !== null) return enterRow(rowOf(made));
    if (pressed instanceof HTMLElement && pressed.isConnected && pressed !== document.body) return pressed.focus();
    const row = neighbour === null ? null : rowOf(neighbour);
    row?.querySelector<HTMLElement>('[data-stop], button, a[href]')?.focus();
  };
}

/** In another field: a menu that closes gives the focus back to its button, and that is not somebody writing. */
function hasMoved(pressed: Element | null): boolean {
  const { activeElement } = document;
  return (
    activeElement !== pressed && activeElement?.matches('input, textarea, select, [contenteditable="true"]') === true
  );
}

/** The first field of the row; one that is read until it is opened (`data-apre`) is opened. */
function enterRow(row: HTMLElement | null): void {
  const field = row?.querySelector<HTMLElement>('[data-stop]');
  if (!row || !field) return;
  row.scrollIntoView({ block: 'nearest' });
  field.focus();
  if (field.dataset.apre !== undefined) field.click();
  if (field instanceof HTMLInputElement) field.select();
}

/** The row after the one that goes, or else the one before; rows inside it go with it. */
function findNeighbour(rigaId: string): string | null {
  const row = rowOf(rigaId);
  if (!row) return null;
  const others = [...document.querySelectorAll<HTMLElement>('[data-riga]')].filter(
    (other) => other !== row && !row.contains(other) && !other.contains(row),
  );
  const isAfter = (other: Element) => Boolean(row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  return (others.find(isAfter) ?? others.at(-1))?.dataset.riga ?? null;
}
