'use client';

import { cloneElement, useState } from 'react';
import { lazyPart } from './lazy-part';
import type { MenuProps } from './menu-entry';

const LIST = lazyPart(() => import('./menu-list'));
const OPENING_KEYS: readonly string[] = ['Enter', ' ', 'ArrowDown'];

/** The less used actions of a thing, behind a button. The list is loaded apart: until it first opens there is only the button. */
export function Menu(props: MenuProps) {
  const [first, setFirst] = useState<{ isByKeyboard: boolean } | null>(null);
  const list = LIST.get();
  if (first && list) return <list.MenuList {...props} isByKeyboard={first.isByKeyboard} />;
  const open = async (isByKeyboard: boolean) => {
    await LIST.load().catch(() => undefined);
    setFirst({ isByKeyboard });
  };
  // As it will open once the list is there: at the press, before what was being written closes and the page moves.
  return cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    'data-state': 'closed',
    onPointerDown: (event) => {
      if (event.button !== 0 || event.ctrlKey) return;
      event.preventDefault();
      void open(false);
    },
    onKeyDown: (event) => {
      if (!OPENING_KEYS.includes(event.key)) return;
      event.preventDefault();
      void open(true);
    },
    onClick: ({ detail }) => void open(detail === 0),
  });
}
