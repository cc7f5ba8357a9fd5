import { idOf } from './ids';
import { ANNO, type Misura, type Righe } from './misura';

/** The rounds of the year: the last one is open, and one CDR in five has not sent it. */
const SESSIONI = [
  { data: `${ANNO}-06-30`, stato: 'CHIUSA' },
  { data: `${ANNO}-09-30`, stato: 'APERTA' },
] as const;

/** Two sessions and everything reported in them, from the rows of the plan. */
export function generateMonitoraggio({ enteId }: Misura, piano: Righe): Righe {
  const id = idOf(enteId);
  const holders = new Map((piano.Assegnazione ?? []).map(({ obiettivoId, cdrId }) => [obiettivoId, cdrId]));
  const reports = SESSIONI.flatMap(({ data, stato }) =>
    (piano.Obiettivo ?? []).map((obiettivo, n) => ({
      id: id(`rilevazione/${data}/${obiettivo.id}`),
      data,
      obiettivo,
      cdrId: holders.get(obiettivo.id) ?? null,
      isSent: stato === 'CHIUSA' || Math.floor(n / 50) % 5 !== 0,
    })),
  );
  const byObjective = new Map<unknown, typeof reports>();
  for (const report of reports)
    byObjective.set(report.obiettivo.id, [...(byObjective.get(report.obiettivo.id) ?? []), report]);
  const reportsOf = (obiettivoId: unknown) => (byObjective.get(obiettivoId) ?? []).filter(({ isSent }) => isSent);
  return {
    SessioneMonitoraggio: SESSIONI.map(({ data, stato }) => ({
      enteId,
      id: id(`sessione/${data}`),
      pianoId: id('piano'),
      titolo: `Monitoraggio al ${data}`,
      dataRiferimento: data,
      scadenza: data,
      finale: false,
      stato,
    })),
    Rilevazione: reports.map((report) => ({
      enteId,
      id: report.id,
      sessioneId: id(`sessione/${report.data}`),
      cdrId: report.cdrId,
      progettoId: report.obiettivo.progettoId,
      obiettivoId: report.obiettivo.id,
      stato: report.isSent ? 'INVIATA' : 'DA_COMPILARE',
      inviataAt: report.isSent ? `${report.data}T10:00:00Z` : null,
    })),
    RilevazioneIndicatore: (piano.Indicatore ?? []).flatMap(({ id: indicatoreId, obiettivoId, natura }, n) =>
      reportsOf(obiettivoId).map((report) => ({
        enteId,
        id: id(`valore/${report.data}/${indicatoreId}`),
        rilevazioneId: report.id,
        indicatoreId,
        valore: natura === 'NUMERO' ? String(20 + (n % 60)) : null,
        data: natura === 'DATA' ? `${ANNO}-09-15` : null,
        siNo: natura === 'SI_NO' ? n % 2 === 0 : null,
      })),
    ),
    RilevazioneFase: (piano.Fase ?? []).flatMap(({ id: faseId, obiettivoId }, n) =>
      reportsOf(obiettivoId).map((report) => ({
        enteId,
        id: id(`avanzamento/${report.data}/${faseId}`),
        rilevazioneId: report.id,
        faseId,
        avanzamento: String((n * 10) % 110),
      })),
    ),
  };
}
