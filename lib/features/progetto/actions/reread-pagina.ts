'use server';

import { refresh } from 'next/cache';

/**
 * Renders the page it is called from again, with what has been written since; the page itself asks who looks at it. An action
 * and not `router.refresh()`, which leaves the page when the network fails: this one rejects, and is tried again.
 */
export async function rereadPagina(): Promise<void> {
  refresh();
}
