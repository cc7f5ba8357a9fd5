import type { StatoAvanzamento as Rag } from '@/components/monitoraggio/stato-rag';
import type { StatoAvanzamento } from '@/lib/domain/phase-progress';

/** How the state of a phase is drawn and said. */
export const PHASE_WORDS: Readonly<
  Record<StatoAvanzamento, { word: string; rag: Rag; tone: 'info' | 'warn' | 'bad' }>
> = {
  CONCLUSA: { word: 'Conclusa', rag: 'IN_LINEA', tone: 'info' },
  DA_INIZIARE: { word: 'Da iniziare', rag: 'NON_RILEVATO', tone: 'info' },
  IN_LINEA: { word: 'In linea', rag: 'IN_LINEA', tone: 'info' },
  DA_PRESIDIARE: { word: 'Da presidiare', rag: 'DA_PRESIDIARE', tone: 'warn' },
  IN_RITARDO: { word: 'In ritardo', rag: 'IN_RITARDO', tone: 'bad' },
  NON_RILEVATA: { word: 'Non rilevata', rag: 'NON_RILEVATO', tone: 'info' },
};
