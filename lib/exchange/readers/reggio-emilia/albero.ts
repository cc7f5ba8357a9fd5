import type { IndirizzoFormato, ProgettoFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import type { BozzaDocumento, BozzaPercorso, BozzaScheda, RigaTabella } from './bozza';

type Collegamento = ProgettoFormato['collegamenti'][number];

const isWhole = ({ indirizzo, obiettivoStrategico, azione }: BozzaPercorso) =>
  indirizzo !== '' && obiettivoStrategico !== '' && azione !== '';

/** The strategic tree of a document, grown card by card: a node printed in two spellings is one node. */
export class AlberoStrategico {
  readonly indirizzi: IndirizzoFormato[] = [];
  /** Whole paths printed by the cards, by Azione: they mend the rows of a table that lost a column. */
  readonly #known = new Map<string, BozzaPercorso[]>();

  constructor(documento: BozzaDocumento) {
    for (const { percorso } of documento.cdr.flatMap(({ schede }) => schede)) this.#learn(percorso);
    for (const { percorso, percorsoIncerto } of documento.cdr.flatMap(({ tabella }) => tabella)) {
      if (!percorsoIncerto) this.#learn(percorso);
    }
  }

  #learn(percorso: BozzaPercorso): void {
    if (!isWhole(percorso)) return;
    const key = normaliseText(percorso.azione);
    this.#known.set(key, [...(this.#known.get(key) ?? []), percorso]);
  }

  /**
   * The path of a card: its own block, completed from its row of the table, completed from the other cards under the
   * same Azione. Null when some level is nowhere to be found.
   */
  resolve(scheda: BozzaScheda | undefined, riga: RigaTabella | undefined): BozzaPercorso | null {
    const own = scheda?.percorso ?? { indirizzo: '', obiettivoStrategico: '', azione: '' };
    if (isWhole(own)) return own;
    const table = riga?.percorso;
    const merged = {
      indirizzo: own.indirizzo || table?.indirizzo || '',
      obiettivoStrategico: own.obiettivoStrategico || (riga?.percorsoIncerto ? '' : table?.obiettivoStrategico) || '',
      azione: own.azione || table?.azione || '',
    };
    return isWhole(merged) ? merged : this.#complete(merged);
  }

  #complete({ indirizzo, azione }: BozzaPercorso): BozzaPercorso | null {
    const known = this.#known.get(normaliseText(azione)) ?? [];
    const same = known.find((path) => !indirizzo || normaliseText(path.indirizzo) === normaliseText(indirizzo));
    return azione ? (same ?? null) : null;
  }

  /** Adds a path to the tree and gives the link to it, in the spelling met first. */
  link(percorso: BozzaPercorso): Collegamento {
    const indirizzo = nodeOf(this.indirizzi, percorso.indirizzo, (titolo) => ({ titolo, obiettiviStrategici: [] }));
    const obiettivo = nodeOf(indirizzo.obiettiviStrategici, percorso.obiettivoStrategico, (titolo) => ({
      titolo,
      obiettiviOperativi: [],
    }));
    const azione = nodeOf(obiettivo.obiettiviOperativi, percorso.azione, (titolo) => ({ titolo }));
    return {
      indirizzo: indirizzo.titolo,
      obiettivoStrategico: obiettivo.titolo,
      obiettivoOperativo: azione.titolo,
      principale: true,
    };
  }
}

function nodeOf<T extends { titolo: string }>(list: T[], titolo: string, make: (titolo: string) => T): T {
  const key = normaliseText(titolo);
  const known = list.find((node) => normaliseText(node.titolo) === key);
  if (known) return known;
  const node = make(titolo);
  list.push(node);
  return node;
}
