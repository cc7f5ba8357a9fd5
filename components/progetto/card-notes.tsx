import type { ObiettivoLetto, PaginaScheda, SegnalazioneCollocata } from '@/lib/features/progetto/types';
import { ConfirmAllDirections, type DirectionToConfirm } from './confirm-direction';
import { sayPresunti, sayRepair } from './direction-words';
import { DistributeWeights } from './distribute-weights';
import type { MarginNote } from './margin-notes';
import { pesiOf } from './objective-indicators';

/** Sections of the card, by the `id` of their panel. */
export type SezioneScheda = 'descrizione' | 'obiettivi' | 'fasi' | 'budget' | 'personale';

/** Said better by the page itself: the rest of each person's time has its own column. */
const ALREADY_SHOWN = new Set(['persona-sotto-100']);
const DIREZIONE = 'direzione-da-confermare';
/** While drafting nothing is blocked yet, but whoever writes should know what will be. */
const DA_SISTEMARE = 'Da sistemare per l’approvazione';
const PESI = new Set(['pesi-indicatori', 'pesi-indicatori-incompleti']);

function sezioneOf({ dove }: SegnalazioneCollocata): SezioneScheda {
  if (dove.entita === 'Obiettivo' || dove.entita === 'Indicatore') return 'obiettivi';
  if (dove.entita === 'Fase') return 'fasi';
  if (dove.entita === 'ImpegnoPersonale') return 'personale';
  return dove.campo === 'budgetStampato' ? 'budget' : 'descrizione';
}

/** Findings that stand beside their field, by section. */
export function segnalazioniOf(pagina: PaginaScheda, sezione: SezioneScheda): SegnalazioneCollocata[] {
  return pagina.segnalazioni.filter((found) => sezioneOf(found) === sezione && !ALREADY_SHOWN.has(found.codice));
}

/** The findings of a section as notes of its margin; presumed directions are one note per objective. */
export function notesOf(pagina: PaginaScheda, sezione: SezioneScheda): MarginNote[] {
  const found = segnalazioniOf(pagina, sezione);
  const single = found.filter(({ codice }) => codice !== DIREZIONE).map((one) => toNote(pagina, one));
  if (sezione === 'personale') return joinPersone(single, found);
  if (sezione !== 'obiettivi') return single;
  const { obiettivi } = pagina.scheda;
  const directions = obiettivi.flatMap((obiettivo) => directionNote(obiettivo, found, pagina.isEditable));
  return inRowOrder([...directions, ...single], obiettivi);
}

/** Beyond these, one note for all the people who work too much: each row already says by how much. */
const MAX_PERSONE = 5;

function joinPersone(notes: readonly MarginNote[], found: readonly SegnalazioneCollocata[]): MarginNote[] {
  const over = new Set(found.filter(({ codice }) => codice === 'persona-oltre-100').map(({ chiave }) => chiave));
  const [first] = notes.filter(({ chiave }) => over.has(chiave));
  if (!first || over.size <= MAX_PERSONE) return [...notes];
  const messaggio = `${over.size} persone superano il 100 % del loro tempo fra tutte le schede: le righe dicono di quanto.`;
  return [{ ...first, messaggio }, ...notes.filter(({ chiave }) => !over.has(chiave))];
}

function toNote(pagina: PaginaScheda, one: SegnalazioneCollocata): MarginNote {
  const obiettivo = pagina.scheda.obiettivi.find(({ id }) => id === one.rigaId);
  const isSum = obiettivo !== undefined && PESI.has(one.codice);
  const azioni = isSum && pagina.isEditable ? <DistributeWeights pesi={pesiOf(obiettivo)} /> : undefined;
  return {
    chiave: one.chiave,
    rigaId: isSum ? `somma-${obiettivo.id}` : one.rigaId,
    gravita: one.gravita,
    messaggio: one.messaggio,
    ...(one.bloccaApprovazione && { titolo: DA_SISTEMARE }),
    ...(azioni && { azioni }),
  };
}

function directionNote(
  obiettivo: ObiettivoLetto,
  found: readonly SegnalazioneCollocata[],
  isEditable: boolean,
): MarginNote[] {
  const presumed = obiettivo.indicatori.filter(({ id }) =>
    found.some((one) => one.codice === DIREZIONE && one.rigaId === id),
  );
  const [first] = presumed;
  if (!first) return [];
  const toConfirm = presumed.map(({ id, operatore, verso }): DirectionToConfirm => {
    const presunto = verso === 'CRESCENTE' ? 'ALMENO' : verso === 'DECRESCENTE' ? 'AL_MASSIMO' : operatore;
    return { id, operatore, presunto: operatore ?? presunto };
  });
  const versi = presumed.map(({ verso }) => verso);
  const messaggio = [sayPresunti(versi), ...(isEditable ? [sayRepair(versi)] : [])].join(' ');
  const azioni = isEditable && presumed.length > 1 ? <ConfirmAllDirections indicatori={toConfirm} /> : undefined;
  const chiave = `${DIREZIONE}-${obiettivo.id}`;
  return [{ chiave, rigaId: first.id, gravita: 'AVVISO', titolo: DA_SISTEMARE, messaggio, azioni }];
}

/** Notes follow the page from top to bottom, or those below would be pushed by those above for nothing. */
function inRowOrder(notes: readonly MarginNote[], obiettivi: readonly ObiettivoLetto[]): MarginNote[] {
  const rows = obiettivi.flatMap(({ id, indicatori }) => [id, ...indicatori.map((i) => i.id), `somma-${id}`]);
  return notes.toSorted((a, b) => rows.indexOf(a.rigaId) - rows.indexOf(b.rigaId));
}
