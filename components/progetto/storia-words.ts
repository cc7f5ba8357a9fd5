import type { PatchValue } from '@/lib/domain/patch';
import { NOMI_CAMPI } from '@/lib/features/progetto/queue/nomi-campi';
import type { Scheda, StoriaScheda } from '@/lib/features/progetto/types';
import { changeInWords } from './field-words';
import { sayRighe } from './storia-rows';
import { nomeIndicatore, numeroFase } from './words';

type VoceStoria = StoriaScheda['storia'][number];
type Cambiamento = VoceStoria['cambiamenti'][number];

const COMANDI: Readonly<Record<string, string>> = {
  correctScheda: 'ha corretto la scheda',
  addRiga: 'ha aggiunto alla scheda',
  removeRiga: 'ha tolto dalla scheda',
  orderRiga: 'ha cambiato l’ordine delle righe',
  duplicateRiga: 'ha duplicato una riga',
  carryRiga: 'ha portato altrove una riga',
  createScheda: 'ha creato la scheda',
  duplicateScheda: 'ha creato la scheda da un’altra',
  moveScheda: 'ha passato la scheda a un altro CDR',
  closeScheda: 'ha chiuso la scheda',
  reopenScheda: 'ha riaperto la scheda',
  deleteScheda: 'ha eliminato la scheda',
  restoreScheda: 'ha ripristinato la scheda eliminata',
  revertOperazione: 'ha annullato una modifica',
  applyImportazione: 'ha importato la scheda',
  importDocumento: 'ha importato la scheda',
  proposeSchede: 'ha proposto la scheda',
  validateSchede: 'ha validato la scheda',
  returnSchede: 'ha rinviato la scheda',
  approvePiano: 'ha approvato la scheda con il piano',
  openSessione: 'ha aperto una sessione di monitoraggio',
  recordRilevazione: 'ha scritto nella rendicontazione',
  sendRilevazioni: 'ha inviato la rendicontazione',
  verifyRilevazioni: 'ha verificato la rendicontazione',
  returnRilevazioni: 'ha rinviato la rendicontazione',
  decideRisultato: 'ha deciso un risultato',
  acceptRisultati: 'ha accettato un risultato',
  mergePersone: 'ha unito due nominativi della stessa persona',
  revertPersone: 'ha annullato una modifica alle persone',
  correctCdr: 'ha corretto un CDR',
  revertStruttura: 'ha annullato una modifica alla struttura',
};

/** Columns that place a row, and those the verb says with the reason of the operation. */
const TECNICI = /^(ordine|posizione|anno|stato|motivoChiusura|motivoRinvio|[a-zA-Z]+Id)$/;
/** Beyond these the sentences are counted: an import rewrites a whole card. */
const MAX_FRASI = 8;

/** What somebody did, as a verb after the name. */
export function sayComando({ comando, cambiamenti }: VoceStoria): string {
  // What was reported on is not taken away: it is closed.
  if (comando === 'removeRiga' && cambiamenti.some(({ campo }) => campo === 'dataChiusura')) {
    return 'ha chiuso una parte della scheda';
  }
  return COMANDI[comando] ?? 'ha modificato la scheda';
}

/** The rows of a card by id, as a sentence calls them: «di M_1», «dell’obiettivo 2 per il CDR 04». */
export function rowNames({ progetto, obiettivi, fasi }: Scheda): ReadonlyMap<string, string> {
  const names = new Map([[progetto.id, 'della scheda']]);
  obiettivi.forEach((obiettivo, i) => {
    names.set(obiettivo.id, `dell’obiettivo ${i + 1}`);
    for (const { id, cdr } of obiettivo.assegnazioni) names.set(id, `dell’obiettivo ${i + 1} per il CDR ${cdr}`);
    obiettivo.indicatori.forEach((indicatore, j) => {
      const nome = `di ${nomeIndicatore(indicatore.codice, j + 1)}`;
      for (const id of [indicatore.id, ...indicatore.target.map((target) => target.id)]) names.set(id, nome);
    });
  });
  for (const fase of fasi) names.set(fase.id, fase.ordine === 0 ? 'dell’antefatto' : `della fase ${numeroFase(fase)}`);
  return names;
}

/** Rows of reports and results: the verb says what was done, and their own pages say the values. */
const RACCONTATE_ALTROVE = new Set(['Rilevazione', 'Risultato', 'RilevazioneIndicatore', 'RilevazioneFase']);

/** What these do to every part of a card the verb says already. */
const DETTE_DAL_VERBO = new Set(['closeScheda', 'reopenScheda', 'restoreScheda']);

/** Field by field, from what to what; long operations end with how many rows they touched. */
export function sayCambiamenti(tutta: VoceStoria, names: ReadonlyMap<string, string>): string[] {
  if (DETTE_DAL_VERBO.has(tutta.comando)) return [];
  const own = tutta.cambiamenti.filter(({ tabella }) => !RACCONTATE_ALTROVE.has(tabella));
  const voce = { ...tutta, cambiamenti: own };
  const changes = voce.cambiamenti.filter(({ campo, azione }) => azione === 'UPDATE' && !TECNICI.test(campo));
  const frasi = changes
    .filter((change) => !isSaidElsewhere(change, changes))
    .map((change) => sayCambiamento(change, names));
  return [
    ...sayRighe(voce),
    ...frasi.slice(0, MAX_FRASI),
    ...(frasi.length > MAX_FRASI ? [`e altri ${frasi.length - MAX_FRASI} campi`] : []),
  ];
}

/** The operator says the direction: when both change, one sentence is enough. */
function isSaidElsewhere({ campo, rigaId, dopo }: Cambiamento, changes: readonly Cambiamento[]): boolean {
  const operatore = changes.find((change) => change.rigaId === rigaId && change.campo === 'operatore');
  if (campo === 'verso') return operatore !== undefined && operatore.dopo !== null;
  return (
    campo === 'operatore' &&
    dopo === null &&
    changes.some((other) => other.rigaId === rigaId && other.campo === 'verso')
  );
}

function sayCambiamento({ campo, rigaId, prima, dopo }: Cambiamento, names: ReadonlyMap<string, string>): string {
  const nome = names.get(rigaId) ?? 'di una riga che non c’è più';
  if (campo === 'dataChiusura') return `${dopo === null ? 'riapertura' : 'chiusura'} ${nome}`;
  if (campo === 'versoPresunto')
    return dopo === true ? `la direzione ${nome} torna presunta` : `confermata la direzione ${nome}`;
  const field = NOMI_CAMPI[campo] ?? `«${campo}»`;
  const [da, a] = changeInWords(campo, toValue(prima), toValue(dopo));
  return `${field} ${nome}: da ${da} a ${a}`;
}

/** The register keeps what JSON can carry. */
function toValue(value: unknown): PatchValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return Array.isArray(value) ? value.map(String) : String(value);
}
