import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** Meaning of a colour. It never stands alone: beside it there is always a word, and mostly an icon. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'neutral';

const BADGE: Record<Tone, string> = {
  ok: 'border-ok-line bg-ok-soft text-ok',
  warn: 'border-warn-line bg-warn-soft text-warn',
  bad: 'border-bad-line bg-bad-soft text-bad',
  info: 'border-blue-line bg-blue-soft text-blue-strong',
  neutral: 'border-neutral-line bg-neutral-soft text-neutral',
};

interface BadgeProps {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}

/** "Look here": a state that is not the normal one. The normal state ("Approvata") is plain text. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-control border py-px pr-2 font-semibold text-meta whitespace-nowrap',
        icon ? 'pl-1.5' : 'pl-2',
        BADGE[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}

const PLAIN: Record<Tone, string> = {
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  info: 'text-blue-strong',
  neutral: 'text-neutral',
};

interface StateBadgeProps {
  tone: Tone;
  /** Its shape alone tells the state. */
  icon: ReactNode;
  /** Icon and word without tint: inside rows that are already dense, and in legends. */
  isPlain?: boolean;
  children: ReactNode;
}

/** Shape, word and tint together: a state told in black and white, by ear and by colour. */
export function StateBadge({ tone, icon, isPlain = false, children }: StateBadgeProps) {
  if (!isPlain) {
    return (
      <Badge tone={tone} icon={icon}>
        {children}
      </Badge>
    );
  }
  return (
    <span
      className={classNames('inline-flex items-center gap-1.5 font-semibold text-meta whitespace-nowrap', PLAIN[tone])}
    >
      {icon}
      {children}
    </span>
  );
}

/** A quiet label: kind, priority, tag of a card. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-control border border-line-strong bg-surface px-2 py-px text-small text-ink-2 whitespace-nowrap">
      {children}
    </span>
  );
}

interface CountProps {
  value: number | string;
  /** `bad` when the number counts late or blocking things. */
  tone?: 'neutral' | 'bad';
  /** What is counted, for a screen reader: "in ritardo", "da rendicontare". */
  label?: string;
}

/** A small number beside a tab, a navigation link or a title. */
export function Count({ value, tone = 'neutral', label }: CountProps) {
  return (
    <span
      className={classNames(
        'inline-block min-w-6 rounded-round px-1.5 text-center font-semibold text-small',
        tone === 'bad' ? 'bg-bad-soft text-bad' : 'bg-neutral-soft text-ink-2',
      )}
    >
      {value}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  );
}
