import type { ProgettoFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';

export interface Ambito {
  /** Undefined when the words name none. */
  tipo?: ProgettoFormato['ambito'];
  /** Codes of the settori named, in print order. */
  settori: string[];
}

/** `INTERSETTORIALE SETTORE 5 E SETTORE 2` → intersettoriale of settori 5 and 2; `GENERALE` names no settore. */
export function parseAmbito(testo: string): Ambito {
  const words = normaliseText(testo);
  const numeri = /settor[ei]\b(.*)$/u.exec(words)?.[1]?.match(/\b\d{1,2}\b/gu) ?? [];
  const tipo = tipoOf(words, numeri.length);
  return { ...(tipo && { tipo }), settori: [...new Set(numeri.map((numero) => String(Number(numero))))] };
}

function tipoOf(words: string, settori: number): ProgettoFormato['ambito'] | undefined {
  if (/\bintersettor/u.test(words)) return 'INTERSETTORIALE';
  if (/^general/u.test(words)) return 'GENERALE';
  if (!/\bsettor/u.test(words)) return undefined;
  return settori > 1 ? 'INTERSETTORIALE' : 'SETTORE';
}

/**
 * The ambito of a project out of what its card and its row of the table print.
 * Rule: the card holds, but an intersettoriale of one settore is what the table says; the settori are those of whichever
 * names more. Example: card `INTERSETTORIALE SETTORE 2`, table `SETTORE 2` → of settore 2.
 */
export function joinAmbiti(scheda: Ambito, tabella: Ambito): Required<Ambito> {
  const settori = tabella.settori.length > scheda.settori.length ? tabella.settori : scheda.settori;
  const isContradicted = scheda.tipo === 'INTERSETTORIALE' && settori.length === 1 && tabella.tipo === 'SETTORE';
  const tipo = (isContradicted ? undefined : scheda.tipo) ?? tabella.tipo;
  return { tipo: tipo ?? (settori.length > 1 ? 'INTERSETTORIALE' : 'SETTORE'), settori };
}
