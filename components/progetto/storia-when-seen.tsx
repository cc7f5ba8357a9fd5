'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { TextButton } from '@/components/ui/text-button';
import type { VoceInParole } from './storia-list';

const StoriaList = dynamic(() => import('./storia-list').then((module) => module.StoriaList), { ssr: false });

/** How far below the screen it begins to be read. */
const NEAR = '400px';

interface StoriaWhenSeenProps {
  /** Where the history is read; each reading of the card asks for it anew. */
  address: string;
  lettura: number;
}

/** The history of a card, once it is near enough to be seen; what is in sight stays while it is read again. */
export function StoriaWhenSeen({ address, lettura }: StoriaWhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [voci, setVoci] = useState<readonly VoceInParole[] | null>(null);
  const [attempts, setAttempts] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    if (isNear || !place.current) return;
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && setIsNear(true), {
      rootMargin: NEAR,
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);

  useEffect(() => {
    if (!isNear) return;
    const reading = new AbortController();
    readStoria(`${address}?lettura=${lettura}-${attempts}`, reading.signal).then(
      (read) => {
        setVoci(read);
        setHasFailed(false);
      },
      () => reading.signal.aborted || setHasFailed(true),
    );
    return () => reading.abort();
  }, [isNear, address, lettura, attempts]);

  return (
    <div ref={place} className="min-h-32">
      {voci && <StoriaList voci={voci} />}
      {hasFailed ? (
        <p role="alert" className="px-4 py-6 text-ink-2">
          La storia non è arrivata. <TextButton onClick={() => setAttempts(attempts + 1)}>Riprova</TextButton>
        </p>
      ) : (
        !voci && (
          <p role="status" className="px-4 py-6 text-ink-3">
            Leggo la storia…
          </p>
        )
      )}
    </div>
  );
}

async function readStoria(address: string, signal: AbortSignal): Promise<VoceInParole[]> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
