import type { ReactNode } from 'react';
import { StateBadge, type Tone } from '@/components/ui/badge';
import { CrossedSquare, DashedRing, DiscTick, HalfDisc } from '@/components/ui/state-icons';

/** What was reached, once measured or evaluated. */
export type EsitoMostrato = 'RAGGIUNTO' | 'PARZIALE' | 'NON_RAGGIUNTO' | 'NON_VALUTABILE';

const LOOKS: Record<EsitoMostrato, { word: string; tone: Tone; icon: ReactNode }> = {
  RAGGIUNTO: { word: 'Raggiunto', tone: 'ok', icon: <DiscTick /> },
  PARZIALE: { word: 'Parziale', tone: 'warn', icon: <HalfDisc /> },
  NON_RAGGIUNTO: { word: 'Non raggiunto', tone: 'bad', icon: <CrossedSquare /> },
  NON_VALUTABILE: { word: 'Non valutabile', tone: 'neutral', icon: <DashedRing /> },
};

interface EsitoBadgeProps {
  esito: EsitoMostrato;
  /** Icon and word without tint, for the rows of a queue. */
  isPlain?: boolean;
  children?: ReactNode;
}

/** Disc, half disc, crossed square or dashed ring, with the word. */
export function EsitoBadge({ esito, isPlain, children }: EsitoBadgeProps) {
  const { word, ...look } = LOOKS[esito];
  return (
    <StateBadge {...look} isPlain={isPlain}>
      {children ?? word}
    </StateBadge>
  );
}
