import type { ReactNode } from 'react';
import { classNames } from './class-names';

/*
 * The shapes that carry a state. Each is told from the others by its outline alone, in black and white and at 12 px;
 * a word always stands beside it, so they are hidden from screen readers.
 */

interface StateIconProps {
  className?: string;
}

function Glyph({ className, children }: StateIconProps & { children: ReactNode }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={classNames('size-3.5 flex-none', className)}>
      {children}
    </svg>
  );
}

const MARK = {
  fill: 'none',
  stroke: 'white',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** In linea, raggiunto. */
export function DiscTick({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="m4.8 8.3 2.2 2.2 4.3-4.6" {...MARK} />
    </Glyph>
  );
}

/** Da presidiare. */
export function Diamond({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <path d="M8 .4 15.6 8 8 15.6.4 8Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 4.6v4M8 11.2v.1" {...MARK} />
    </Glyph>
  );
}

/** In ritardo. */
export function TriangleDown({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <path
        d="M1.2 1.8h13.6L8 14.8Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M8 4.2v3.6M8 10.6v.1" {...MARK} />
    </Glyph>
  );
}

/** Non rilevato, non valutabile. */
export function DashedRing({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.6 2.58" />
    </Glyph>
  );
}

/** Parziale. */
export function HalfDisc({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <circle cx="8" cy="8" r="6.7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.3a6.7 6.7 0 0 0 0 13.4Z" fill="currentColor" />
    </Glyph>
  );
}

/** Non raggiunto. */
export function CrossedSquare({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <rect x=".8" y=".8" width="14.4" height="14.4" rx="2" fill="currentColor" />
      <path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" {...MARK} />
    </Glyph>
  );
}

/** Blocco, errore. */
export function OctagonMinus({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <path d="M4.8.6h6.4l4.2 4.2v6.4l-4.2 4.2H4.8L.6 11.2V4.8Z" fill="currentColor" />
      <path d="M4.6 8h6.8" {...MARK} />
    </Glyph>
  );
}

/** Avviso. */
export function TriangleUp({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <path d="M8 1.4 15 14.4H1Z" fill="currentColor" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      <path d="M8 6v3.6M8 12v.1" {...MARK} />
    </Glyph>
  );
}

/** Informazione. */
export function DiscInfo({ className }: StateIconProps) {
  return (
    <Glyph className={className}>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="M8 7.4v3.8M8 4.6v.1" {...MARK} />
    </Glyph>
  );
}
