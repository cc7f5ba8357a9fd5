'use client';

import { Check, Pencil } from 'lucide-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { Button } from '@/components/ui/button';
import { patchedFields } from '@/lib/features/progetto/queue/gestures';
import { STOP } from './focus-stops';
import { useCardState } from './use-campo';

const ModeContext = createContext<{ isOpen: boolean; toggle(): void } | null>(null);

function useMode() {
  const mode = useContext(ModeContext);
  if (!mode) throw new Error('A part of a section needs its mode above it');
  return mode;
}

interface SectionModeProps {
  /** Tables of the rows of this section: something of theirs in conflict or refused opens it. */
  tabelle: readonly string[];
  children: ReactNode;
}

/**
 * A section of the card that is read as it prints until somebody asks to correct it: what corrects it is then loaded,
 * and stays until it is closed. Everything in it saves itself: closing only goes back to reading.
 */
export function SectionMode({ tabelle, children }: SectionModeProps) {
  const [isAsked, setIsAsked] = useState(false);
  const isTroubled = useCardState(
    ({ queue }) =>
      [...queue.conflitti, ...queue.rifiuti.flatMap(patchedFields)].some(({ tabella }) => tabelle.includes(tabella)),
    false,
  );
  const isOpen = isAsked || isTroubled;
  return <ModeContext value={{ isOpen, toggle: () => setIsAsked(!isOpen) }}>{children}</ModeContext>;
}

/** Opens and closes the correction of a section, from its header or from its empty state. */
export function SectionModeButton({ label }: { label: string }) {
  const { isOpen, toggle } = useMode();
  return (
    <Button {...STOP} size="s" icon={isOpen ? <Check /> : <Pencil />} aria-expanded={isOpen} onClick={toggle}>
      {isOpen ? 'Chiudi le modifiche' : label}
    </Button>
  );
}

/** What is read, or what corrects it. */
export function SectionBody({ letta, scritta }: { letta: ReactNode; scritta: ReactNode }) {
  return useMode().isOpen ? scritta : letta;
}

/** While what corrects the section arrives. */
export function OpeningSection() {
  return (
    <p role="status" className="px-4 py-8 text-center text-ink-3">
      Apro le modifiche…
    </p>
  );
}
