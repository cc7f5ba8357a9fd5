'use client';

import { cloneElement, type MouseEvent, useState } from 'react';
import { lazyPart } from './lazy-part';
import type { MenuProps } from './menu-entry';

const LIST = lazyPart(() => import('./menu-list'));

/** The less used actions of a thing, behind a button. The list is loaded apart: until it first opens there is only the button. */
export function Menu(props: MenuProps) {
  const [first, setFirst] = useState<{ isByKeyboard: boolean } | null>(null);
  const list = LIST.get();
  if (first && list) return <list.MenuList {...props} isByKeyboard={first.isByKeyboard} />;
  const open = async ({ detail }: MouseEvent) => {
    await LIST.load().catch(() => undefined);
    setFirst({ isByKeyboard: detail === 0 });
  };
  return cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    'data-state': 'closed',
    onClick: (event) => void open(event),
  });
}
