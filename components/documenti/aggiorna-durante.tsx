'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 1500;

interface AggiornaDuranteProps {
  /** While something is under way. */
  isActive: boolean;
  /** Told to a screen reader when it ends. */
  esito: string;
}

/** Reads the page again while work is under way, as long as somebody looks at it, and says how it ended. */
export function AggiornaDurante({ isActive, esito }: AggiornaDuranteProps) {
  const router = useRouter();
  useEffect(() => {
    if (!isActive) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isActive, router]);
  return (
    <p role="status" className="sr-only">
      {isActive ? '' : esito}
    </p>
  );
}
