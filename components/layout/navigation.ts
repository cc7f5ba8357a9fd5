import type { Route } from 'next';
import type { ReactNode } from 'react';

/** One destination of the working app. */
export interface NavItem {
  label: string;
  href: Route;
  /** A lucide icon element. */
  icon: ReactNode;
  /** Things waiting there. */
  count?: number;
  /** `bad` when some of them are late. */
  countTone?: 'neutral' | 'bad';
  /** Beginning of the pages it stands for, where that is not its own address: the cruscotto of a year is not all of the year. */
  section?: Route;
  /** Forces the mark of the current page; otherwise the longest address that begins the current one is marked. */
  isCurrent?: boolean;
}

/** Destinations under one heading ("Piano 2024–2026"); the first group usually has none. */
export interface NavGroup {
  title?: string;
  items: NavItem[];
}

/** The item whose address is the longest beginning of `pathname`, whole segments only; null when none is. */
export function findCurrentItem(groups: NavGroup[], pathname: string): NavItem | null {
  const items = groups.flatMap((group) => group.items);
  const forced = items.find((item) => item.isCurrent);
  if (forced) return forced;
  let current: NavItem | null = null;
  let longest = -1;
  for (const item of items) {
    const path = item.href.split(/[?#]/)[0] ?? '';
    const section = item.section ?? path;
    const isHere = pathname === path || (section !== '/' && pathname.startsWith(`${section}/`));
    if (isHere && path.length > longest) {
      current = item;
      longest = path.length;
    }
  }
  return current;
}
