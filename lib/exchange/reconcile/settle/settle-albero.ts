import type { IndirizzoFormato, PianoFormato, ProgettoFormato } from '../../formato';
import { nodeName } from '../node-name';
import { normaliseText } from '../normalise';
import { titleOr } from './settle-struttura';

type CollegamentoFormato = ProgettoFormato['collegamenti'][number];

/** The strategic tree, every node with a title, and with every node the cards link to. */
export function settleAlbero(piano: PianoFormato): IndirizzoFormato[] {
  const albero = piano.alberoStrategico.map(({ obiettiviStrategici, ...indirizzo }) => ({
    ...withTitle(indirizzo),
    obiettiviStrategici: obiettiviStrategici.map(({ obiettiviOperativi, ...strategico }) => ({
      ...withTitle(strategico),
      obiettiviOperativi: obiettiviOperativi.map(withTitle),
    })),
  }));
  for (const collegamento of piano.progetti.flatMap(({ collegamenti }) => collegamenti)) reach(albero, collegamento);
  return albero;
}

/** A link written the one way: by titles, by codes only where siblings bear the same title. */
export function settleCollegamento(albero: IndirizzoFormato[], collegamento: CollegamentoFormato): CollegamentoFormato {
  const { indirizzo, strategico, operativo } = reach(albero, collegamento);
  return {
    indirizzo: nodeName(indirizzo, albero),
    obiettivoStrategico: nodeName(strategico, indirizzo.obiettiviStrategici),
    obiettivoOperativo: nodeName(operativo, strategico.obiettiviOperativi),
    principale: collegamento.principale,
  };
}

/** The three nodes a link names; the ones that are not there are added. */
function reach(albero: IndirizzoFormato[], collegamento: CollegamentoFormato) {
  const indirizzo = nodeOf(albero, collegamento.indirizzo, (titolo) => ({ titolo, obiettiviStrategici: [] }));
  const strategico = nodeOf(indirizzo.obiettiviStrategici, collegamento.obiettivoStrategico, (titolo) => ({
    titolo,
    obiettiviOperativi: [],
  }));
  const operativo = nodeOf(strategico.obiettiviOperativi, collegamento.obiettivoOperativo, (titolo) => ({ titolo }));
  return { indirizzo, strategico, operativo };
}

function withTitle<T extends { titolo: string; codice?: string | undefined }>(nodo: T): T {
  return { ...nodo, titolo: titleOr(nodo.titolo, nodo.codice ?? '') };
}

interface Nodo {
  titolo: string;
  codice?: string | undefined;
}

/** The node of a list with this title, else with this code, added at the end when there is none. */
function nodeOf<T extends Nodo>(lista: T[], scritto: string, make: (titolo: string) => T): T {
  const nome = titleOr(scritto, '');
  const cercato = normaliseText(nome);
  const noto =
    lista.find(({ titolo }) => normaliseText(titolo) === cercato) ??
    lista.find(({ codice }) => codice !== undefined && normaliseText(codice) === cercato);
  if (noto) return noto;
  const nuovo = make(nome);
  lista.push(nuovo);
  return nuovo;
}
