import type { PianoFormato } from '../formato';
import { matchRami } from './match';
import { abbreviate, normaliseText } from './normalise';
import { type NodoDelCollegamento, progettoRamo } from './rami-progetto';
import { cdrRamo, fondoRamo, indirizzoRamo, pianoRamo, sezioneRamo } from './rami-struttura';
import { type Entita, figliDi, type Ramo, type RamoChiave } from './ramo';

/**
 * A plan as a tree of rows with keys, so that the same row bears the same key in every version of the plan.
 * `riferimenti` are the versions already keyed, the most trusted first: a row found there takes its key, a new one
 * gets a key made of its code or of its first words.
 */
export function keyPiano(piano: PianoFormato, riferimenti: readonly RamoChiave[]): RamoChiave {
  const radice = pianoRamo(piano);
  const chiave = 'piano';
  const keyed = (rami: readonly Ramo[]) => keyFigli(rami, chiave, riferimenti);
  const cdr = keyed(piano.cdr.map(cdrRamo));
  const albero = keyed(piano.alberoStrategico.map(indirizzoRamo));
  const nodoDel = nodoDelCollegamento(albero);
  const progetti = keyed(piano.progetti.map((progetto) => progettoRamo(progetto, nodoDel)));
  const sezioni = keyed(piano.sezioni.map(sezioneRamo));
  const fondo = keyed(piano.fondo ? [fondoRamo(piano.fondo)] : []);
  return { ...radice, chiave, figli: [...cdr, ...albero, ...progetti, ...sezioni, ...fondo] };
}

function keyFigli(figli: readonly Ramo[], padre: string, riferimenti: readonly RamoChiave[]): RamoChiave[] {
  const entita = [...new Set(figli.map((figlio) => figlio.entita))];
  return entita.flatMap((tipo) =>
    keyFratelli(
      figli.filter((figlio) => figlio.entita === tipo),
      tipo,
      padre,
      riferimenti,
    ),
  );
}

function keyFratelli(
  fratelli: readonly Ramo[],
  entita: Entita,
  padre: string,
  riferimenti: readonly RamoChiave[],
): RamoChiave[] {
  const noti = riferimenti.map((riferimento) => figliDi(riferimento, entita));
  const chiavi = new Map<Ramo, string>();
  const usate = new Set<string>();
  noti.forEach((lista, indice) => {
    const restanti = fratelli.filter((ramo) => !chiavi.has(ramo));
    const liberi = lista.filter((noto) => !usate.has(noto.chiave));
    for (const [ramo, noto] of matchRami(restanti, liberi, indice === 0)) {
      chiavi.set(ramo, noto.chiave);
      usate.add(noto.chiave);
    }
  });
  for (const lista of noti) for (const noto of lista) usate.add(noto.chiave);
  return fratelli.map((ramo) => {
    const chiave = chiavi.get(ramo) ?? newChiave(ramo, padre, usate);
    const stessi = noti.map((lista) => lista.find((noto) => noto.chiave === chiave));
    return {
      ...ramo,
      chiave,
      figli: keyFigli(
        ramo.figli,
        chiave,
        stessi.filter((noto) => noto !== undefined),
      ),
    };
  });
}

function newChiave(ramo: Ramo, padre: string, usate: Set<string>): string {
  const nome = normaliseText(abbreviate(ramo.identita.find(Boolean) ?? ramo.etichetta)).replaceAll(' ', '-');
  const semplice = `${padre}/${ramo.entita}:${nome}`;
  let chiave = semplice;
  for (let n = 2; usate.has(chiave); n += 1) chiave = `${semplice}#${n}`;
  usate.add(chiave);
  return chiave;
}

/** Finds the node a link names, level by level, by title, else by code. */
function nodoDelCollegamento(albero: readonly RamoChiave[]): NodoDelCollegamento {
  const named = (rami: readonly RamoChiave[], nome: string, campo: 'titolo' | 'codice') =>
    rami.find(({ campi }) => typeof campi[campo] === 'string' && normaliseText(campi[campo]) === normaliseText(nome));
  const below = (rami: readonly RamoChiave[], nome: string) =>
    named(rami, nome, 'titolo') ?? named(rami, nome, 'codice');
  return ({ indirizzo, obiettivoStrategico, obiettivoOperativo }) => {
    const strategici = below(albero, indirizzo)?.figli ?? [];
    const operativi = below(strategici, obiettivoStrategico)?.figli ?? [];
    const missing = `?${[indirizzo, obiettivoStrategico, obiettivoOperativo].map(normaliseText).join(' › ')}`;
    return below(operativi, obiettivoOperativo)?.chiave ?? missing;
  };
}
