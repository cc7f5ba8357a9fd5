import type { RamoUnito } from '@/lib/exchange/reconcile/merge';
import { type Entita, figliDi } from '@/lib/exchange/reconcile/ramo';
import { type Colonna, fasiOf, RIMANDI, type Rimandi, referencesOf } from './record-references';

/** The tables of a plan, parents first. */
export const TABELLE = [
  'Piano',
  'Cdr',
  'Incarico',
  'Indirizzo',
  'ObiettivoStrategico',
  'ObiettivoOperativo',
  'Progetto',
  'ProgettoCdr',
  'Collegamento',
  'Obiettivo',
  'Assegnazione',
  'Indicatore',
  'Target',
  'Fase',
  'PeriodoFase',
  'IndicatoreFase',
  'VoceBudget',
  'ImpegnoPersonale',
  'SezionePiano',
  'Fondo',
  'QuotaFondo',
  'Premio',
] as const satisfies readonly (Entita | 'ProgettoCdr' | 'IndicatoreFase')[];

export type Tabella = (typeof TABELLE)[number];
export type PianoRecord = Readonly<Record<string, Colonna>>;
/** Rows by table and id. */
export type PianoRecords = ReadonlyMap<Tabella, ReadonlyMap<string, PianoRecord>>;

/** The column that names the row above. */
const PADRE: Partial<Record<Entita, string>> = {
  Cdr: 'pianoId',
  Incarico: 'cdrId',
  Indirizzo: 'pianoId',
  ObiettivoStrategico: 'indirizzoId',
  ObiettivoOperativo: 'obiettivoStrategicoId',
  Progetto: 'pianoId',
  Collegamento: 'progettoId',
  Obiettivo: 'progettoId',
  Assegnazione: 'obiettivoId',
  Indicatore: 'obiettivoId',
  Target: 'indicatoreId',
  Fase: 'progettoId',
  PeriodoFase: 'faseId',
  VoceBudget: 'progettoId',
  ImpegnoPersonale: 'progettoId',
  SezionePiano: 'pianoId',
  Fondo: 'pianoId',
  QuotaFondo: 'fondoId',
  Premio: 'progettoId',
};

/** Every row of a plan as the tables hold it. A place the document does not state is the place in the list. */
export function pianoRecords(radice: RamoUnito, anno: number, rimandi: Rimandi): PianoRecords {
  const records = new Map<Tabella, Map<string, PianoRecord>>(TABELLE.map((tabella) => [tabella, new Map()]));
  const keep = (tabella: Tabella, id: string, record: PianoRecord) => records.get(tabella)?.set(id, record);

  const visit = (ramo: RamoUnito, padreId: string, posto: number, card: RamoUnito) => {
    const id = rimandi.idOf(ramo.chiave);
    const scheda = ramo.entita === 'Progetto' ? ramo : card;
    const padre = PADRE[ramo.entita];
    keep(ramo.entita, id, {
      ...ownFields(ramo),
      ...(padre ? { [padre]: padreId, ...placeOf(ramo, posto) } : { anno }),
      ...referencesOf(ramo, scheda, rimandi),
    });
    keepLinks(ramo, id, scheda);
    for (const entita of new Set(ramo.figli.map((figlio) => figlio.entita))) {
      figliDi(ramo, entita).forEach((figlio, indice) => {
        visit(figlio, id, indice, scheda);
      });
    }
  };
  const keepLinks = (ramo: RamoUnito, id: string, scheda: RamoUnito) => {
    if (ramo.entita === 'Indicatore') {
      for (const faseId of fasiOf(ramo, scheda, rimandi)) {
        keep('IndicatoreFase', rimandi.legameOf(id, faseId), { indicatoreId: id, faseId });
      }
    }
    if (ramo.entita !== 'Progetto') return;
    [ramo.campi.cdrPartecipanti ?? []].flat().forEach((codice, ordine) => {
      const cdrId = rimandi.cdrOf(codice);
      if (cdrId) keep('ProgettoCdr', rimandi.legameOf(id, cdrId), { progettoId: id, cdrId, ordine });
    });
  };
  visit(radice, '', 0, radice);
  return records;
}

function ownFields({ entita, campi }: RamoUnito): Record<string, Colonna> {
  const altrove = RIMANDI[entita] ?? [];
  return Object.fromEntries(Object.entries(campi).filter(([campo]) => !altrove.includes(campo)));
}

/** A phase has its printed number among its fields, and its place apart; what comes once has no place. */
function placeOf({ entita, ordine }: RamoUnito, posto: number): Record<string, number> {
  if (entita === 'Fondo' || entita === 'Premio') return {};
  return entita === 'Fase' ? { posizione: posto } : { ordine: ordine ?? posto };
}
