import { type Brano, braniOf, itemsOf } from './prosa';
import { splitParagrafo } from './risultati-paragrafo';

/** One expected result, as printed and cut out of its cell. */
export interface Risultato {
  testo: string;
  /** What the list it stands in begins with. */
  premessa?: string;
  /** Years it is printed for; empty for the plan's first. */
  anni: number[];
  /** `(peso 20)`, decimal text. */
  peso?: string;
  /** `Fase 3 - …`: phases it is tied to. */
  fasi: number[];
}

const INTESTAZIONE = /^risultati attesi\s*[-–]\s*valori di riferimento(?:\s*[-–]\s*ultimo valore rilevato)?\s*/iu;
const DEL_ANNO = /^risultati attesi\s+(?:per\s+(?:il|l['’]anno)\s+)?(\d{4})\s*:?\s*/iu;
const HAS_QUANTITY = /\d\s*%|€|\beuro\b/iu;

/** The expected results of a cell, cut where the print leaves no doubt: paragraphs, list items, `Fase 1 - …`, `; Altro`. */
export function risultatiIn(grezzi: readonly string[]): Risultato[] {
  const found: Risultato[] = [];
  let anno: number | null = null;
  let premessa = '';
  const emit = (testo: string, lead: string) => {
    const risultato = risultatoOf(testo, lead, anno);
    if (risultato) found.push(risultato);
  };
  for (const brano of braniOf(grezzi)) {
    const stripped = stripHeadings(brano);
    if (stripped.anno !== null) [anno, premessa] = [stripped.anno, ''];
    if (stripped.voci !== null) {
      const last = found.at(-1);
      if (last && /:$/u.test(last.testo)) last.testo = `${last.testo} ${stripped.voci.join('; ')}`;
      else for (const voce of stripped.voci.flatMap((item) => splitParagrafo(item))) emit(voce, premessa);
      continue;
    }
    for (const part of splitParagrafo(stripped.testo)) {
      const isLead = /:$/u.test(part) && !HAS_QUANTITY.test(part);
      const isRest = premessa !== '' && /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/u.test(part);
      if (isRest) emit(`${premessa} ${part}`, '');
      else if (!isLead) emit(part, premessa);
      premessa = isLead ? part : isRest ? '' : premessa;
    }
  }
  if (premessa !== '' && found.length === 0) emit(premessa, '');
  return found;
}

function stripHeadings(brano: Brano): { anno: number | null; testo: string; voci: string[] | null } {
  const whole = brano.tipo === 'paragrafo' ? brano.testo : (brano.voci[0] ?? '');
  const headless = whole.replace(INTESTAZIONE, '');
  const anno = DEL_ANNO.exec(headless)?.[1];
  const testo = headless.replace(DEL_ANNO, '').trim();
  const year = anno ? Number(anno) : null;
  if (brano.tipo === 'paragrafo') return { anno: year, testo, voci: null };
  const voci = testo === whole ? brano.voci : [...(testo ? itemsOf(testo) : []), ...brano.voci.slice(1)];
  return { anno: year, testo: '', voci };
}

function risultatoOf(stampato: string, premessa: string, anno: number | null): Risultato | null {
  const peso = /\(\s*peso\s*:?\s*(\d{1,3})(?:\s*%)?\s*\)/iu.exec(stampato)?.[1];
  const anni = [...stampato.matchAll(/\((?:per l['’])?ann[oi] (\d{4})\)/giu)].map(([, year]) => Number(year));
  const testo = stampato
    .replace(/\(\s*peso\s*:?\s*\d{1,3}(?:\s*%)?\s*\)/giu, '')
    .replace(/^\s*(?:[-–•●*]|[a-z]\)|\d{1,2}\))\s+/u, '')
    .replace(/[\s;,]+$/u, '')
    .replace(/\s+\.$/u, '.')
    .trim();
  if (!/\p{L}{2}/u.test(testo)) return null;
  return {
    testo,
    ...(premessa && { premessa }),
    anni: anni.length > 0 ? anni : anno === null ? [] : [anno],
    ...(peso && { peso }),
    fasi: fasiIn(testo),
  };
}

/** `Fase 1`, `Fasi 3 e 4`, `Con riferimento alle fasi 2 e 3`: at the start, or it only speaks of them. */
function fasiIn(testo: string): number[] {
  const named = /^(?:con riferimento all[ea]\s+)?fas[ei]\s?(\d{1,2}(?:\s*(?:,|e)\s*\d{1,2})*)/iu.exec(testo)?.[1];
  return named ? [...named.matchAll(/\d+/gu)].map(([numero]) => Number(numero)) : [];
}
