import { plainText } from '../../testo/pulizia';

/** What the row with the name of a card says. */
export interface NomeScheda {
  titolo: string;
  durata: string;
  /** Last year of the objective. */
  conclusione: string;
  projectManager: string;
  isIntersettoriale: boolean;
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
  const ends = [manager, durata, conclusione, shared].flatMap((match) => (match ? [match.index] : []));
  return {
    titolo: text.slice(0, Math.min(text.length, ...ends)).trim(),
    durata: durata?.[1]?.toLowerCase() ?? '',
    conclusione: conclusione?.[2] ?? conclusione?.[1] ?? '',
    projectManager: manager?.[1]?.trim() ?? '',
    isIntersettoriale: shared !== null,
  };
}

/** The title without the words that say it is shared, to compare the titles of several Responsabili. */
export function bareTitolo(titolo: string): string {
  return titolo.replace(new RegExp(INTERSETTORIALE, 'giu'), ' ').replace(/\s+/gu, ' ').trim();
}
