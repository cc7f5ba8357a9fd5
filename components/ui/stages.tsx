import { Check } from 'lucide-react';

/** One stage of a life: the plan's, the card's. */
export interface Stage {
  label: string;
  /** `done` lies behind, `now` is where it stands, `next` is still to come. */
  position: 'done' | 'now' | 'next';
}

/** Where something stands in its life, in words and in order. */
export function Stages({ label, stages }: { label: string; stages: Stage[] }) {
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-y-1 text-meta">
      {stages.map((stage, index) => (
        <li
          key={stage.label}
          aria-current={stage.position === 'now' ? 'step' : undefined}
          className="flex items-center gap-1.5"
        >
          {index > 0 && <span aria-hidden="true" className="mx-2 h-px w-6 bg-control" />}
          {stage.position === 'done' && <Check className="text-ok-fill" />}
          {stage.position === 'now' && (
            <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2">
              <circle cx="4" cy="4" r="4" className="fill-blue" />
            </svg>
          )}
          <span
            className={stage.position === 'now' ? 'font-bold' : stage.position === 'done' ? 'text-ok' : 'text-ink-3'}
          >
            {stage.label}
            {stage.position === 'done' && <span className="sr-only"> (fatto)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
