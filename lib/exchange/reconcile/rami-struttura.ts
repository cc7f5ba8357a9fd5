import type { CdrFormato, FondoFormato, IndirizzoFormato, PianoFormato } from '../formato';
import { abbreviate, normaliseText } from './normalise';
import type { Campi, Entita, Ramo, Valore } from './ramo';

/** The fields of an object of the format, without the ones that are rows of their own or say the place in the list. */
export function campiOf(nodo: object, esclusi: readonly string[] = []): Campi {
  const campi: Record<string, Valore> = {};
  for (const [campo, valore] of Object.entries(nodo)) {
    if (valore !== undefined && !esclusi.includes(campo)) campi[campo] = valore;
  }
  return campi;
}

export function cdrRamo(cdr: CdrFormato): Ramo {
  return {
    entita: 'Cdr',
    nodo: cdr,
    identita: [cdr.codice],
    posizionale: false,
    etichetta: `${cdr.codice} ${cdr.denominazione}`,
    campi: campiOf(cdr, ['incarichi']),
    figli: cdr.incarichi.map((incarico) => ({
      entita: 'Incarico',
      nodo: incarico,
      identita: [
        `${normaliseText(incarico.nominativo)} ${incarico.tipo} ${incarico.dal ?? ''}`,
        normaliseText(incarico.nominativo),
      ],
      posizionale: false,
      etichetta: `Incarico di ${incarico.nominativo}`,
      campi: campiOf(incarico),
      figli: [],
    })),
  };
}

type NodoAlbero = { codice?: string | undefined; titolo: string };

function alberoRamo(entita: Entita, nodo: NodoAlbero, annidati: string, figli: Ramo[]): Ramo {
  return {
    entita,
    nodo,
    identita: [nodo.codice ? `codice ${nodo.codice}` : '', normaliseText(nodo.titolo)],
    posizionale: false,
    etichetta: nodo.codice ? `${nodo.codice} ${abbreviate(nodo.titolo)}` : abbreviate(nodo.titolo),
    campi: campiOf(nodo, [annidati]),
    figli,
  };
}

export function indirizzoRamo(indirizzo: IndirizzoFormato): Ramo {
  const strategici = indirizzo.obiettiviStrategici.map((strategico) => {
    const operativi = strategico.obiettiviOperativi.map((operativo) =>
      alberoRamo('ObiettivoOperativo', operativo, '', []),
    );
    return alberoRamo('ObiettivoStrategico', strategico, 'obiettiviOperativi', operativi);
  });
  return alberoRamo('Indirizzo', indirizzo, 'obiettiviStrategici', strategici);
}

export function sezioneRamo(sezione: PianoFormato['sezioni'][number]): Ramo {
  return {
    entita: 'SezionePiano',
    nodo: sezione,
    identita: [normaliseText(sezione.titolo)],
    posizionale: true,
    etichetta: abbreviate(sezione.titolo),
    campi: campiOf(sezione, ['ordine']),
    ordine: sezione.ordine,
    figli: [],
  };
}

/** The fund of a plan: one at most, with its quotas below. */
export function fondoRamo(fondo: FondoFormato): Ramo {
  return {
    entita: 'Fondo',
    nodo: fondo,
    identita: ['fondo'],
    posizionale: false,
    etichetta: 'Fondo dei premi',
    campi: campiOf(fondo, ['quote']),
    figli: fondo.quote.map((quota) => ({
      entita: 'QuotaFondo',
      nodo: quota,
      identita: [normaliseText(quota.denominazione)],
      posizionale: true,
      etichetta: `Quota ${abbreviate(quota.denominazione)}`,
      campi: campiOf(quota),
      figli: [],
    })),
  };
}

/** The plan itself as a row, the parent of every other one. Year and ente say which plan it is: they are not fields. */
export function pianoRamo(piano: PianoFormato): Ramo {
  return {
    entita: 'Piano',
    nodo: piano.piano,
    identita: ['piano'],
    posizionale: false,
    etichetta: piano.piano.titolo,
    campi: campiOf(piano.piano, ['anno']),
    figli: [],
  };
}
