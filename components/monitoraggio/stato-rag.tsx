import type { ReactNode } from 'react';
import { Badge, type Tone } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { DashedRing, Diamond, DiscTick, TriangleDown } from '@/components/ui/state-icons';

/** Progress against what was expected by today. */
export type StatoAvanzamento = 'IN_LINEA' | 'DA_PRESIDIARE' | 'IN_RITARDO' | 'NON_RILEVATO';

interface Look {
  word: string;
  tone: Tone;
  text: string;
  icon: ReactNode;
}

const LOOKS: Record<StatoAvanzamento, Look> = {
  IN_LINEA: { word: 'In linea', tone: 'ok', text: 'text-ok', icon: <DiscTick /> },
  DA_PRESIDIARE: { word: 'Da presidiare', tone: 'warn', text: 'text-warn', icon: <Diamond /> },
  IN_RITARDO: { word: 'In ritardo', tone: 'bad', text: 'text-bad', icon: <TriangleDown /> },
  NON_RILEVATO: { word: 'Non rilevato', tone: 'neutral', text: 'text-neutral', icon: <DashedRing /> },
};

interface StatoRagProps {
  stato: StatoAvanzamento;
  /** Icon and word without tint: inside rows that are already dense, and in legends. */
  isPlain?: boolean;
  /** Other words than the usual ones: "50,00 %: in ritardo", "Conclusa". */
  children?: ReactNode;
}

/** Shape, word and tint together: the state is told in black and white, by ear and by colour. */
export function StatoRag({ stato, isPlain = false, children }: StatoRagProps) {
  const look = LOOKS[stato];
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
