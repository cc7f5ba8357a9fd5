import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What belongs here, in one or two sentences. */
  children: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
  icon?: ReactNode;
}

/** Nothing here yet: says what belongs here and gives one action. */
export function EmptyState({ children, action, icon }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-8 text-center text-ink-2">
      {icon && <span className="text-ink-3 [&>.lucide]:size-6">{icon}</span>}
      <div className="max-w-110 text-pretty">{children}</div>
      {action}
    </div>
  );
}
