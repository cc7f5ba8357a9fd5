import { Pencil } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { STOP } from './focus-stops';

/** A button of one icon in a line of text: 24 px, on the line. */
export const INLINE_ICON =
  'inline-grid size-6 place-items-center rounded-control align-[-0.25em] text-ink-3 hover:bg-blue-soft hover:text-blue-strong data-[state=open]:bg-blue-soft print:hidden';

interface PencilButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  /** What it opens, for screen readers: «Modifica: Titolo della scheda». */
  words: string;
}

/** The pencil beside what is read, that opens what writes it in the same place. */
export function PencilButton({ words, ...rest }: PencilButtonProps) {
  return (
    <button type="button" {...STOP} data-apre {...rest} className={INLINE_ICON}>
      <Pencil />
      <span className="sr-only">{words}</span>
    </button>
  );
}
