import type { CdrFormato, PianoFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { incarichiOf } from '../../testo/incarichi';
import type { BozzaDocumento, BozzaParte } from './bozza';
import { SENZA_SCHEDA } from './controlli';
import { vociNote } from './crea-indicatori';
import { createProgetto } from './crea-scheda';
import { siglaOf } from './nomi';
import { joinCondivisi, listObiettivi } from './obiettivi';
import { fullText } from './testi';

export interface Testata {
  ente: { codice: string; denominazione: string };
  anno: number;
}

/** A piano della performance is the part of a PIAO, which looks three years ahead (D.L. 80/2021 art. 6). */
const HORIZON = 2;

/** The plan a document prints. `codici` gives each part the code of its CDR. */
export function createPiano(
  documento: BozzaDocumento,
  codici: ReadonlyMap<BozzaParte, string>,
  { ente, anno }: Testata,
  segnalatore: Segnalatore,
): PianoFormato {
  const letti = [...codici].flatMap(([parte, codice]) => listObiettivi(parte, codice));
  const note = vociNote(documento);
  const usati = new Set<string>();
  const progetti = joinCondivisi(letti, segnalatore).map((gruppo, index) => {
    const [{ cdr, numero }] = gruppo;
    const codice = freeCode(`${cdr}-${numero ?? 'S'}`, usati);
    return createProgetto(gruppo, { anno, codice, ordine: index + 1, note, segnalatore });
  });
  return {
    formato: 'traguardo/piano',
    versione: 1,
    ente,
    piano: { anno, annoFine: anno + HORIZON, titolo: `Piano della performance ${anno}`, schemaPesi: 'PERCENTUALE' },
    cdr: [...codici].map(([parte, codice]) => createCdr(parte, codice)),
    alberoStrategico: [],
    progetti,
    sezioni: sezioniOf(documento),
  };
}

/** A short code for each part that has objectives, in document order; two services never share one. */
export function codiciCdr({ parti }: BozzaDocumento): Map<BozzaParte, string> {
  const usati = new Set<string>();
  const printed = parti.filter(({ sintesi, schede }) => sintesi.length > 0 || schede.length > 0);
  return new Map(printed.map((parte) => [parte, freeCode(siglaOf(parte.servizio) || 'CDR', usati)]));
}

function freeCode(codice: string, usati: Set<string>): string {
  let free = codice;
  for (let n = 2; usati.has(free); n += 1) free = `${codice}-${n}`;
  usati.add(free);
  return free;
}

/** The pieces no card can be given are kept whole, for a person to move where they belong. */
function sezioniOf({ frammenti }: BozzaDocumento): PianoFormato['sezioni'] {
  if (frammenti.length === 0) return [];
  const testo = frammenti.map(({ riga, ...frammento }) => `**Dalla riga ${riga}**\n\n${fullText(frammento)}`);
  return [{ titolo: SENZA_SCHEDA, testo: testo.join('\n\n'), ordine: 1 }];
}

const TIPI: Record<string, CdrFormato['tipo']> = {
  area: 'AREA',
  settore: 'SETTORE',
  servizio: 'SERVIZIO',
  servizi: 'SERVIZIO',
  ufficio: 'UFFICIO',
};

function createCdr({ servizio, responsabile }: BozzaParte, codice: string): CdrFormato {
  const [kind = ''] = normaliseText(servizio).split(' ');
  return {
    codice,
    denominazione: servizio || (responsabile ? `Servizio di ${responsabile}` : 'Servizio senza nome'),
    tipo: TIPI[kind] ?? 'SERVIZIO',
    incarichi: incarichiOf(responsabile),
  };
}
