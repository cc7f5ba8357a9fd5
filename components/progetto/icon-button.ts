/** A button of a row that shows only its icon; its words are for screen readers. */
export const ICON_BUTTON =
  'inline-grid size-11 place-items-center rounded-control text-ink-2 hover:bg-blue-soft hover:text-blue-strong desk:size-8 print:hidden';
