import { italianCount, italianList } from '../italian-notation';
import type { RegoleSmvp } from '../scoring/regole-smvp';
import type { MomentoRendiconto } from './indicator-status';
import { isFaseMissing, isIndicatoreMissing, isInRitardo, isWritten, type Rendiconto } from './rendiconto';

/** What a report may still lack, in the order it is asked for. */
export type TipoMancanza = 'VALORE' | 'AVANZAMENTO' | 'ESITO' | 'CRITICITA' | 'CAUSA' | 'AZIONE_CORRETTIVA';

/** One thing that stops a report from being sent. */
export interface Mancanza {
  tipo: TipoMancanza;
  /** The report it belongs to. */
  chiave: string;
  /** Indicator or phase; the report itself for the others. */
  rigaId: string;
  /** Indicator, phase or objective, for the list. */
  nome: string;
}

/**
 * What must still be written before a report can be sent.
 * Rule: every indicator and phase that is due has a value, or a note that says why not; at the final session every
 * objective has its esito; where something is late, criticità, cause and corrective action are compulsory.
 * Source: 5-screens, monitoraggio. Example: one indicator blank, another at half of the expected with its criticità told
 * → VALORE, CAUSA, AZIONE_CORRETTIVA.
 */
export function listMancanze(rendiconto: Rendiconto, regole: RegoleSmvp, momento: MomentoRendiconto): Mancanza[] {
  const { chiave, nome, indicatori, fasi } = rendiconto;
  const missing = (tipo: TipoMancanza, rigaId = chiave, what = nome): Mancanza => ({
    tipo,
    chiave,
    rigaId,
    nome: what,
  });
  const valori = indicatori
    .filter((indicatore) => isIndicatoreMissing(indicatore, momento))
    .map((indicatore) => missing('VALORE', indicatore.id, indicatore.nome));
  const avanzamenti = fasi
    .filter((fase) => isFaseMissing(fase, momento))
    .map((fase) => missing('AVANZAMENTO', fase.id, `Fase ${fase.ordine}. ${fase.descrizione}`));
  const esito = momento.finale && rendiconto.isObiettivo && !rendiconto.esito ? [missing('ESITO')] : [];
  const spiegazioni = isInRitardo(rendiconto, regole, momento) ? listSpiegazioni(rendiconto) : [];
  return [...valori, ...avanzamenti, ...esito, ...spiegazioni.map((tipo) => missing(tipo))];
}

function listSpiegazioni({ criticita, causa, azioneCorrettiva }: Rendiconto): TipoMancanza[] {
  const asked: [TipoMancanza, string | null][] = [
    ['CRITICITA', criticita],
    ['CAUSA', causa],
    ['AZIONE_CORRETTIVA', azioneCorrettiva],
  ];
  return asked.filter(([, testo]) => !isWritten(testo)).map(([tipo]) => tipo);
}

const NOMI: Readonly<Record<TipoMancanza, readonly [string, string]>> = {
  VALORE: ['valore', 'valori'],
  AVANZAMENTO: ['avanzamento di fase', 'avanzamenti di fase'],
  ESITO: ['esito', 'esiti'],
  CRITICITA: ['criticità', 'criticità'],
  CAUSA: ['causa', 'cause'],
  AZIONE_CORRETTIVA: ['azione correttiva', 'azioni correttive'],
};

/** What is missing, counted: «Mancano 2 valori e 1 azione correttiva»; null when nothing is. */
export function sayMancanze(mancanze: readonly Pick<Mancanza, 'tipo'>[]): string | null {
  if (mancanze.length === 0) return null;
  const counts = Object.entries(NOMI).flatMap(([tipo, [singolare, plurale]]) => {
    const quante = mancanze.filter((mancanza) => mancanza.tipo === tipo).length;
    return quante === 0 ? [] : [italianCount(quante, singolare, plurale)];
  });
  return `${mancanze.length === 1 ? 'Manca' : 'Mancano'} ${italianList(counts)}`;
}
