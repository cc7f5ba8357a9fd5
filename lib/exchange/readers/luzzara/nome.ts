import { plainText } from '../../testo/pulizia';

/** What the row with the name of a card says. */
export interface NomeScheda {
  titolo: string;
  durata: string;
  /** Last year of the objective. */
  conclusione: string;
  projectManager: string;
  isIntersettoriale: boolean;
  /** Words after the title that are none of these. */
  resto: string;
}

export const INTERSETTORIALE = /\bobiettivo (?:intersettoriale|trasversale)\b/iu;

const DURATA = /(?:Annuale\s*\/\s*Plurienn\w*\.?|Durata)\s*:+\s*([\p{L}\d-]*)/iu;
const CONCLUSIONE = /Anno di prev\w*\.?\s*(?:(\d{4})\s*)?conclusione\s*:?\s*(\d{4})?/iu;
const MANAGER =
  /PROJECT MANAGER\s*:?\s*(.*?)(?=\s*(?:Annuale\s*\/|Durata\s*:|Anno di prev|OBIETTIVO INTERSETT)|\s*$)/iu;

/**
 * The name cell: `Nome obiettivo: … Durata: annuale Anno di prev. conclusione: 2024 OBIETTIVO INTERSETTORIALE`.
 * The title is what comes before the first field.
 */
export function readNome(nome: string): NomeScheda {
  const text = plainText(nome).replace(/^Nome (?:dell['’])?\s?obiettivo\s*:?\s*/iu, '');
  const [manager, durata, conclusione, shared] = [MANAGER, DURATA, CONCLUSIONE, INTERSETTORIALE].map((field) =>
    field.exec(text),
  );
  const fields = [manager, durata, conclusione, shared].flatMap((match) => (match ? [match[0]] : []));
  const ends = [manager, durata, conclusione, shared].flatMap((match) => (match ? [match.index] : []));
  const titolo = text.slice(0, Math.min(text.length, ...ends)).trim();
  const resto = fields.reduce((rest, field) => rest.replace(field, ' '), text.slice(titolo.length));
  return {
    titolo,
    durata: durata?.[1]?.toLowerCase() ?? '',
    conclusione: conclusione?.[2] ?? conclusione?.[1] ?? '',
    projectManager: manager?.[1]?.trim() ?? '',
    isIntersettoriale: shared !== null,
    resto: /[\p{L}\d]/u.test(resto) ? resto.replace(/\s+/gu, ' ').trim() : '',
  };
}

/** True when the text holds one of the fields that follow a title. */
export function hasFields(testo: string): boolean {
  return [MANAGER, DURATA, CONCLUSIONE, INTERSETTORIALE].some((field) => field.test(testo));
}

/** The title without the words that say it is shared, to compare the titles of several Responsabili. */
export function bareTitolo(titolo: string): string {
  return titolo.replace(new RegExp(INTERSETTORIALE, 'giu'), ' ').replace(/\s+/gu, ' ').trim();
}
