import type { ReactNode } from 'react';
import { StateBadge, type Tone } from '@/components/ui/badge';
import { DashedRing, Diamond, DiscTick, TriangleDown } from '@/components/ui/state-icons';

/** Progress against what was expected by today. */
export type StatoAvanzamento = 'IN_LINEA' | 'DA_PRESIDIARE' | 'IN_RITARDO' | 'NON_RILEVATO';

const LOOKS: Record<StatoAvanzamento, { word: string; tone: Tone; icon: ReactNode }> = {
  IN_LINEA: { word: 'In linea', tone: 'ok', icon: <DiscTick /> },
  DA_PRESIDIARE: { word: 'Da presidiare', tone: 'warn', icon: <Diamond /> },
  IN_RITARDO: { word: 'In ritardo', tone: 'bad', icon: <TriangleDown /> },
  NON_RILEVATO: { word: 'Non rilevato', tone: 'neutral', icon: <DashedRing /> },
};

interface StatoRagProps {
  stato: StatoAvanzamento;
  /** Icon and word without tint: inside rows that are already dense, and in legends. */
  isPlain?: boolean;
  /** Other words than the usual ones: "50,00 %: in ritardo", "Conclusa". */
  children?: ReactNode;
}

/** Disc with tick, diamond, downward triangle or dashed ring, with the word. */
export function StatoRag({ stato, isPlain, children }: StatoRagProps) {
  const { word, ...look } = LOOKS[stato];
  return (
    <StateBadge {...look} isPlain={isPlain}>
      {children ?? word}
    </StateBadge>
  );
}
