import type { DocumentoInElenco, VersioneInElenco } from '@/lib/features/documenti/types';
import { formatIstante } from '@/lib/format/date';

export const NOME_DOCUMENTO: Record<DocumentoInElenco['documento'], string> = {
  'allegato-b': 'Allegato B',
};

export const NOME_FORMATO: Record<DocumentoInElenco['formato'], string> = { pdf: 'PDF', docx: 'DOCX' };

/** «Allegato B, PDF». */
export function nomeOf({ documento, formato }: Pick<DocumentoInElenco, 'documento' | 'formato'>): string {
  return `${NOME_DOCUMENTO[documento]}, ${NOME_FORMATO[formato]}`;
}

/** Where it comes from and what it prints: «versione 1», «bozza, CDR 04». */
export function origineOf({ versione, cdr }: Pick<DocumentoInElenco, 'versione' | 'cdr'>): string {
  const origine = versione === null ? 'Bozza' : `Versione ${versione}`;
  return cdr === null ? origine : `${origine}, CDR ${cdr}`;
}

/** «Versione 1: Giunta comunale n. 12 del 20/01/2026». */
export function versioneInParole({ numero, organo, atto, data }: VersioneInElenco): string {
  const [anno, mese, giorno] = data.split('-');
  return `Versione ${numero}: ${organo} n. ${atto} del ${giorno}/${mese}/${anno}`;
}

/** «chiesto il 21/11/2026 alle 10:42 da Elena Marchesini». */
export function richiestaInParole({ creatoAt, autore }: Pick<DocumentoInElenco, 'creatoAt' | 'autore'>): string {
  return `${formatIstante(creatoAt)}${autore ? `, ${autore}` : ', da riga di comando'}`;
}

/** What the person hears when nothing is under way any more. */
export function sayEnd(documenti: readonly DocumentoInElenco[]): string {
  const [ultimo] = documenti;
  if (!ultimo) return '';
  if (ultimo.stato === 'FATTO') return `${nomeOf(ultimo)}: pronto da scaricare.`;
  if (ultimo.stato === 'FALLITO') return `${nomeOf(ultimo)}: non riuscito. ${ultimo.errore ?? ''}`;
  return '';
}
