import type { StoriaScheda } from '@/lib/features/progetto/types';
import { valueInWords } from './field-words';

type VoceStoria = StoriaScheda['storia'][number];
type Cambiamento = VoceStoria['cambiamenti'][number];

/** What a row is, the end of its participle, and the columns that say which one; parents before what hangs from them. */
const RIGHE: Readonly<Record<string, { nome: string; o: 'o' | 'a'; campi: readonly string[] }>> = {
  Progetto: { nome: 'la scheda', o: 'a', campi: ['titolo'] },
  ProgettoCdr: { nome: 'un CDR che partecipa', o: 'o', campi: [] },
  Collegamento: { nome: 'un collegamento strategico', o: 'o', campi: [] },
  Obiettivo: { nome: 'l’obiettivo', o: 'o', campi: ['titolo'] },
  Assegnazione: { nome: 'un titolare', o: 'o', campi: [] },
  Indicatore: { nome: 'l’indicatore', o: 'o', campi: ['testo'] },
  Target: { nome: 'il valore atteso del', o: 'o', campi: ['anno'] },
  Fase: { nome: 'la fase', o: 'a', campi: ['descrizione'] },
  PeriodoFase: { nome: 'un periodo del', o: 'o', campi: ['anno'] },
  IndicatoreFase: { nome: 'un legame tra indicatore e fase', o: 'o', campi: [] },
  VoceBudget: { nome: 'la voce di budget', o: 'a', campi: ['descrizione'] },
  ImpegnoPersonale: { nome: 'l’impegno di', o: 'o', campi: ['nominativo'] },
  Premio: { nome: 'il premio', o: 'o', campi: [] },
};

const ORDINE = Object.keys(RIGHE);
/** Operations that add or take more rows than these are only counted: an import rewrites a whole card. */
const MAX_RIGHE = 40;

/** The rows an operation added or took away: the one everything hangs from by its name, the others by their number. */
export function sayRighe({ cambiamenti, righeOmesse, comando }: VoceStoria): string[] {
  const verbs = comando === 'revertOperazione' ? ['rimess', 'tolt'] : ['aggiunt', 'tolt'];
  return (['INSERT', 'DELETE'] as const).flatMap((azione, i) => {
    const own = cambiamenti.filter((change) => change.azione === azione);
    const rows = new Set(own.map(({ rigaId }) => rigaId)).size;
    if (rows === 0) return [];
    const verb = verbs[i] ?? '';
    const count = rows + righeOmesse;
    const first = own.toSorted((a, b) => ORDINE.indexOf(a.tabella) - ORDINE.indexOf(b.tabella))[0];
    const riga = first && RIGHE[first.tabella];
    if (!riga || count > MAX_RIGHE) return [count === 1 ? `${verb}a 1 riga` : `${verb}e ${count} righe`];
    const others = count === 1 ? '' : count === 2 ? ', con un’altra riga' : `, con altre ${count - 1} righe`;
    return [`${verb}${riga.o} ${riga.nome}${nameOf(own, first.rigaId, riga.campi)}${others}`];
  });
}

function nameOf(changes: readonly Cambiamento[], rigaId: string, campi: readonly string[]): string {
  const value = changes.find((change) => change.rigaId === rigaId && campi.includes(change.campo));
  const said = value?.dopo ?? value?.prima;
  if (!value || said === null || said === undefined) return '';
  if (value.campo === 'anno') return ` ${String(said)}`;
  return value.campo === 'nominativo' ? ` ${String(said)}` : ` ${valueInWords(value.campo, String(said))}`;
}
