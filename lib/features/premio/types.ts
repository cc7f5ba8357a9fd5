import type { CRITERI_QUOTA, TIPOLOGIE_PREMIO } from '@/lib/exchange/formato';
import type { PianoInBreve } from '@/lib/features/piano/types';

export type TipologiaPremio = (typeof TIPOLOGIE_PREMIO)[number];

/** Decimals are texts with a dot, as they leave the database; null where the plan says nothing. */
export interface FondoMostrato {
  totale: string | null;
  primaFase: string;
  riserva: string | null;
}

export interface QuotaMostrata {
  denominazione: string;
  criterio: (typeof CRITERI_QUOTA)[number];
  importo: string;
  punti: string;
  /** Sum of the amounts kept. */
  somma: string;
}

/** What a card was given, and what the split gives. */
export interface PremioMostrato {
  codice: string;
  titolo: string;
  isChiusa: boolean;
  quota: string | null;
  tipologia: TipologiaPremio | null;
  numeroDipendenti: number | null;
  peso: string | null;
  coefficiente: string | null;
  punti: string | null;
  importo: string | null;
  calcolato: string | null;
  sogliaMinima: string | null;
  /** As printed. */
  tempi: string | null;
  /** What the threshold is measured on: quantity as printed, share in per cent. */
  indicatori: { id: string; testo: string; quantita: string | null; peso: string | null }[];
}

/** A sentence about the split: `INFO` explains it, `AVVISO` says that something does not add up. */
export interface RilievoRiparto {
  gravita: 'INFO' | 'AVVISO';
  messaggio: string;
}

export interface PaginaPremi {
  piano: PianoInBreve;
  /** Every premio of the plan; else those of one's own CDR. */
  isIntera: boolean;
  /** Null for who reads only the premi of her own CDR, and for a plan without a fund. */
  fondo: FondoMostrato | null;
  quote: QuotaMostrata[];
  premi: PremioMostrato[];
  /** Sum of the amounts shown. */
  somma: string;
  rilievi: RilievoRiparto[];
  /** When the amounts were last written and by whom; null author for the system. */
  scritti: { at: Date; autore: string | null } | null;
}
