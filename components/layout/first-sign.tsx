'use client';

import { useEffect } from 'react';
import { loadPartsOnFirstSign } from '@/components/ui/lazy-part';

/** What the page has put off comes when somebody touches it. */
export function FirstSign() {
  useEffect(loadPartsOnFirstSign, []);
  return null;
}
