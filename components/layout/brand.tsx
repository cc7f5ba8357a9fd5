import type { Route } from 'next';
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { BrandMark } from './brand-mark';

/** Mark and name, leading home; on a phone the mark alone, to leave room to the ente. */
export function Brand({ href, className }: { href: Route; className?: string }) {
  return (
    <Link
      href={href}
      className={classNames('flex items-center gap-2.5 font-bold text-h2 text-inherit no-underline', className)}
    >
      <BrandMark />
      <span className="sr-only desk:not-sr-only">Traguardo</span>
    </Link>
  );
}
