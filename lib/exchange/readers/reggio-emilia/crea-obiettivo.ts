import type { ObiettivoFormato } from '../../formato';
import { proseToMarkdown, type RigaProsa } from '../../testo/markdown';
import { plainText } from '../../testo/pulizia';
import { tagsOf } from '../../testo/tags';
import type { BozzaObiettivo } from './bozza';
import { createIndicatore, type SedeIndicatore } from './crea-indicatore';
import { type TipoObiettivo, tipoOfPrefix } from './lessico';

/** Where an objective stands. */
export interface SedeObiettivo extends Omit<SedeIndicatore, 'percorso'> {
  progetto: { codice: string; titolo: string };
  cdr: string;
  responsabile?: string;
  ordine: number;
  /** Code to use: the printed one, or another when the card prints it twice. */
  codice: string;
}

/** One objective with its indicators; its kind is the printed one, else the one its indicators' prefix stands for. */
export function createObiettivo(bozza: BozzaObiettivo, sede: SedeObiettivo): ObiettivoFormato {
  const { titolo, descrizione } = titleOf(bozza.titolo);
  const name = titolo || sede.codice;
  const percorso = [sede.progetto.codice, sede.codice];
  return {
    codice: sede.codice,
    tipo: tipoOf(bozza, sede, name),
    titolo: name,
    ...(descrizione && { descrizione }),
    ordine: sede.ordine,
    intersettoriale: false,
    tags: tagsOf([sede.progetto.titolo, name]),
    assegnazioni: [{ cdr: sede.cdr, ...(sede.responsabile && { responsabile: sede.responsabile }), ruolo: 'CAPOFILA' }],
    indicatori: bozza.indicatori.map((indicatore) => createIndicatore(indicatore, { ...sede, percorso })),
  };
}

/** The first paragraph is the title; a sentence cut by a page break goes on in it; the rest describes. */
function titleOf(righe: readonly RigaProsa[]): { titolo: string; descrizione: string } {
  const plain = righe.map((riga) => ({ ...riga, testo: plainText(riga.testo), interruzione: false }));
  const [titolo = '', ...rest] = proseToMarkdown(plain).split('\n\n');
  return { titolo: titolo.replace(/^(?:- |\d+\. )/u, ''), descrizione: rest.join('\n\n') };
}

function tipoOf(bozza: BozzaObiettivo, sede: SedeObiettivo, titolo: string): TipoObiettivo {
  const fromPrefix = tipoOfPrefix(bozza.indicatori.find(({ codice }) => codice)?.codice);
  const dubbio = {
    entita: 'Obiettivo',
    percorso: [sede.progetto.codice, sede.codice],
    campo: 'tipo',
    riga: bozza.riga,
  };
  if (!bozza.tipo) {
    const tipo = fromPrefix ?? 'ORDINARIO';
    const why = fromPrefix ? 'lo dice il codice dei suoi indicatori' : 'nessun indicatore lo dice';
    sede.segnalatore.add({
      ...dubbio,
      codice: 'tipo-obiettivo-dedotto',
      gravita: 'AVVISO',
      messaggio: `La riga con il tipo dell'obiettivo ${sede.codice} «${titolo}» manca: si è messo ${WORDS[tipo]} (${why}). Controllalo.`,
    });
    return tipo;
  }
  const contrary = bozza.indicatori.filter(({ codice }) => {
    const prefixed = tipoOfPrefix(codice);
    return prefixed && prefixed !== bozza.tipo;
  });
  if (contrary.length > 0) {
    sede.segnalatore.add({
      ...dubbio,
      codice: 'tipo-diverso-dal-prefisso',
      gravita: 'INFO',
      messaggio: `L'obiettivo ${sede.codice} è ${WORDS[bozza.tipo]}, ma ${contrary.length} dei suoi indicatori hanno un codice di altro tipo: vale il titolo stampato.`,
    });
  }
  return bozza.tipo;
}

const WORDS: Record<TipoObiettivo, string> = {
  MIGLIORAMENTO: 'di miglioramento',
  PRIORITARIO: 'prioritario',
  ORDINARIO: 'gestionale ordinario',
  ESECUTIVO: 'esecutivo',
  INNOVATIVO: 'innovativo',
  MANTENIMENTO: 'di mantenimento',
};
