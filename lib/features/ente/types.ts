import type { StatoPiano } from '@/lib/domain/permissions/stati';
import type { SchemaPesi } from '@/lib/domain/vocabulary';

/** A year of an ente, to choose among. */
export interface AnnoDiPiano {
  readonly anno: number;
  readonly annoFine: number;
  readonly stato: StatoPiano;
  readonly schemaPesi: SchemaPesi;
}

/** A public body as the command line names it. */
export interface EnteInBreve {
  readonly id: string;
  readonly codice: string;
  readonly denominazione: string;
}

/** How an ente calls itself and things. */
export interface EtichetteEnte extends EnteInBreve {
  readonly etichettaOperativo: string;
  readonly etichettaNucleo: string;
}

export interface PaginaEtichette {
  readonly etichette: EtichetteEnte;
  readonly canModificare: boolean;
}

/** What the third strategic level is called until an ente says otherwise: the default of the column. */
export const ETICHETTA_OPERATIVO = 'Obiettivo operativo';

/** How an ente calls itself and things, with the name of each field in a sentence. */
export const NOMI_ETICHETTE = {
  denominazione: 'denominazione dell’ente',
  etichettaOperativo: 'nome del terzo livello dell’albero strategico',
  etichettaNucleo: 'nome di chi valuta',
} as const;
export type CampoEtichetta = keyof typeof NOMI_ETICHETTE;
