import type { TITOLI_BILANCIO } from '../../formato';

/** The words and codes this format prints, and how to tell them from the rest. */

export type TipoObiettivo = 'MIGLIORAMENTO' | 'PRIORITARIO' | 'ORDINARIO' | 'ESECUTIVO' | 'INNOVATIVO' | 'MANTENIMENTO';
export type TitoloBilancio = (typeof TITOLI_BILANCIO)[number];

const PROGETTO = /^(\d{4})\s?_\s?(P[A-Z])\s?_\s?([0-9A-Za-z]{2,8})(?![\w])/u;
const OBIETTIVO = /^(\d{4})\s?_\s?OB\s?_\s?([0-9A-Za-z]{2,8})\s?_\s?([0-9A-Za-z]{1,3})(?![\w])/u;
const CAPITOLO = /^Cap(?:\.|itolo)?\s*(\d[\d.]*)(?:\s*[-/,]?\s*Art(?:\.|icolo)?\s*(\d+))?/iu;

/** A code at the start of a text, spelled without blanks, and what follows it. */
export interface CodiceTrovato {
  codice: string;
  anno: number;
  /** What tells the card within the year: `1003` in `2020_PD_1003` and in `2020_OB_1003_1`. */
  chiave: string;
  resto: string;
}

/** `2020_PD_1003 TITOLO`; null when the text does not start with the code of a card. */
export function matchCodiceProgetto(testo: string): CodiceTrovato | null {
  const match = PROGETTO.exec(testo);
  if (!match) return null;
  const [whole, anno = '', sigla = '', chiave = ''] = match;
  return { codice: `${anno}_${sigla}_${chiave}`, anno: Number(anno), chiave, resto: testo.slice(whole.length).trim() };
}

/** `2020_OB_1003_1 Titolo`; null when the text does not start with the code of an objective. */
export function matchCodiceObiettivo(testo: string): CodiceTrovato | null {
  const match = OBIETTIVO.exec(testo);
  if (!match) return null;
  const [whole, anno = '', chiave = '', numero = ''] = match;
  return {
    codice: `${anno}_OB_${chiave}_${numero}`,
    anno: Number(anno),
    chiave,
    resto: testo.slice(whole.length).trim(),
  };
}

/** `Cap. 03250 Art. 01`; codes are text, leading zeros count. */
export function matchCapitolo(testo: string): { capitolo: string; articolo?: string } | null {
  const match = CAPITOLO.exec(testo);
  if (!match?.[1]) return null;
  return { capitolo: match[1].replaceAll('.', ''), ...(match[2] && { articolo: match[2] }) };
}

/** Anything an indicator column prints as a code, malformed ones too: letters, digits and underscores, no blank. */
export function looksLikeIndicatore(testo: string): boolean {
  return /^[A-Z]{1,2}\s?_\s?[0-9A-Za-z_]+$/u.test(testo) || /^[A-Z]{1,2}[0-9][0-9A-Z]*_[0-9A-Za-z_]+$/u.test(testo);
}

/** `M_1003_1_2`: kind, card and objective of a well-formed indicator code. */
export function parseCodiceIndicatore(codice: string): { prefisso: string; chiave: string; numero: string } | null {
  const match = /^([A-Z])_([0-9A-Za-z]{2,8})_([0-9A-Za-z]{1,3})_[0-9A-Za-z]{1,3}$/u.exec(codice);
  return match ? { prefisso: match[1] ?? '', chiave: match[2] ?? '', numero: match[3] ?? '' } : null;
}

const TIPO_OF_WORD: [RegExp, TipoObiettivo][] = [
  [/^di miglioramento$/u, 'MIGLIORAMENTO'],
  [/^prioritari[oa]$/u, 'PRIORITARIO'],
  [/^(?:gestionale )?ordinario$|^gestionale$/u, 'ORDINARIO'],
  [/^(?:gestionale )?esecutivo$/u, 'ESECUTIVO'],
  [/^(?:di innovazione|innovativo)$/u, 'INNOVATIVO'],
  [/^di mantenimento$/u, 'MANTENIMENTO'],
];

/** The heading over an objective, `Obiettivo gestionale ordinario`, alone on its line, in normalised words. */
export function matchTipoObiettivo(chiave: string): TipoObiettivo | null {
  const match = /^obiettiv[oi] (.+)$/u.exec(chiave);
  return TIPO_OF_WORD.find(([word]) => word.test(match?.[1] ?? ''))?.[1] ?? null;
}

const TIPO_OF_PREFIX: Record<string, TipoObiettivo> = {
  M: 'MIGLIORAMENTO',
  P: 'PRIORITARIO',
  O: 'ORDINARIO',
  E: 'ESECUTIVO',
};

/** M, P, O: the kind the first letter of an indicator code stands for. */
export function tipoOfPrefix(codice: string | undefined): TipoObiettivo | undefined {
  return TIPO_OF_PREFIX[codice?.charAt(0) ?? ''];
}

/** `Entrate Correnti`, `Spese Investimenti`, `Spese in conto capitale`, in normalised words. */
export function matchTitoloBilancio(words: string): TitoloBilancio | null {
  const isEntrata = /^entrat[ae]\b/u.test(words);
  if (!isEntrata && !/^spes[ae]\b|^uscit[ae]\b/u.test(words)) return null;
  const isInvestimento = /investiment|capitale|ccapitale/u.test(words);
  if (isEntrata) return isInvestimento ? 'ENTRATA_INVESTIMENTI' : 'ENTRATA_CORRENTE';
  return isInvestimento ? 'SPESA_INVESTIMENTI' : 'SPESA_CORRENTE';
}

const CDR = /^([0-9A-Z]{1,4})\s+[-–—]\s+(\S.*)$/u;

/** `10 - SERVIZIO SPORTELLO`: a CDR where the document lists it or opens its part. */
export function matchCdr(testo: string): { codice: string; denominazione: string } | null {
  const match = CDR.exec(testo);
  return match?.[1] && match[2] && /[0-9]/u.test(match[1]) && /\p{L}{3}/u.test(match[2])
    ? { codice: match[1], denominazione: match[2] }
    : null;
}
