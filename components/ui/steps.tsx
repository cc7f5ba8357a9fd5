import type { ReactNode } from 'react';

/** One line of reasoning. */
export interface Step {
  /** Unique in its list. */
  id: string;
  /** The rule in words: "Tempo medio di rilascio: più basso è meglio". */
  rule: ReactNode;
  /** The arithmetic with the real numbers: "(2 − 48 ÷ 45) × 100". */
  arithmetic?: ReactNode;
  /** Its result, already in Italian. */
  result?: ReactNode;
}

/** Numbered steps that lead to a number; the last one, on a tint, is the conclusion. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol aria-label={label} className="text-table">
      {steps.map((step, index) => {
        const isLast = index === steps.length - 1;
        return (
          <li
            key={step.id}
            className={`grid grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-x-3 px-4 py-2.5 leading-5.5 ${
              isLast ? 'bg-blue-soft' : 'border-line border-b'
            }`}
          >
            <span
              aria-hidden="true"
              className="grid size-6 place-items-center rounded-round border border-line-strong bg-surface font-semibold text-ink-2 text-small"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <p className={isLast ? 'font-semibold' : undefined}>{step.rule}</p>
              {step.arithmetic && <p className="break-words text-ink-2">{step.arithmetic}</p>}
            </div>
            {step.result !== undefined && (
              <p className={`self-center text-right font-bold ${isLast ? 'text-h2' : ''}`}>{step.result}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
