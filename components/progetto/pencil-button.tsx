import type { ComponentPropsWithRef } from 'react';
import { RowIcon } from '@/components/ui/row-icon';
import { STOP } from './focus-stops';

/** A button of one icon in a line of text: 24 px, on the line. */
export const INLINE_ICON = 'icona-nel-testo';

interface PencilButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  /** What it opens, for screen readers: «Modifica: Titolo della scheda». */
  words: string;
}

/** The pencil beside what is read, that opens what writes it in the same place. */
export function PencilButton({ words, ...rest }: PencilButtonProps) {
  return (
    <button type="button" {...STOP} data-apre {...rest} className={INLINE_ICON}>
      <RowIcon name="matita" />
      <span className="sr-only">{words}</span>
    </button>
  );
}
