import { classNames } from '@/components/ui/class-names';
import { Operatore, type OperatoreInParole } from './operatore';

/** `confermato`: the direction was printed or confirmed; `presunto`: assumed, to be confirmed; `contesto`: shown, never scored. */
export type TargetStato = 'confermato' | 'presunto' | 'contesto';

const LOOKS: Record<TargetStato, string> = {
  confermato: 'border-blue-line bg-blue-soft text-blue-deep',
  presunto: 'border-dashed border-warn-fill bg-warn-soft text-warn',
  contesto: 'border-line-strong bg-surface text-ink-2',
};

interface TargetChipProps {
  /** Null when the target is a plain value or text. */
  operatore?: OperatoreInParole | null;
  /** Value with its unit, already in Italian: "6 edifici". */
  valore: string;
  stato?: TargetStato;
}

/** Longer values are words of the document, a term or a condition: they wrap, or they would push the table out. */
export const LONGEST_ON_A_LINE = 24;

/** What is expected, at a glance. The direction sentence (`targetInParole`) belongs under it. */
export function TargetChip({ operatore, valore, stato = 'confermato' }: TargetChipProps) {
  return (
    <span
      className={classNames(
        'inline-block rounded-control border px-2 py-px text-left font-semibold text-table leading-5.5',
        valore.length > LONGEST_ON_A_LINE ? 'max-w-56 whitespace-normal' : 'max-w-full',
        LOOKS[stato],
      )}
    >
      {operatore && <Operatore operatore={operatore} />}
      {valore}
      {stato === 'presunto' && <span className="sr-only"> (direzione presunta, da confermare)</span>}
    </span>
  );
}
