import type { QuotaMostrata, TipologiaPremio } from '@/lib/features/premio/types';

export const TIPOLOGIA: Readonly<Record<TipologiaPremio, string>> = {
  STRATEGICO: 'Strategico',
  INNOVATIVO: 'Innovativo',
  MIGLIORAMENTO: 'Miglioramento',
  MANTENIMENTO: 'Mantenimento',
  UNA_TANTUM: 'Una tantum',
};

export const CRITERIO: Readonly<Record<QuotaMostrata['criterio'], string>> = {
  PUNTI: 'A punti',
  IMPORTO_FISSO: 'Importo fisso',
};
