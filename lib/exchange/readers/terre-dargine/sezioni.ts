import type { BozzaSezione } from './bozza';
import type { Contesto, Passo } from './contesto';
import type { Riga } from './righe';

const CAPITOLO = /^\d(?:\.\d)?\.?\s+\p{Lu}[^.;]{2,80}$/u;

/** Whatever else is printed outside the cards: the narrative of the plan, by chapter. */
export const readSezione: Passo = (contesto, riga) => {
  if (contesto.scheda || contesto.parte === 'sommario') return riga.testo === '';
  if (contesto.parte === 'appendice') return false;
  const titolo = titleOf(contesto, riga);
  if (titolo !== null) {
    contesto.tabella = null;
    contesto.documento.sezioni.push({ titolo, righe: [] });
    return true;
  }
  sezioneFor(contesto).righe.push(riga);
  return true;
};

function titleOf({ parte }: Contesto, { testo, chiave, celle }: Riga): string | null {
  if (celle || parte !== 'apertura') return null;
  return CAPITOLO.test(testo) || /^(?:premessa|prima parte)\b/u.test(chiave) ? testo : null;
}

/** The chapter, or the unit, prose belongs to; before any of them it is the cover. */
function sezioneFor({ documento, unita, parte }: Contesto): BozzaSezione {
  const titolo = parte === 'settori' ? (unita?.nome ?? 'I settori') : null;
  const last = documento.sezioni.at(-1);
  if (last && (titolo === null || last.titolo === titolo)) return last;
  const opened = { titolo: titolo ?? 'Frontespizio', righe: [] };
  documento.sezioni.push(opened);
  return opened;
}
