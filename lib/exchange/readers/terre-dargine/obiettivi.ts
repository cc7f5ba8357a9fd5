import type { BozzaAnagrafica, BozzaDocumento, BozzaNodo, BozzaScheda, BozzaVoceElenco } from './bozza';
import type { Unita } from './cdr';
import { unitaOf } from './codici';

/** Everything the document says of one objective, wherever it says it. */
export interface ObiettivoDaCreare {
  /** Its code and the others it bears, in print order. */
  codici: string[];
  /** Rows in the tables of the units, by CDR. */
  elenco: { cdr: string; voce: BozzaVoceElenco; asterischi: { asterischi: number; testo: string }[] }[];
  /** Line in a list before the cards. */
  indice?: BozzaVoceElenco;
  nodi: { nodo: BozzaNodo; titolo: string; rif: boolean }[];
  scheda?: BozzaScheda;
  /** First blocks, by the CDR in whose part they stand. */
  copie: { cdr: string; anagrafica: BozzaAnagrafica }[];
}

/** Objectives by any of their codes, in the order the document first names them. */
export function gatherObiettivi(documento: BozzaDocumento, { codiceOf }: Unita): ObiettivoDaCreare[] {
  const gathered = new Gathered();
  const elenchi = documento.unita.filter(({ isAppendice }) => !isAppendice);
  for (const codici of printedDoubles(documento)) gathered.of(codici);
  gathered.forgetOrder();
  for (const unita of elenchi) {
    const cdr = codiceOf.get(unita);
    for (const voce of cdr ? unita.voci : []) {
      gathered.of(voce.codici).elenco.push({ cdr: cdr ?? '', voce, asterischi: unita.note });
    }
  }
  for (const voce of documento.unita.filter(({ isAppendice }) => isAppendice).flatMap(({ voci }) => voci)) {
    gathered.of(voce.codici).indice ??= voce;
  }
  for (const scheda of documento.schede) {
    const obiettivo = gathered.of(scheda.codici);
    obiettivo.scheda ??= scheda;
    for (const anagrafica of scheda.anagrafiche) {
      const cdr = anagrafica.unita ? codiceOf.get(anagrafica.unita) : undefined;
      obiettivo.copie.push({ cdr: cdr ?? unitaOf(scheda.codici.at(-1) ?? ''), anagrafica });
    }
  }
  for (const nodo of documento.raccordo) {
    for (const { codici, titolo, rif } of nodo.esecutivi) gathered.of(codici).nodi.push({ nodo, titolo, rif });
  }
  return gathered.inOrder();
}

/** Doubled codes first, so that a code printed alone later finds its card. */
function printedDoubles({ unita, raccordo, schede }: BozzaDocumento): string[][] {
  const all = [...unita.flatMap(({ voci }) => voci), ...raccordo.flatMap(({ esecutivi }) => esecutivi), ...schede].map(
    ({ codici }) => codici,
  );
  return all.filter((codici) => codici.length > 1);
}

class Gathered {
  readonly #byCode = new Map<string, ObiettivoDaCreare>();
  #order = new Set<ObiettivoDaCreare>();

  /** The objective that bears one of these codes. A code of another objective stays with it. */
  of(codici: readonly string[]): ObiettivoDaCreare {
    const known = codici.map((codice) => this.#byCode.get(codice)).find(Boolean);
    const obiettivo = known ?? { codici: [], elenco: [], nodi: [], copie: [] };
    for (const codice of codici) {
      if (this.#byCode.has(codice)) continue;
      this.#byCode.set(codice, obiettivo);
      obiettivo.codici.push(codice);
    }
    this.#order.add(obiettivo);
    return obiettivo;
  }

  forgetOrder(): void {
    this.#order = new Set();
  }

  inOrder(): ObiettivoDaCreare[] {
    return [...this.#order];
  }
}

/** The CDR that prints the card whole; else the one a copy refers to, else the last the code names. Source: 4-import-export. */
export function ownerOf({ codici, scheda, copie }: ObiettivoDaCreare, { codiceOf, cdr }: Unita): string {
  const holders = codici.map(unitaOf);
  const whole = scheda?.unita ? codiceOf.get(scheda.unita) : undefined;
  if (whole && holders.includes(whole)) return whole;
  const copied = copie
    .filter(({ anagrafica }) => /si rimanda/iu.test(anagrafica.rimando ?? ''))
    .map((copia) => copia.cdr);
  const owner =
    holders.find((codice) => holders.length > 1 && !copied.includes(codice) && copied.length > 0) ?? holders.at(-1);
  return owner ?? cdr[0]?.codice ?? '';
}
