import type { Scope } from '@/lib/auth/scope';
import { read, write } from '@/lib/db/transaction';

/** What is reported on an indicator: a number or a date. */
type Valore = { valore: string } | { data: string };

/**
 * An open session with sent reports on the indicators named by code.
 * @returns id of the session
 */
export async function reportValori(scope: Scope, anno: number, valori: Record<string, Valore>): Promise<string> {
  const { enteId } = scope;
  const indicatori = await read(scope, (tx) =>
    tx.indicatore.findMany({
      where: { codice: { in: Object.keys(valori) } },
      include: { obiettivo: { include: { progetto: true, assegnazioni: true } } },
    }),
  );
  return write(scope, { comando: 'test' }, async (tx) => {
    const { id: pianoId } = await tx.piano.findFirstOrThrow({ where: { anno } });
    const sessione = await tx.sessioneMonitoraggio.create({
      data: {
        ...{ enteId, pianoId, titolo: 'Terzo trimestre', stato: 'APERTA' },
        ...{ dataRiferimento: new Date(`${anno}-09-30`), scadenza: new Date(`${anno}-10-10`) },
      },
    });
    for (const obiettivo of new Map(
      indicatori.map((indicatore) => [indicatore.obiettivoId, indicatore.obiettivo]),
    ).values()) {
      const rilevazione = await tx.rilevazione.create({
        data: {
          ...{ enteId, sessioneId: sessione.id, cdrId: obiettivo.assegnazioni[0]?.cdrId ?? '' },
          ...{ progettoId: obiettivo.progettoId, obiettivoId: obiettivo.id, stato: 'INVIATA', inviataAt: new Date() },
        },
      });
      for (const { id, codice } of indicatori.filter(({ obiettivoId }) => obiettivoId === obiettivo.id)) {
        const rilevato = valori[codice ?? ''];
        await tx.rilevazioneIndicatore.create({
          data: {
            ...{ enteId, rilevazioneId: rilevazione.id, indicatoreId: id },
            valore: rilevato && 'valore' in rilevato ? rilevato.valore : null,
            data: rilevato && 'data' in rilevato ? new Date(rilevato.data) : null,
          },
        });
      }
    }
    return sessione.id;
  });
}
