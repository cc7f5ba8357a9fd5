import { LoaderCircle } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentPropsWithRef } from 'react';
import { type ButtonLook, buttonClasses } from './button-classes';

interface ButtonProps extends ButtonLook, ComponentPropsWithRef<'button'> {
  /** Work in progress: the button keeps its width and the focus, says so to a screen reader, and does nothing when pressed. */
  isLoading?: boolean;
}

/** A button. Its label is a verb ("Invia", "Correggi"), never "OK". */
export function Button({ variant, size, icon, isLoading = false, className, children, ...rest }: ButtonProps) {
  const inert = isLoading ? { onClick: undefined, formAction: undefined, type: 'button' as const } : {};
  return (
    <button
      type="button"
      {...rest}
      {...inert}
      aria-disabled={isLoading || undefined}
      aria-busy={isLoading || undefined}
      className={buttonClasses({ variant, size }, className)}
    >
      {isLoading ? <LoaderCircle className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

interface ButtonLinkProps extends ButtonLook, Omit<ComponentPropsWithRef<'a'>, 'href'> {
  href: Route;
  /** For files: a plain link, never fetched in advance by the router. */
  isDownload?: boolean;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ variant, size, icon, href, isDownload, className, children, ...rest }: ButtonLinkProps) {
  const classes = buttonClasses({ variant, size }, className);
  if (isDownload) {
    return (
      <a {...rest} href={href} download className={classes}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link {...rest} href={href} className={classes}>
      {icon}
      {children}
    </Link>
  );
}
