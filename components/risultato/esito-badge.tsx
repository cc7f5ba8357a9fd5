import type { ReactNode } from 'react';
import { Badge, type Tone } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { CrossedSquare, DashedRing, DiscTick, HalfDisc } from '@/components/ui/state-icons';

/** What was reached, once measured or evaluated. */
export type EsitoMostrato = 'RAGGIUNTO' | 'PARZIALE' | 'NON_RAGGIUNTO' | 'NON_VALUTABILE';

interface Look {
  word: string;
  tone: Tone;
  text: string;
  icon: ReactNode;
}

const LOOKS: Record<EsitoMostrato, Look> = {
  RAGGIUNTO: { word: 'Raggiunto', tone: 'ok', text: 'text-ok', icon: <DiscTick /> },
  PARZIALE: { word: 'Parziale', tone: 'warn', text: 'text-warn', icon: <HalfDisc /> },
  NON_RAGGIUNTO: { word: 'Non raggiunto', tone: 'bad', text: 'text-bad', icon: <CrossedSquare /> },
  NON_VALUTABILE: { word: 'Non valutabile', tone: 'neutral', text: 'text-neutral', icon: <DashedRing /> },
};

interface EsitoBadgeProps {
  esito: EsitoMostrato;
  /** Icon and word without tint, for the rows of a queue. */
  isPlain?: boolean;
  children?: ReactNode;
}

/** Disc, half disc, crossed square or dashed ring, with the word. */
export function EsitoBadge({ esito, isPlain = false, children }: EsitoBadgeProps) {
  const look = LOOKS[esito];
  if (!isPlain) {
    return (
      <Badge tone={look.tone} icon={look.icon}>
        {children ?? look.word}
      </Badge>
    );
  }
  return (
    <span
      className={classNames('inline-flex items-center gap-1.5 font-semibold text-meta whitespace-nowrap', look.text)}
    >
      {look.icon}
      {children ?? look.word}
    </span>
  );
}
