/** A button of a row that shows only its icon; its words are for screen readers. */
export const ICON_BUTTON = 'icona-di-riga';
