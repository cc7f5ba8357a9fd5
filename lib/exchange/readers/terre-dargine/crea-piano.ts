import type { PianoFormato } from '../../formato';
import type { Segnalatore } from '../../segnalatore';
import type { BozzaDocumento } from './bozza';
import { createUnita } from './cdr';
import { linkObiettivi } from './collegamenti';
import { createProgetto } from './crea-scheda';
import { gatherObiettivi } from './obiettivi';
import { comuniIn } from './ripartizione';
import { createSezioni } from './testo-sezioni';

export interface Testata {
  ente: { codice: string; denominazione: string };
  anno: number;
  annoFine: number;
  /** The whole text, for the names of the comuni. */
  testo: string;
}

/** The plan a document prints. */
export function createPiano(
  documento: BozzaDocumento,
  { ente, anno, annoFine, testo }: Testata,
  segnalatore: Segnalatore,
): PianoFormato {
  const unita = createUnita(documento, segnalatore);
  const obiettivi = gatherObiettivi(documento, unita);
  const { albero, collegamenti } = linkObiettivi(documento, obiettivi, segnalatore);
  const comuni = comuniIn(testo);
  const progetti = obiettivi.map((obiettivo, index) =>
    createProgetto(obiettivo, {
      anno,
      annoFine,
      ordine: index + 1,
      unita,
      collegamenti: collegamenti.get(obiettivo) ?? [],
      comuni,
      segnalatore,
    }),
  );
  return {
    formato: 'traguardo/piano',
    versione: 1,
    ente,
    piano: { anno, annoFine, titolo: `Piano della Performance ${anno}-${annoFine}`, schemaPesi: 'PERCENTUALE' },
    cdr: unita.cdr,
    alberoStrategico: albero,
    progetti,
    sezioni: createSezioni(documento.sezioni),
  };
}
