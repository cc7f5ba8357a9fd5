import type { RigaBudget } from '@/lib/domain/cdr-budget';
import { buildTabellaCdr, type GruppoIndirizzo, type RigaScheda, type TabellaCdr } from '@/lib/domain/cdr-table';
import type { SchedaInBreve } from '@/lib/features/piano/types';

/** Where the totals of a group stand: under it, as the documents print them, or on its first line. */
export type PosizioneTotali = 'stampa' | 'testa';

/** One line of the CDR table. */
export interface RigaTabella extends RigaBudget {
  chiave: string;
  kind: 'gruppo' | 'scheda' | 'totale';
  /** 1–3 are groups, 4 is a card; null for a card of a table without groups. */
  level: 1 | 2 | 3 | 4 | null;
  /** What the level is called: "Indirizzo", "Obiettivo strategico", the ente's own word for the third; empty for no link. */
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

/** No card of the table has a strategic link: there is nothing to group them by. */
export function isSenzaAlbero({ indirizzi }: TabellaCdr): boolean {
  return indirizzi.every(({ nodo }) => nodo === null);
}

/**
 * The table as lines, top to bottom, with the totals where the reader wants them. Cards without a strategic link are one
 * group, with one total; where no card has one they are a plain list, and its total is that of the CDR.
 */
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

  const rowsOf = (own: readonly RigaScheda[], path: string, level: 4 | null = 4) =>
    own.map(
      (scheda): RigaTabella => ({
        ...scheda,
        kind: 'scheda',
        level,
        livello: 'Scheda',
        chiave: `${path}/${scheda.codice}`,
        scheda: byCodice.get(scheda.codice),
      }),
    );
  const schedeDi = ({ obiettivi }: GruppoIndirizzo) =>
    obiettivi.flatMap(({ azioni }) => azioni.flatMap((azione) => azione.schede));

  if (isSenzaAlbero(tabella)) return rowsOf(tabella.indirizzi.flatMap(schedeDi), '', null);
  return tabella.indirizzi.flatMap((indirizzo) =>
    indirizzo.nodo === null
      ? group(indirizzo, 1, '', '', (path) => rowsOf(schedeDi(indirizzo), path))
      : group(indirizzo, 1, 'Indirizzo', '', (path) =>
          indirizzo.obiettivi.flatMap((obiettivo) =>
            group(obiettivo, 2, 'Obiettivo strategico', path, (below) =>
              obiettivo.azioni.flatMap((azione) =>
                group(azione, 3, etichettaOperativo, below, (bottom) => rowsOf(azione.schede, bottom)),
              ),
            ),
          ),
        ),
  );
}

/** What the total of a level is called in the documents: "Totale Azione", "Totale Obiettivo", "Totale Indirizzo"; without a link, "Totale". */
export function nomeTotale({ level, livello }: RigaTabella): string {
  return ['Totale', level === 2 ? 'Obiettivo' : livello].filter(Boolean).join(' ');
}
