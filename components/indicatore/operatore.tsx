import { classNames } from '@/components/ui/class-names';

/** The comparison of a target, in the words lib/format gives. */
export type OperatoreInParole = 'almeno' | 'più di' | 'al massimo' | 'meno di' | 'uguale a' | 'entro il' | 'fra';

const SIGNS: Partial<Record<OperatoreInParole, string>> = {
  almeno: 'M3 2.5 13 6.5 3 10.5M3 14h10',
  'più di': 'M3 3.5 13 8 3 12.5',
  'al massimo': 'M13 2.5 3 6.5l10 4M3 14h10',
  'meno di': 'M13 3.5 3 8l10 4.5',
  'uguale a': 'M3 5.5h10M3 10.5h10',
};

interface OperatoreProps {
  operatore: OperatoreInParole;
  className?: string;
}

/**
 * The operator of a target. Titillium has no glyph for "at least" or "at most" and a fallback font would show: the sign is
 * drawn, the word is there for screen readers and for copied tables. Operators that have no sign are printed as words.
 */
export function Operatore({ operatore, className }: OperatoreProps) {
  const path = SIGNS[operatore];
  if (!path) return <span className={classNames('font-normal', className)}>{operatore} </span>;
  return (
    <>
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={classNames('mr-[0.3em] inline-block size-[0.75em] flex-none align-[-0.02em]', className)}
      >
        <path d={path} />
      </svg>
      <span className="sr-only">{operatore} </span>
    </>
  );
}
