import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { type BozzaDocumento, type BozzaScheda, wordsOf } from './bozza';
import type { RigaTabella } from './tabella';

/** A project as the document prints it: its card, its row of the table, or both. */
export interface ProgettoStampato {
  codice: string;
  scheda?: BozzaScheda;
  riga?: RigaTabella;
}

/**
 * The projects of a document in the order of their numbers. A card whose first line is lost takes the number of the row
 * of the table with its title, else the number that is missing after the card before it.
 */
export function listProgetti(documento: BozzaDocumento, segnalatore: Segnalatore): ProgettoStampato[] {
  nameSchede(documento, segnalatore);
  const ofNumero = new Map<number, BozzaScheda>();
  const others: { numero: number; scheda: BozzaScheda }[] = [];
  for (const scheda of documento.schede) {
    if (scheda.numero === null || isEmpty(scheda)) continue;
    const first = ofNumero.get(scheda.numero);
    if (!first) ofNumero.set(scheda.numero, scheda);
    else if (isOther(first, scheda)) others.push({ numero: scheda.numero, scheda });
    else completeScheda(first, scheda, segnalatore);
  }
  const righe = new Map(documento.tabella.map((riga) => [riga.numero, riga]));
  const numeri = [...new Set([...ofNumero.keys(), ...righe.keys()])].sort((a, b) => a - b);
  return numeri.flatMap((numero) => {
    const [scheda, riga] = [ofNumero.get(numero), righe.get(numero)];
    const printed = { codice: String(numero), ...(scheda && { scheda }), ...(riga && { riga }) };
    const again = others.filter((other) => other.numero === numero);
    return [printed, ...again.map(({ scheda: other }, index) => nameAgain(numero, index, other, segnalatore))];
  });
}

function nameSchede({ schede, tabella }: BozzaDocumento, segnalatore: Segnalatore): void {
  const taken = new Set(schede.map(({ numero }) => numero));
  schede.forEach((scheda, index) => {
    if (scheda.numero !== null || isEmpty(scheda)) return;
    const title = normaliseText(wordsOf(scheda.campi.titolo));
    const row = title === '' ? undefined : tabella.find(({ titolo }) => normaliseText(titolo) === title);
    const next = (schede[index - 1]?.numero ?? 0) + 1;
    const numero = row?.numero ?? (taken.has(next) ? null : next);
    const why = row ? 'il titolo è quello della riga' : 'è il numero che manca dopo la scheda precedente';
    segnalatore.add({
      codice: numero === null ? 'frammento-senza-scheda' : 'scheda-senza-intestazione',
      gravita: 'AVVISO',
      entita: 'Progetto',
      percorso: numero === null ? [`riga ${scheda.riga}`] : [String(numero)],
      riga: scheda.riga,
      messaggio:
        numero === null
          ? `Dalla riga ${scheda.riga} c'è una parte di scheda che non si sa di quale progetto sia: non è stata importata («${excerptOf(scheda)}»).`
          : `La riga che apre la scheda del progetto ${numero} manca: il numero è stato ricavato (${why}). Controllalo.`,
    });
    if (numero === null) return;
    scheda.numero = numero;
    taken.add(numero);
  });
}

function excerptOf({ campi, indicatori }: BozzaScheda): string {
  const texts = [...Object.values(campi), ...indicatori.flatMap((indicatore) => Object.values(indicatore.campi))];
  return texts.map(wordsOf).filter(Boolean).join(' · ').slice(0, 120);
}

function isEmpty({ campi, indicatori }: BozzaScheda): boolean {
  return Object.keys(campi).length === 0 && indicatori.length === 0;
}

/** Two cards with the same number are two projects when both print a title and it is not the same. */
function isOther(first: BozzaScheda, again: BozzaScheda): boolean {
  const [a, b] = [first, again].map(({ campi }) => normaliseText(wordsOf(campi.titolo)));
  return a !== '' && b !== '' && a !== b;
}

function nameAgain(numero: number, index: number, scheda: BozzaScheda, segnalatore: Segnalatore): ProgettoStampato {
  const codice = `${numero}-${index + 2}`;
  segnalatore.add({
    codice: 'numero-progetto-ripetuto',
    gravita: 'AVVISO',
    entita: 'Progetto',
    percorso: [codice],
    campo: 'codice',
    riga: scheda.riga,
    messaggio: `Il numero ${numero} è di due schede diverse: la seconda, «${wordsOf(scheda.campi.titolo).slice(0, 80)}», è diventata ${codice}. Correggi il numero.`,
  });
  return { codice, scheda };
}

/** A card printed twice: the second gives what the first lacks. */
function completeScheda(first: BozzaScheda, again: BozzaScheda, segnalatore: Segnalatore): void {
  first.campi = { ...again.campi, ...first.campi };
  const hasMore = again.indicatori.length > first.indicatori.length;
  if (hasMore) first.indicatori = again.indicatori;
  segnalatore.add({
    codice: 'scheda-ripetuta',
    gravita: 'AVVISO',
    entita: 'Progetto',
    percorso: [String(first.numero)],
    riga: again.riga,
    messaggio: `La scheda del progetto ${first.numero} è stampata più di una volta: vale la prima, e quello che le manca è stato preso dall'altra.`,
  });
}
