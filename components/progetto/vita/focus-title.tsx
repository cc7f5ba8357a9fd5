'use client';

import { useEffect } from 'react';

/** In the address of a card just made: its title is opened, ready to be written over. */
export const ANCORA_TITOLO = '#titolo';

/** Opens the title of a card the person has just made without one. */
export function FocusTitle() {
  useEffect(() => {
    if (window.location.hash !== ANCORA_TITOLO) return;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    document.querySelector<HTMLElement>('h1 [data-apre]')?.click();
  }, []);
  return null;
}
