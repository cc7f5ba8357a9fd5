import { type PianoFormato, pianoFormato } from '../formato';
import type { RamoUnito } from './merge';
import { nodeName } from './node-name';
import type { Entita } from './ramo';

/** Which list of its parent a row stands in. */
const LISTE: Partial<Record<Entita, readonly [entita: Entita, lista: string][]>> = {
  Cdr: [['Incarico', 'incarichi']],
  Indirizzo: [['ObiettivoStrategico', 'obiettiviStrategici']],
  ObiettivoStrategico: [['ObiettivoOperativo', 'obiettiviOperativi']],
  Progetto: [
    ['Collegamento', 'collegamenti'],
    ['Obiettivo', 'obiettivi'],
    ['Fase', 'fasi'],
    ['VoceBudget', 'vociBudget'],
    ['ImpegnoPersonale', 'personale'],
  ],
  Obiettivo: [
    ['Assegnazione', 'assegnazioni'],
    ['Indicatore', 'indicatori'],
  ],
  Indicatore: [['Target', 'target']],
  Fase: [['PeriodoFase', 'periodi']],
  Fondo: [['QuotaFondo', 'quote']],
};

type Sentieri = ReadonlyMap<string, Record<string, unknown>>;

/** The rows of a plan as a plan of the interchange format. */
export function toPiano(radice: RamoUnito, ente: PianoFormato['ente'], anno: number): PianoFormato {
  const sentieri = collectSentieri(radice);
  const rows = (entita: Entita) =>
    radice.figli.filter((figlio) => figlio.entita === entita).map((figlio) => toNodo(figlio, sentieri));
  return pianoFormato.parse({
    formato: 'traguardo/piano',
    versione: 1,
    ente,
    piano: { anno, ...radice.campi },
    cdr: rows('Cdr'),
    alberoStrategico: rows('Indirizzo'),
    progetti: rows('Progetto'),
    sezioni: rows('SezionePiano'),
    fondo: rows('Fondo')[0],
  });
}

function toNodo(ramo: RamoUnito, sentieri: Sentieri): Record<string, unknown> {
  if (ramo.entita === 'Collegamento')
    return { ...sentieri.get(String(ramo.campi.nodo)), principale: ramo.campi.principale };
  const nodo: Record<string, unknown> = { ...ramo.campi };
  if (ramo.ordine !== undefined) nodo.ordine = ramo.ordine;
  for (const [entita, lista] of LISTE[ramo.entita] ?? []) {
    nodo[lista] = ramo.figli.filter((figlio) => figlio.entita === entita).map((figlio) => toNodo(figlio, sentieri));
  }
  const premio = ramo.figli.find((figlio) => figlio.entita === 'Premio');
  if (premio) nodo.premio = toNodo(premio, sentieri);
  return nodo;
}

/** Key of each third-level node → the titles a link is written with. */
function collectSentieri(radice: RamoUnito): Sentieri {
  const sentieri = new Map<string, Record<string, unknown>>();
  const indirizzi = radice.figli.filter(({ entita }) => entita === 'Indirizzo');
  for (const indirizzo of indirizzi) {
    for (const strategico of indirizzo.figli) {
      for (const operativo of strategico.figli) {
        sentieri.set(operativo.chiave, {
          indirizzo: nodeName(indirizzo.campi, campiOf(indirizzi)),
          obiettivoStrategico: nodeName(strategico.campi, campiOf(indirizzo.figli)),
          obiettivoOperativo: nodeName(operativo.campi, campiOf(strategico.figli)),
        });
      }
    }
  }
  return sentieri;
}

function campiOf(rami: readonly RamoUnito[]) {
  return rami.map(({ campi }) => campi);
}
