import type { Route } from 'next';
import { addresses, type Luogo } from '@/components/layout/addresses';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { ComandoRaccontato } from '@/lib/features/attivita/schema';
import type { Movimento } from '@/lib/features/attivita/types';
import { formatIstante, formatOra } from '@/lib/format/date';
import { todayInItaly } from '@/lib/format/today';

/** What somebody did, up to the name of where: the code of the card or of the CDR follows. */
const FATTI: Record<ComandoRaccontato, string> = {
  createScheda: 'ha creato la scheda',
  duplicateScheda: 'ha creato da un’altra la scheda',
  correctScheda: 'ha corretto la scheda',
  addRiga: 'ha aggiunto righe alla scheda',
  removeRiga: 'ha tolto righe dalla scheda',
  orderRiga: 'ha riordinato la scheda',
  duplicateRiga: 'ha duplicato righe della scheda',
  carryRiga: 'ha portato altrove righe della scheda',
  moveScheda: 'ha passato a un altro CDR la scheda',
  closeScheda: 'ha chiuso la scheda',
  reopenScheda: 'ha riaperto la scheda',
  restoreScheda: 'ha ripristinato la scheda',
  proposeSchede: 'ha proposto la scheda',
  validateSchede: 'ha validato la scheda',
  returnSchede: 'ha rinviato la scheda',
  revertOperazione: 'ha annullato una modifica della scheda',
  decideRisultato: 'ha deciso un risultato della scheda',
  sendRilevazioni: 'ha inviato la rendicontazione del CDR',
  verifyRilevazioni: 'ha verificato la rendicontazione del CDR',
  returnRilevazioni: 'ha rinviato la rendicontazione del CDR',
  approvePiano: 'ha approvato il piano',
  stageImportazione: 'ha caricato un documento da importare',
  applyImportazione: 'ha confermato un’importazione',
  importDocumento: 'ha importato il piano',
  createSessione: 'ha preparato una sessione di monitoraggio',
  openSessione: 'ha aperto una sessione di monitoraggio',
  closeSessione: 'ha chiuso una sessione di monitoraggio',
  sendSolleciti: 'ha sollecitato chi deve rendicontare',
  acceptRisultati: 'ha accettato i risultati senza dubbi',
  handOverCdr: 'ha passato le consegne di un CDR',
  mergePersone: 'ha unito due nominativi della stessa persona',
  importCapitoli: 'ha importato dei capitoli',
};

/** "Elena Marchesini ha corretto la scheda", to be followed by where. */
export function sayMovimento({ chi, comando }: Movimento): string {
  return `${chi ?? 'Il sistema'} ${FATTI[comando]}`;
}

/** Where it happened, by its code and address; null for the whole plan. */
export function luogoOf(luogo: Luogo, { scheda, cdr }: Movimento): { codice: string; href: Route } | null {
  if (scheda !== null) return { codice: scheda, href: addresses.scheda(luogo, scheda, '#storia') };
  return cdr === null ? null : { codice: cdr, href: addresses.cdr(luogo, cdr) };
}

/** "oggi alle 09:15", "08/10/2024 alle 16:30", with how many times when more than one. */
export function quandoInParole({ at, volte }: Movimento, oggi: CalendarDate): string {
  const instant = new Date(at);
  const when = todayInItaly(instant) === oggi ? `oggi alle ${formatOra(instant)}` : formatIstante(instant);
  return volte === 1 ? when : `${volte} volte, l’ultima ${when}`;
}
