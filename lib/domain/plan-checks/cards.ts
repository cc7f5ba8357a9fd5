import { budgetScheda } from '../cdr-budget';
import { italianDate, italianDecimal } from '../italian-notation';
import { toDecimal } from '../numeric';
import { codePath, type Finding } from './finding';
import type { FaseDaControllare, ProgettoDaControllare } from './piano-da-controllare';

/**
 * ● A card nobody answers for.
 * Rule: somebody answers when an assignment names a responsible or when the CDR that owns it or bears one of its
 * objectives is headed by somebody. Source: 1-domain §4.
 */
export function checkResponsabile(
  progetto: Pick<ProgettoDaControllare, 'codice' | 'cdr' | 'obiettivi'>,
  cdrConResponsabile: ReadonlySet<string>,
): Finding[] {
  const assegnazioni = progetto.obiettivi.flatMap((obiettivo) => obiettivo.assegnazioni);
  const isAnswered =
    (progetto.cdr !== null && cdrConResponsabile.has(progetto.cdr)) ||
    assegnazioni.some(({ cdr, responsabile }) => responsabile?.trim() || cdrConResponsabile.has(cdr));
  if (isAnswered) return [];
  const dove = { entita: 'Progetto', codice: progetto.codice, campo: 'responsabile' };
  const messaggio = `La scheda ${progetto.codice} non ha un responsabile: assegnala a un CDR con un titolare.`;
  return [{ codice: 'scheda-senza-responsabile', bloccaApprovazione: true, dove, messaggio }];
}

/** ● A card that says neither what it does nor what for. Source: 1-domain §4. */
export function checkDescrizione({
  codice,
  descrizione,
  finalita,
}: Pick<ProgettoDaControllare, 'codice' | 'descrizione' | 'finalita'>): Finding[] {
  if (descrizione?.trim() || finalita?.trim()) return [];
  const dove = { entita: 'Progetto', codice, campo: 'descrizione' };
  const messaggio = `La scheda ${codice} non ha né descrizione né finalità.`;
  return [{ codice: 'scheda-senza-descrizione', bloccaApprovazione: true, dove, messaggio }];
}

/**
 * The printed budget of a card differs from the sum of its Spese. Source: 1-domain §4.
 * Example: printed 1.290.000,00, spese 1.310.000,00 → both amounts and the difference.
 */
export function checkBudget({
  codice,
  budgetStampato,
  spese,
}: Pick<ProgettoDaControllare, 'codice' | 'budgetStampato' | 'spese'>): Finding[] {
  if (budgetStampato === null) return [];
  const printed = toDecimal(budgetStampato);
  const computed = budgetScheda({ spese, budgetStampato }) ?? toDecimal('0');
  if (computed.equals(printed)) return [];
  const [stampato, calcolato, differenza] = [printed, computed, printed.minus(computed).abs()].map((x) =>
    italianDecimal(x, 2),
  );
  const messaggio = `La scheda ${codice} porta scritto ${stampato}, le sue spese sommano a ${calcolato}: differenza ${differenza}.`;
  return [{ codice: 'budget-diverso', dove: { entita: 'Progetto', codice, campo: 'budgetStampato' }, messaggio }];
}

/** A phase whose period ends before it starts. Source: 1-domain §4. */
export function checkPeriodoInvertito(progetto: string, fase: FaseDaControllare): Finding[] {
  return fase.periodi.flatMap(({ inizio, fine }) => {
    if (!inizio || !fine || inizio <= fine) return [];
    const messaggio = `La fase ${fase.ordine} finisce il ${italianDate(fine)}, prima di iniziare il ${italianDate(inizio)}.`;
    return [{ codice: 'fase-fine-prima-di-inizio', dove: dovePeriodo(progetto, fase), messaggio }];
  });
}

/** A phase outside the dates of its card; the antefatto is history and may be. Source: 1-domain §4. */
export function checkFaseFuoriDate(
  progetto: Pick<ProgettoDaControllare, 'codice' | 'inizio' | 'fine'>,
  fase: FaseDaControllare,
): Finding[] {
  if (fase.ordine === 0) return [];
  const starts = fase.periodi.flatMap(({ inizio }) => inizio ?? []).toSorted();
  const ends = fase.periodi.flatMap(({ fine }) => fine ?? []).toSorted();
  const [first, last] = [starts[0], ends.at(-1)];
  const parts = [
    progetto.inizio && first && first < progetto.inizio
      ? `inizia il ${italianDate(first)}, prima della scheda (${italianDate(progetto.inizio)})`
      : null,
    progetto.fine && last && last > progetto.fine
      ? `finisce il ${italianDate(last)}, dopo la scheda (${italianDate(progetto.fine)})`
      : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return [];
  const messaggio = `La fase ${fase.ordine} ${parts.join(' e ')}.`;
  return [{ codice: 'fase-fuori-date', dove: dovePeriodo(progetto.codice, fase), messaggio }];
}

function dovePeriodo(progetto: string, fase: FaseDaControllare) {
  const owner = [fase.obiettivo, fase.assegnazione].filter((part) => part !== null);
  return { entita: 'Fase', codice: codePath(progetto, ...owner, `fase ${fase.ordine}`), campo: 'periodi' };
}
