import { classNames } from './class-names';

/** Box of what opens over the page under its trigger. */
export const POPUP_CLASSES =
  'z-50 max-h-[70vh] overflow-y-auto rounded-panel border border-line-strong bg-surface text-table';

/** Row of a popup list. */
export const POPUP_ITEM_CLASSES = classNames(
  'flex min-h-12 items-center gap-2 rounded-control px-3 outline-none data-highlighted:bg-blue-soft data-highlighted:text-blue-deep desk:min-h-10',
  'data-disabled:cursor-not-allowed data-disabled:text-ink-3',
);
