import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { TaggedCache } from '@/lib/db/tagged-cache';
import type { Tx } from '@/lib/db/transaction';
import { withDiscendenti } from '@/lib/domain/permissions/albero-cdr';
import { schedeLeggibili } from '@/lib/domain/permissions/schede-leggibili';
import type { CdrDelPiano, PianoInBreve, Trovato } from '../types';
import { getPianoConStruttura } from './get-piano';
import { listSchede, type SchedaConTitolari } from './list-schede';
import { listTesti } from './list-testi';
import { countValori, type Valori } from './valori';
import { WordIndex } from './word-index';

/** Plans of which the cards are held: a comune works on one or two years. */
const PIANI = 8;
/** Who sees different cards of one plan: CDR by CDR, at most. */
const PUNTI_DI_VISTA = 40;

/** The cards that people of the same rights read, with how many have each value of a filter. */
export interface Leggibili {
  readonly schede: readonly SchedaConTitolari[];
  readonly valori: Valori;
}

/** A plan as lists and searches need it, the same for everybody: what a person may read of it is `listLeggibili`. */
class PianoInMemoria {
  readonly #viste = new TaggedCache<Leggibili>(PUNTI_DI_VISTA);
  #testi: Promise<WordIndex<Trovato>> | null = null;

  constructor(
    readonly pianoId: string,
    readonly cdr: readonly CdrDelPiano[],
    readonly schede: readonly SchedaConTitolari[],
  ) {}

  listLeggibili(scope: Scope, { stato }: Pick<PianoInBreve, 'stato'>): Promise<Leggibili> {
    const { statiDiTutti, statiPropri, codiciCdr } = schedeLeggibili(scope, stato);
    const propri = new Set(withDiscendenti(codiciCdr, this.cdr));
    const vista = JSON.stringify([statiDiTutti, statiPropri, [...propri]]);
    return this.#viste.obtain(vista, '', async () => {
      const isPropria = ({ cdr, titolari }: SchedaConTitolari) =>
        (cdr !== null && propri.has(cdr)) || titolari.some((codice) => propri.has(codice));
      const schede = this.schede.filter(
        (scheda) => statiDiTutti.includes(scheda.stato) || (statiPropri.includes(scheda.stato) && isPropria(scheda)),
      );
      return { schede, valori: countValori(schede) };
    });
  }

  /** Where the words of a search stand; the texts are read at the first search. */
  async find(tx: Tx, parole: readonly string[]): Promise<Trovato[]> {
    this.#testi ??= listTesti(tx, this.pianoId).then((testi) => new WordIndex(testi));
    const reading = this.#testi;
    reading.catch(() => {
      if (this.#testi === reading) this.#testi = null;
    });
    return (await reading).find(parole);
  }
}

const piani = new TaggedCache<PianoInMemoria | null>(PIANI);

interface RigaTesta extends PianoInBreve {
  readonly testa: string | null;
}

/**
 * The plan of a year with its cards in memory; null when the ente has none. One statement, two more when anything of the
 * ente has changed since they were last read: the head of the register is their tag.
 */
export async function getPianoInMemoria(
  { enteId }: Scope,
  tx: Tx,
  anno: number,
): Promise<{ piano: PianoInBreve; memoria: PianoInMemoria } | null> {
  const [row] = await tx.$queryRaw<RigaTesta[]>`
    SELECT p.id, p.anno, p."annoFine", p.titolo, p.stato::text AS stato, p."schemaPesi"::text AS "schemaPesi",
      e."etichettaOperativo", (SELECT hash FROM "Operazione" o WHERE o."enteId" = p."enteId" AND o.numero IS NOT NULL
        ORDER BY o.numero DESC LIMIT 1) AS testa
    FROM "Piano" p JOIN "Ente" e ON e.id = p."enteId" WHERE p.anno = ${anno}`;
  if (!row) return null;
  const { testa, ...piano } = row;
  const memoria = await piani.obtain(`${enteId}/${anno}`, testa ?? '', async () => {
    const struttura = await getPianoConStruttura(tx, anno);
    return struttura && new PianoInMemoria(piano.id, struttura.cdr, await listSchede(tx, struttura.piano));
  });
  return memoria && { piano, memoria };
}
