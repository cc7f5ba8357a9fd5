import type { PianoFormato, ProgettoFormato } from '../formato';
import { normaliseText } from './normalise';

/**
 * Gives the shared cards of a document the code they already have in the plan.
 * Rule: a shared card takes its code from its first holder, who is another one when the document prints only some of
 * them; a code is given once and kept, so the card with the same title is the same card. Where its owner is not in
 * the document, the document speaks for its own holders alone: their assignments, indicators and phases.
 * Source: 4-import-export, "a derived code is given once and kept".
 * Example: the plan has SIPT-5 of two holders, the document of the second prints it as UAT-4 → SIPT-5.
 */
export function alignCondivisi(letto: PianoFormato, attuale: PianoFormato | null): PianoFormato {
  if (!attuale) return letto;
  const printed = new Set(letto.progetti.map(({ codice }) => codice));
  const known = new Map(attuale.progetti.map((progetto) => [progetto.codice, progetto]));
  const shared = attuale.progetti.filter(({ codice, ambito }) => ambito === 'INTERSETTORIALE' && !printed.has(codice));
  const free = new Map(shared.map((progetto) => [keyOf(progetto), progetto]));
  const cdr = new Set(letto.cdr.map(({ codice }) => codice));
  const progetti = letto.progetti.map((progetto) => {
    const same = known.get(progetto.codice) ?? free.get(keyOf(progetto));
    const isOne = progetto.obiettivi.length === 1 && same?.obiettivi.length === 1;
    if (!same || !isOne || progetto.ambito !== 'INTERSETTORIALE') return progetto;
    const hasOwner = same.cdr === undefined || cdr.has(same.cdr);
    return hasOwner && same.codice === progetto.codice ? progetto : adopt(progetto, same, hasOwner);
  });
  return { ...letto, progetti };
}

function keyOf({ titolo }: ProgettoFormato): string {
  return normaliseText(titolo);
}

function adopt(letto: ProgettoFormato, attuale: ProgettoFormato, hasOwner: boolean): ProgettoFormato {
  const [own] = attuale.obiettivi;
  const codice = own?.codice ?? attuale.codice;
  const fasi = letto.fasi.map((fase) => (fase.obiettivo === undefined ? fase : { ...fase, obiettivo: codice }));
  const obiettivi = letto.obiettivi.map((obiettivo) => {
    if (hasOwner || !own) return { ...obiettivo, codice };
    const { indicatori } = obiettivo;
    const ruoli = new Map(own.assegnazioni.map(({ cdr, ruolo }) => [cdr, ruolo]));
    const assegnazioni = obiettivo.assegnazioni.map((assegnazione) => ({
      ...assegnazione,
      ruolo: ruoli.get(assegnazione.cdr) ?? ('CONCORRENTE' as const),
    }));
    return { ...own, assegnazioni, indicatori };
  });
  if (hasOwner) return { ...letto, codice: attuale.codice, obiettivi, fasi };
  const holders = obiettivi.flatMap(({ assegnazioni }) => assegnazioni.map(({ cdr }) => cdr));
  const cdrPartecipanti = [...new Set([...attuale.cdrPartecipanti, ...holders])].filter((cdr) => cdr !== attuale.cdr);
  return { ...attuale, cdrPartecipanti, obiettivi, fasi };
}
