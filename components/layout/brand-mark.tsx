import { classNames } from '@/components/ui/class-names';

/** The mark: the chequered flag of the finish line. Drawn in the colour of the text. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="currentColor"
      className={classNames('size-6 flex-none', className)}
    >
      <path d="M4 2.5h2V22H4z" />
      <path d="M6 3.5h14.5v11H6zm1.5 1.5v4h4V5zm8 0v4H19V5zm-4 4v4h4V9z" fillRule="evenodd" />
    </svg>
  );
}
