import { decodeFile, type GenereFile } from './decode';
import type { Lettura, LetturaRifiutata } from './lettura';
import { LETTORI, PROFILI, recogniseLettore } from './recognise';

/** Largest document read, in bytes. Callers look at the size before they load a file. */
export const MAX_BYTES = 50 * 1024 * 1024;

export interface OpzioniLettura {
  ente: { codice: string; denominazione?: string };
  anno?: number;
  /** `auto`, or the name of a format to read the document as. */
  profilo?: string;
}

const KEPT = 'Non è stato scritto nulla.';

const REFUSALS: Record<GenereFile, string> = {
  vuoto: `Il file è vuoto. ${KEPT} Scegli il testo del piano.`,
  pdf: `Il file è un PDF. ${KEPT} Esporta o copia il testo del piano in un file di testo (.txt) e caricalo.`,
  excel: `Il file è un foglio Excel o un archivio compresso, che qui non si legge ancora. ${KEPT} Carica il testo del piano (.txt) o un JSON esportato da Traguardo.`,
  office: `Il file è un documento di Office. ${KEPT} Salva il piano come testo (.txt) e caricalo.`,
  rtf: `Il file è un documento RTF. ${KEPT} Salva il piano come testo (.txt) e caricalo.`,
  immagine: `Il file è un'immagine. ${KEPT} Serve il testo del piano (.txt).`,
  binario: `Il file non contiene testo leggibile. ${KEPT} Carica il testo del piano (.txt) o un JSON esportato da Traguardo.`,
};

/** Refuses a file by its size alone, before any byte is loaded; null when it may be read. */
export function refuseSize(bytes: number): LetturaRifiutata | null {
  if (bytes <= MAX_BYTES) return null;
  const megabytes = Math.ceil(bytes / (1024 * 1024));
  return refusal(
    'file-troppo-grande',
    `Il file è di ${megabytes} MB e il massimo è ${MAX_BYTES / (1024 * 1024)} MB. ${KEPT} Un piano di testo pesa pochi MB: controlla di aver scelto il file giusto.`,
  );
}

/**
 * From the bytes of a document to a plan with its doubts, or to a refusal a person can act on. Never throws, writes
 * nothing: what to do with the plan is the caller's business.
 */
export function readDocument(bytes: Uint8Array, { profilo = 'auto', ...opzioni }: OpzioniLettura): Lettura {
  const tooLarge = refuseSize(bytes.length);
  if (tooLarge) return tooLarge;
  const contenuto = decodeFile(bytes);
  if (contenuto.tipo === 'altro') return refusal(`file-${contenuto.genere}`, REFUSALS[contenuto.genere]);
  const lettore =
    profilo === 'auto' ? recogniseLettore(contenuto.testo) : LETTORI.find((candidate) => candidate.profilo === profilo);
  if (!lettore) return profilo === 'auto' ? unknownText() : unknownProfile(profilo);
  return lettore.leggi(contenuto.testo, opzioni);
}

function unknownText(): LetturaRifiutata {
  return refusal(
    'formato-non-riconosciuto',
    `Il testo non è un piano in un formato che Traguardo conosce (${PROFILI.join(', ')}). ${KEPT} Controlla di aver scelto il file giusto, oppure indica il profilo.`,
  );
}

function unknownProfile(profilo: string): LetturaRifiutata {
  return refusal(
    'profilo-sconosciuto',
    `Il profilo «${profilo}» non esiste. ${KEPT} Usa uno di questi: auto, ${PROFILI.join(', ')}.`,
  );
}

function refusal(codice: string, messaggio: string): LetturaRifiutata {
  return { esito: 'rifiutato', codice, messaggio };
}
