import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { keyPiano } from '@/lib/exchange/reconcile/key-piano';
import { lettoInArchivio, segnalazioniInArchivio } from '../schema';
import type { EsameImportazione } from '../types';
import { describeDifferenze } from './describe-differenze';
import { describeAlbero, describeCdr } from './describe-letto';
import { describeSegnalazioni } from './describe-segnalazioni';
import { ELENCO, namesOf } from './list-importazioni';
import { loadConfronto } from './load-confronto';

/**
 * A document as the page of its import shows it: what was understood, what is doubtful, what it would change.
 * Null when there is none, and for who may not import.
 * @param gruppo the kind of findings shown whole
 */
export async function getEsame(
  scope: Scope,
  importazioneId: string,
  gruppo: string | undefined,
): Promise<EsameImportazione | null> {
  const { enteId } = scope;
  if (!isConsentito(scope, 'importazione.gestire', { enteId })) return null;
  return read(scope, async (tx) => {
    const trovata = await tx.importazione.findUnique({
      where: { enteId_id: { enteId, id: importazioneId } },
      select: { ...ELENCO, testo: true, letto: true, segnalazioni: true },
    });
    if (!trovata) return null;
    const { utenteId, testo, letto: json, segnalazioni: trovate, ...riga } = trovata;
    const letto = lettoInArchivio.parse(json);
    const segnalazioni = segnalazioniInArchivio.parse(trovate);
    const nomi = await namesOf(tx, [utenteId]);
    const confronto = riga.stato === 'IN_ESAME' ? await loadConfronto(tx, enteId, letto) : null;
    const { piano } = letto;
    const obiettivi = piano.progetti.flatMap((progetto) => progetto.obiettivi);
    return {
      ...riga,
      autore: nomi.get(utenteId ?? '') ?? null,
      titolo: piano.piano.titolo,
      hasPiano: confronto ? confronto.piano !== null : riga.stato === 'APPLICATA',
      cdr: describeCdr(piano),
      ...describeAlbero(confronto?.riconciliazione.letto ?? keyPiano(piano, [])),
      conteggi: {
        cdr: piano.cdr.length,
        progetti: piano.progetti.length,
        obiettivi: obiettivi.length,
        indicatori: obiettivi.flatMap(({ indicatori }) => indicatori).length,
        segnalazioni: segnalazioni.length,
      },
      segnalazioni: describeSegnalazioni(segnalazioni, testo, gruppo),
      confronto: confronto && describeDifferenze(confronto),
      esito: letto.esito ?? null,
    };
  });
}
