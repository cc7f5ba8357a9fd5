import type { IndicatoreFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import type { BozzaDocumento, BozzaScheda, Brano, RigaSintesi } from './bozza';
import { type Elenco, splitByKnown, splitElenco } from './elenco';
import { misuraInTesto } from './misura';
import type { Gruppo, ObiettivoLetto } from './obiettivi';

/** Fewest words of an item that may be looked for inside another text. */
const ENOUGH_WORDS = 4;

/** The items the document prints alone, in lists whose separators leave no doubt. */
export function vociNote({ parti }: BozzaDocumento): ReadonlySet<string> {
  const elenchi = parti.flatMap(({ sintesi, schede }) => [
    ...sintesi.map((riga) => splitElenco(braniOf(riga))),
    ...schede.map(({ indicatori }) => splitElenco(indicatori)),
  ]);
  const certain = elenchi.filter(({ isCerto, voci }) => isCerto && voci.length > 1);
  const voci = certain.flatMap(({ voci }) => voci.map(normaliseText));
  return new Set(voci.filter((voce) => voce.split(' ').length >= ENOUGH_WORDS));
}

function braniOf({ riga, indicatori }: RigaSintesi): Brano[] {
  return indicatori === '' ? [] : [{ riga, testo: indicatori }];
}

export interface SedeIndicatori {
  anno: number;
  /** Code of the objective. */
  codice: string;
  note: ReadonlySet<string>;
  segnalatore: Segnalatore;
}

/** The indicators of an objective: those of every holder's summary, each once; a card's where no summary has any. */
export function createIndicatori(gruppo: Gruppo, sede: SedeIndicatori): IndicatoreFormato[] {
  const found: { voce: string; riga: number }[] = [];
  for (const letto of gruppo) {
    const { voci, riga } = elencoOf(letto, sede);
    const known = new Set(found.map(({ voce }) => normaliseText(voce)));
    const missing = voci.filter((voce) => !known.has(normaliseText(voce)));
    if (found.length > 0 && missing.length > 0) reportDiversi(letto, missing, riga, sede);
    found.push(...missing.map((voce) => ({ voce, riga })));
  }
  if (found.length === 0) reportNessuno(gruppo, sede);
  return found.map(({ voce, riga }) => createIndicatore(voce, riga, sede));
}

/** Items of a card's own list that are not among the indicators of the objective. */
export function vociSoloInScheda(
  { indicatori }: BozzaScheda,
  presenti: readonly IndicatoreFormato[],
  note: ReadonlySet<string>,
): string[] {
  const all = normaliseText(presenti.map(({ testo }) => testo).join(' '));
  return withKnown(splitElenco(indicatori), note).voci.filter((voce) => !all.includes(normaliseText(voce)));
}

function elencoOf(letto: ObiettivoLetto, sede: SedeIndicatori): Elenco & { riga: number } {
  const brani = letto.sintesi?.indicatori ? braniOf(letto.sintesi) : (letto.scheda?.indicatori ?? []);
  const riga = brani[0]?.riga ?? letto.riga;
  const printed = splitElenco(brani);
  const elenco = withKnown(printed, sede.note);
  if (elenco.voci.length > printed.voci.length) {
    add(sede, 'indicatori-separati', 'INFO', [letto.cdr], riga, {
      messaggio: `Gli indicatori dell'obiettivo ${sede.codice} sono stampati di seguito: sono stati divisi in ${elenco.voci.length} perché il documento stampa le stesse voci da sole altrove. Controllali.`,
    });
  }
  if (!elenco.isCerto) {
    add(sede, 'indicatori-non-separati', 'AVVISO', [letto.cdr], riga, {
      messaggio: `Gli indicatori dell'obiettivo ${sede.codice} sono stampati di seguito, senza un segno che li divida: sono rimasti insieme. Dividili se sono più d'uno.`,
    });
  }
  return { ...elenco, riga };
}

function withKnown(elenco: Elenco, note: ReadonlySet<string>): Elenco {
  if (elenco.isCerto) return elenco;
  const voci = elenco.voci.flatMap((voce) => splitByKnown(voce, note));
  const isCerto = voci.length > elenco.voci.length;
  return { voci, isCerto };
}

function createIndicatore(voce: string, riga: number, sede: SedeIndicatori): IndicatoreFormato {
  const { target, stampato, ...measure } = misuraInTesto(voce, sede.anno);
  if (measure.versoPresunto) reportPresunto(voce, riga, stampato, sede);
  return {
    testo: voce,
    ...measure,
    ...(stampato && { valorePrevistoStampato: stampato }),
    ambitoValutazione: 'ORGANIZZATIVA',
    target: target ? [{ anno: sede.anno, ...target }] : [],
  };
}

function reportPresunto(voce: string, riga: number, stampato: string, sede: SedeIndicatori): void {
  const name = voce.length > 60 ? `${voce.slice(0, 60)}…` : voce;
  const messaggio = stampato
    ? `L'indicatore «${name}» non dice se «${stampato}» è un minimo o un massimo: si è presunto un minimo. Conferma la direzione.`
    : `L'indicatore «${name}» non dice quanto: si è presunto che sia una cosa fatta o non fatta. Conferma, o scrivi un valore.`;
  const percorso = [normaliseText(voce).slice(0, 60)];
  add(sede, stampato ? 'verso-presunto' : 'indicatore-senza-valore', 'INFO', percorso, riga, {
    messaggio,
    entita: 'Indicatore',
    bloccaApprovazione: true,
  });
}

function reportDiversi({ cdr, parte }: ObiettivoLetto, voci: string[], riga: number, sede: SedeIndicatori): void {
  add(sede, 'indicatori-diversi-fra-responsabili', 'AVVISO', [cdr], riga, {
    messaggio: `Per l'obiettivo condiviso ${sede.codice} ${parte.responsabile || cdr} stampa indicatori che gli altri non hanno (${voci.length}): sono stati aggiunti. Controlla che non siano gli stessi scritti in altro modo.`,
  });
}

function reportNessuno(gruppo: Gruppo, sede: SedeIndicatori): void {
  add(sede, 'obiettivo-senza-indicatori', 'AVVISO', [], gruppo[0].riga, {
    messaggio: `L'obiettivo ${sede.codice} non ha indicatori: aggiungine almeno uno.`,
    bloccaApprovazione: true,
  });
}

interface Dettagli {
  messaggio: string;
  entita?: string;
  bloccaApprovazione?: boolean;
}

function add(
  { codice: obiettivo, segnalatore }: SedeIndicatori,
  codice: string,
  gravita: 'INFO' | 'AVVISO',
  percorso: readonly string[],
  riga: number,
  dettagli: Dettagli,
): void {
  segnalatore.add({
    codice,
    gravita,
    entita: 'Obiettivo',
    percorso: [obiettivo, ...percorso],
    campo: 'indicatori',
    riga,
    ...dettagli,
  });
}
