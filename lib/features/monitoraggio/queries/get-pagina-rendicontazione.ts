import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { NotFound } from '@/lib/errors';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import type { CdrDelPiano, PianoInBreve } from '@/lib/features/piano/types';
import { getSmvp } from '@/lib/features/valutazione/queries/get-smvp';
import { todayInItaly } from '@/lib/format/today';
import { canCompilare, canVerificare, protectRendiconto, type RendicontazioneProtetta } from '../policy';
import type { LuogoRendicontazione } from '../schema';
import type { PaginaRendicontazione, Sessione } from '../types';
import { listRendiconti } from './list-rendiconti';
import { getSessione } from './list-sessioni';
import { cdrVisibili } from './visible-cdr';

/**
 * The report of a CDR in a session, with what was written in the previous one. Null when there is none or this person does
 * not follow that CDR. One transaction, five statements.
 */
export function getPaginaRendicontazione(
  scope: Scope,
  luogo: LuogoRendicontazione,
): Promise<PaginaRendicontazione | null> {
  return read(scope, async (tx) => {
    const found = await findRendicontazione(tx, luogo);
    if (!found) return null;
    const { piano, struttura, sessione, cdr } = found;
    const { regole } = await getSmvp(tx, piano.id);
    const da = { pianoId: piano.id, anno: piano.anno, struttura, cdr: [cdr.codice] };
    const rendiconti = await listRendiconti(scope, tx, da, sessione, { withPrecedenti: true });
    const follows = cdrVisibili(scope, { cdr: struttura }).some(({ id }) => id === cdr.id);
    const measures = rendiconti.some(({ indicatori }) => indicatori.some(({ isModificabile }) => isModificabile));
    if (!follows && !measures) return null;
    const risorsa = protectRendiconto(scope.enteId, cdr.codice, struttura);
    return {
      piano,
      sessione,
      oggi: todayInItaly(),
      cdr,
      momento: { anno: piano.anno, dataRiferimento: sessione.dataRiferimento, finale: sessione.finale },
      regole,
      rendiconti: measures && !follows ? rendiconti.filter(({ isLeggibile }) => isLeggibile) : rendiconti,
      canCompilare: canCompilare(scope, risorsa),
      canVerificare: canVerificare(scope, risorsa),
    };
  });
}

/**
 * The report a command is asked about, with who is named to measure something in it.
 * @throws NotFound when there is no such session or CDR, or this person may not even read it
 */
export async function requireRendicontazione(
  scope: Scope,
  luogo: LuogoRendicontazione,
): Promise<RendicontazioneProtetta> {
  const risorsa = await read(scope, async (tx) => {
    const found = await findRendicontazione(tx, luogo);
    if (!found) return null;
    const { piano, struttura, sessione, cdr } = found;
    const misuratori = await listMisuratori(tx, cdr.id);
    const protetta = protectRendiconto(scope.enteId, cdr.codice, struttura, { misuratori });
    const follows = cdrVisibili(scope, { cdr: struttura }).some(({ id }) => id === cdr.id);
    if (!follows && !canCompilare(scope, protetta)) return null;
    return {
      ...protetta,
      pianoId: piano.id,
      anno: piano.anno,
      sessioneId: sessione.id,
      cdrId: cdr.id,
      codice: cdr.codice,
      struttura,
    };
  });
  if (!risorsa) throw new NotFound('Questa rendicontazione non esiste.');
  return risorsa;
}

interface Trovata {
  piano: PianoInBreve;
  struttura: CdrDelPiano[];
  sessione: Sessione;
  cdr: CdrDelPiano;
}

async function findRendicontazione(tx: Tx, luogo: LuogoRendicontazione): Promise<Trovata | null> {
  const found = await getPianoConStruttura(tx, luogo.anno);
  const cdr = found?.cdr.find(({ codice }) => codice === luogo.cdr);
  const sessione = found && cdr && (await getSessione(tx, found.piano.id, luogo.sessione));
  return sessione ? { piano: found.piano, struttura: found.cdr, sessione, cdr } : null;
}

/** `monitoratoDa` of the indicators a CDR reports on, as printed. */
async function listMisuratori(tx: Tx, cdrId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ nome: string }[]>`
    SELECT DISTINCT i."monitoratoDa" AS nome FROM "Assegnazione" g
    JOIN "Indicatore" i ON i."enteId" = g."enteId" AND i."obiettivoId" = g."obiettivoId" AND i."dataChiusura" IS NULL
    WHERE g."enteId" = current_ente() AND g."cdrId" = ${cdrId}::uuid AND i."monitoratoDa" IS NOT NULL`;
  return rows.map(({ nome }) => nome);
}
