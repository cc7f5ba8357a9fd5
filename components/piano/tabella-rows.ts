import type { RigaBudget } from '@/lib/domain/cdr-budget';
import { buildTabellaCdr, type TabellaCdr } from '@/lib/domain/cdr-table';
import type { SchedaInBreve } from '@/lib/features/piano/types';

/** Where the totals of a group stand: under it, as the documents print them, or on its first line. */
export type PosizioneTotali = 'stampa' | 'testa';

/** One line of the CDR table. `level` 1–3 are groups, 4 is a card. */
export interface RigaTabella extends RigaBudget {
  chiave: string;
  kind: 'gruppo' | 'scheda' | 'totale';
  level: 1 | 2 | 3 | 4;
  /** What the level is called: "Indirizzo", "Obiettivo strategico", the ente's own word for the third. */
  livello: string;
  codice: string | null;
  titolo: string;
  scheda?: SchedaInBreve;
}

const NESSUN_COLLEGAMENTO = 'Senza collegamento strategico';
const NIENTE: RigaBudget = { budget: null, percentuale: null };

/** The domain's table of a CDR, its cards in document order. */
export function tabellaOf(schede: readonly SchedaInBreve[]): TabellaCdr {
  return buildTabellaCdr(
    schede.map(({ codice, titolo, ordine, budget, collegamento }) => ({
      codice,
      titolo,
      ordine,
      budget,
      collegamento: collegamento && {
        indirizzo: toNodo(collegamento.indirizzo),
        obiettivoStrategico: toNodo(collegamento.obiettivoStrategico),
        azione: toNodo(collegamento.azione),
      },
    })),
  );
}

function toNodo({ id, ...nodo }: NonNullable<SchedaInBreve['collegamento']>['azione']) {
  return { chiave: id, ...nodo };
}

interface Gruppo extends RigaBudget {
  nodo: { chiave: string; codice?: string | null; titolo: string } | null;
}

/** The table as lines, top to bottom, with the totals where the reader wants them. */
export function listRighe(
  tabella: TabellaCdr,
  schede: readonly SchedaInBreve[],
  { totali, etichettaOperativo }: { totali: PosizioneTotali; etichettaOperativo: string },
): RigaTabella[] {
  const byCodice = new Map(schede.map((scheda) => [scheda.codice, scheda]));

  /** A group, what it holds, and its total before or after. */
  const group = (
    gruppo: Gruppo,
    level: 1 | 2 | 3,
    livello: string,
    path: string,
    inside: (path: string) => RigaTabella[],
  ) => {
    const chiave = `${path}/${gruppo.nodo?.chiave ?? '-'}`;
    const riga = {
      level,
      livello,
      codice: gruppo.nodo?.codice ?? null,
      titolo: gruppo.nodo?.titolo ?? NESSUN_COLLEGAMENTO,
    };
    const importi = { budget: gruppo.budget, percentuale: gruppo.percentuale };
    const head: RigaTabella = { ...riga, ...(totali === 'testa' ? importi : NIENTE), kind: 'gruppo', chiave };
    const total: RigaTabella = { ...riga, ...importi, kind: 'totale', chiave: `${chiave}/totale` };
    return totali === 'testa' ? [head, ...inside(chiave)] : [head, ...inside(chiave), total];
  };

  return tabella.indirizzi.flatMap((indirizzo) =>
    group(indirizzo, 1, 'Indirizzo', '', (path) =>
      indirizzo.obiettivi.flatMap((obiettivo) =>
        group(obiettivo, 2, 'Obiettivo strategico', path, (below) =>
          obiettivo.azioni.flatMap((azione) =>
            group(azione, 3, etichettaOperativo, below, (bottom) =>
              azione.schede.map((scheda) => ({
                ...scheda,
                kind: 'scheda',
                level: 4,
                livello: 'Scheda',
                chiave: `${bottom}/${scheda.codice}`,
                scheda: byCodice.get(scheda.codice),
              })),
            ),
          ),
        ),
      ),
    ),
  );
}

/** What the total of a level is called in the documents: "Totale Azione", "Totale Obiettivo", "Totale Indirizzo". */
export function nomeTotale({ level, livello }: RigaTabella): string {
  return `Totale ${level === 2 ? 'Obiettivo' : livello}`;
}
