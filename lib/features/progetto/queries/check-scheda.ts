import 'server-only';
import { sumDecimals } from '@/lib/domain/numeric';
import { codePath, toSegnalazione } from '@/lib/domain/plan-checks/finding';
import { placeIndicatori } from '@/lib/domain/plan-checks/indicators';
import { checkImpegnoPersona } from '@/lib/domain/plan-checks/people';
import type {
  FaseDaControllare,
  IndicatoreDaControllare,
  ObiettivoDaControllare,
  ProgettoDaControllare,
} from '@/lib/domain/plan-checks/piano-da-controllare';
import { checkProgetto } from '@/lib/domain/plan-checks/registry';
import type { Segnalazione } from '@/lib/domain/segnalazione';
import type { IndicatoreLetto, ObiettivoLetto, Scheda, SegnalazioneCollocata } from '../types';

/** As much of a card as its checks read: its page has the whole, a list only what it asks about. */
export interface SchedaDaControllare extends Pick<Scheda, 'budget' | 'personale'> {
  piano: Pick<Scheda['piano'], 'anno' | 'schemaPesi'>;
  struttura: readonly Pick<Scheda['struttura'][number], 'codice' | 'responsabili'>[];
  progetto: Omit<ProgettoDaControllare, 'spese' | 'obiettivi' | 'fasi' | 'personale'> & { id: string };
  obiettivi: readonly ObiettivoDiScheda[];
  fasi: readonly (Omit<FaseDaControllare, 'obiettivo' | 'assegnazione'> & {
    id: string;
    obiettivoId: string | null;
    cdr: string | null;
    /** Absent where only open phases are read. */
    motivoChiusura?: string | null;
  })[];
}

interface ObiettivoDiScheda
  extends Omit<ObiettivoDaControllare, 'indicatori'>,
    Pick<ObiettivoLetto, 'id' | 'motivoChiusura'> {
  indicatori: readonly (IndicatoreDaControllare & Pick<IndicatoreLetto, 'id' | 'motivoChiusura'>)[];
}

/** Findings of a card, in the order of the card, each with its row. People are judged on all their cards of the plan. */
export function checkScheda(scheda: SchedaDaControllare): SegnalazioneCollocata[] {
  const cdrConResponsabile = new Set(scheda.struttura.filter((c) => c.responsabili.length > 0).map((c) => c.codice));
  const { anno, schemaPesi } = scheda.piano;
  const findings = checkProgetto(toCheck(scheda), { anno, schemaPesi, cdrConResponsabile });
  return [...findings.map(locate(scheda)), ...checkPersonale(scheda)];
}

/** The card without what is closed: nothing is asked of it any more. */
function toCheck({ progetto, obiettivi, fasi, budget, personale, piano }: SchedaDaControllare): ProgettoDaControllare {
  const codici = new Map(obiettivi.map(({ id, codice }) => [id, codice]));
  return {
    ...progetto,
    budgetStampato: progetto.budgetStampato,
    spese: budget
      .filter(({ titoloBilancio, anno }) => titoloBilancio.startsWith('SPESA') && anno === piano.anno)
      .map(({ previsto }) => previsto),
    obiettivi: obiettivi.filter(isOpen).map((o) => ({ ...o, indicatori: o.indicatori.filter(isOpen) })),
    fasi: fasi.filter(isOpen).map((fase) => ({
      ...fase,
      obiettivo: fase.obiettivoId === null ? null : (codici.get(fase.obiettivoId) ?? null),
      assegnazione: fase.cdr,
    })),
    personale,
  };
}

const isOpen = ({ motivoChiusura }: { motivoChiusura?: string | null }) => !motivoChiusura;

/** From the code path of a finding back to the row: paths are built here as the checks build them. */
function locate(scheda: SchedaDaControllare): (finding: Segnalazione) => SegnalazioneCollocata {
  const { progetto, obiettivi, fasi } = scheda;
  const rows = new Map<string, string>();
  for (const obiettivo of obiettivi) {
    const percorso = codePath(progetto.codice, obiettivo.codice);
    rows.set(`Obiettivo|${percorso}`, obiettivo.id);
    const open = obiettivo.indicatori.filter(isOpen);
    placeIndicatori(percorso, open).forEach((placed, index) => {
      rows.set(`Indicatore|${placed.percorso}`, open[index]?.id ?? obiettivo.id);
    });
    for (const fase of fasi.filter(({ obiettivoId }) => obiettivoId === obiettivo.id)) {
      const owner = fase.cdr === null ? percorso : codePath(percorso, fase.cdr);
      rows.set(`Fase|${codePath(owner, `fase ${fase.ordine}`)}`, fase.id);
      rows.set(`Fase|${owner}`, obiettivo.id);
    }
  }
  for (const fase of fasi.filter(({ obiettivoId }) => obiettivoId === null)) {
    rows.set(`Fase|${codePath(progetto.codice, `fase ${fase.ordine}`)}`, fase.id);
  }
  return (finding) => ({
    ...finding,
    rigaId: rows.get(`${finding.dove.entita}|${finding.dove.codice ?? ''}`) ?? progetto.id,
  });
}

function checkPersonale({ personale }: SchedaDaControllare): SegnalazioneCollocata[] {
  return personale.flatMap(({ id, nominativo, percentuale, altrove }) => {
    if (percentuale === null || altrove === null) return [];
    const totale = sumDecimals([percentuale, altrove.percentuale]);
    const findings = checkImpegnoPersona({ nominativo, totale, schede: altrove.schede.length + 1 });
    return findings.map((finding) => ({ ...toSegnalazione(finding), rigaId: id }));
  });
}
