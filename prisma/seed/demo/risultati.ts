import type { Scope } from '@/lib/auth/scope';
import { write } from '@/lib/db/transaction';
import { loadSessione } from '@/lib/features/valutazione/commands/load-sessione';
import {
  type DecisioneDaScrivere,
  type RisultatoDeciso,
  recordDecisioni,
} from '@/lib/features/valutazione/commands/record-decisioni';
import { exactGrade } from '@/lib/features/valutazione/queries/print-risultato';
import { giornoDi } from './scheda-di-anno';

/** What the Nucleo did not simply accept last year, by objective. */
const DECISI_ALTRIMENTI: Readonly<Record<string, DecisioneDaScrivere>> = {
  '05_203_1': {
    stato: 'CORRETTO',
    gradoValidato: '95.0000',
    motivo: 'Il tratto finale era pronto: il collaudo è stato rinviato dalla Provincia.',
  },
  '07_307_1': {
    stato: 'CORRETTO',
    gradoValidato: '90.0000',
    motivo: 'Due accordi sono stati contati due volte.',
  },
  '05_211_1': {
    stato: 'NON_VALUTABILE',
    gradoValidato: null,
    motivo: 'La Regione ha sospeso il bando delle caldaie a marzo.',
  },
};

interface Decisione {
  anno: number;
  /** `MM-DD` of the session. */
  riferimento: string;
  /** The day of the decision, `MM-DD`; with a plus, of the year after. */
  decisa: string;
  /** CDR whose results are accepted; every CDR without, and then not all are. */
  cdr?: readonly string[];
}

/** The Nucleo goes through the results of a session, as the rules of the plan compute them, in one operation. */
export async function decideTutti(nucleo: Scope, { anno, riferimento, decisa, cdr }: Decisione): Promise<void> {
  const { enteId } = nucleo;
  const dataRiferimento = new Date(giornoDi(riferimento, anno));
  await write(nucleo, { comando: 'acceptRisultati' }, async (tx) => {
    const { id } = await tx.sessioneMonitoraggio.findFirstOrThrow({ where: { enteId, dataRiferimento } });
    const sessione = await loadSessione(tx, enteId, { anno, sessione: id });
    const decisi = sessione.unita.flatMap((letta, posto): RisultatoDeciso[] => {
      const valutata = sessione.punteggi.unita[posto];
      const gradoValidato = valutata && exactGrade(valutata.misurato.outcome);
      const isTheirs = !cdr || letta.assegnazioni.some((assegnazione) => cdr.includes(assegnazione.cdr));
      if (!valutata || !gradoValidato || !isTheirs) return [];
      const altrimenti = cdr ? undefined : DECISI_ALTRIMENTI[letta.obiettivo.codice];
      return [{ letta, valutata, decisione: altrimenti ?? { stato: 'VALIDATO', gradoValidato, motivo: null } }];
    });
    await recordDecisioni(tx, enteId, sessione, decisi);
    const decisoAt = new Date(`${giornoDi(decisa, anno)}T10:30:00Z`);
    await tx.risultato.updateMany({ where: { sessioneId: id }, data: { decisoAt } });
  });
}
