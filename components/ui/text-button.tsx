import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';

/** Classes of an action that reads as a link; for a plain `<a>` that downloads a file. */
export const TEXT_LINK = classNames(
  'inline-flex min-h-6 items-center gap-1.5 rounded-control font-semibold text-blue-strong text-meta underline decoration-1 underline-offset-3',
  'hover:text-blue-deep hover:decoration-2 disabled:text-ink-3 disabled:no-underline print:hidden',
);

/** An action inside a sentence, a row or a finding: 24 px high, underlined like a link. */
export function TextButton({ className, ...rest }: ComponentPropsWithRef<'button'>) {
  return <button type="button" {...rest} className={classNames(TEXT_LINK, className)} />;
}

interface TextLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  href: Route;
}

/** A link with the weight of an action. Plain `<Link>` without classes is already styled for running text. */
export function TextLink({ href, className, ...rest }: TextLinkProps) {
  return <Link {...rest} href={href} className={classNames(TEXT_LINK, className)} />;
}
