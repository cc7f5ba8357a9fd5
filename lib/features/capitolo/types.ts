import type { EsitoGesto } from '@/lib/features/cdr/types';
import type { PianoInBreve } from '@/lib/features/piano/types';

/** A budget line of the ente, with where it is used. */
export interface CapitoloInElenco {
  id: string;
  codice: string;
  /** Empty when the line has no articoli. */
  articolo: string;
  entrata: boolean;
  descrizione: string;
  missione: string | null;
  programma: string | null;
  /** Cards of the plan of the year that use it. */
  numeroSchede: number;
  /** Its amount on them in that year, euro; null when it is on none. */
  previsto: string | null;
  /** Amounts on the cards of every plan: it can be deleted only when there is none. */
  numeroVoci: number;
}

export interface PaginaCapitoli {
  piano: PianoInBreve;
  capitoli: CapitoloInElenco[];
  /** All those found, on every page. */
  totale: number;
  numeroPagine: number;
  canModificare: boolean;
}

/** What a paste did. */
export interface EsitoImportazione extends EsitoGesto {
  nuovi: number;
  aggiornati: number;
  invariati: number;
}

/** What a column is called in a sentence. */
export const NOMI_CAMPI: Readonly<Record<string, string>> = {
  codice: 'il codice',
  articolo: 'l’articolo',
  entrata: 'la scelta fra entrata e spesa',
  descrizione: 'la descrizione',
  missione: 'la missione',
  programma: 'il programma',
};
