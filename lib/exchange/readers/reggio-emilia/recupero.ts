import type { BozzaCdr, BozzaScheda } from './bozza';
import type { Contesto } from './contesto';
import { matchCodiceProgetto } from './lessico';

/**
 * Cards whose first page is lost. What is left of them names them: the codes of their objectives (`2020_OB_10PA_2` is
 * an objective of the card whose code ends in `10PA`), and the table of the CDR says which cards there are.
 */

const keyOf = (codice: string | null | undefined) => matchCodiceProgetto(codice ?? '')?.chiave;

/** Code, in the table of that CDR, of a card that is printed nowhere else and has that key. */
export function lostCodice(contesto: Contesto, cdr: BozzaCdr, chiave: string): string | undefined {
  return cdr.tabella.find((riga) => keyOf(riga.codice) === chiave && isLost(contesto, cdr, riga.codice))?.codice;
}

function isLost(contesto: Contesto, cdr: BozzaCdr, codice: string | undefined): codice is string {
  if (!codice || contesto.codiciStampati.has(codice)) return false;
  return !cdr.schede.some((scheda) => scheda.codice === codice);
}

/** Gives a name to the current card, whose first page is lost, from the key its objectives bear. */
export function nameScheda(contesto: Contesto, scheda: BozzaScheda, chiave: string, anno: number): void {
  const cdr = contesto.cdr;
  if (!cdr) return;
  const already = cdr.schede.find((other) => other !== scheda && other.codice && keyOf(other.codice) === chiave);
  if (already) {
    mergeScheda(cdr, scheda, already);
    contesto.scheda = already;
    return;
  }
  const printed = [...contesto.codiciStampati].find((codice) => keyOf(codice) === chiave);
  scheda.codice = lostCodice(contesto, cdr, chiave) ?? printed ?? `${anno}_PD_${chiave}`;
  scheda.chiave = chiave;
}

/** A page of a card already met: its content goes on where that card stopped. */
function mergeScheda(cdr: BozzaCdr, from: BozzaScheda, into: BozzaScheda): void {
  into.testo.push(...from.testo);
  into.obiettivi.push(...from.obiettivi);
  into.fasi.push(...from.fasi);
  into.voci.push(...from.voci);
  into.personale.push(...from.personale);
  if (!into.percorso.azione) into.percorso = from.percorso;
  delete into.rigaPersonale;
  cdr.schede.splice(cdr.schede.indexOf(from), 1);
}

/**
 * Once the part of a CDR is read: a card still without a name takes the only code of the table that has no card, or
 * the only one under the same Azione. One that cannot be told apart is set aside and reported.
 */
export function nameRemaining(contesto: Contesto, cdr: BozzaCdr): void {
  for (const scheda of cdr.schede.filter((candidate) => candidate.codice === null)) {
    const lost = cdr.tabella.filter((riga) => isLost(contesto, cdr, riga.codice));
    const azione = scheda.percorso.azione.toLowerCase();
    const near = azione ? lost.filter((riga) => riga.percorso.azione.toLowerCase() === azione) : [];
    const [only, another] = near.length > 0 ? near : lost;
    if (only?.codice && !another && !isEmpty(scheda)) {
      scheda.codice = only.codice;
      scheda.chiave = keyOf(only.codice) ?? '';
      continue;
    }
    cdr.schede.splice(cdr.schede.indexOf(scheda), 1);
    if (!isEmpty(scheda)) contesto.documento.frammenti.push({ cdr: cdr.codice, riga: scheda.riga });
  }
}

function isEmpty({ testo, obiettivi, fasi, voci, personale, percorso }: BozzaScheda): boolean {
  const lists: readonly unknown[][] = [testo, obiettivi, fasi, voci, personale];
  return lists.every((list) => list.length === 0) && !percorso.indirizzo && !percorso.azione;
}
