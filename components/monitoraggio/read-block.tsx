import type { ReactNode } from 'react';
import { Finding } from '@/components/segnalazione/finding';
import { type Fact, Facts } from '@/components/ui/facts';
import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { RendicontoLetto } from '@/lib/features/monitoraggio/types';
import { ReadIndicator, ReadPhase } from './read-entries';
import { ReportHead } from './report-head';
import { BLOCCO, CAUSA, ESITO } from './words';

interface ReadBlockProps {
  rendiconto: RendicontoLetto;
  momento: MomentoRendiconto;
  regole: RegoleSmvp;
  /** Says why it cannot be written in, to who could. */
  isExplained: boolean;
  actions?: ReactNode;
}

/** One part of a report as it is read: sent, verified, or not sent yet and of somebody else. */
export function ReadBlock({ rendiconto, momento, regole, isExplained, actions }: ReadBlockProps) {
  const { indicatori, fasi, blocco, isLeggibile, stato, motivoRinvio, nome } = rendiconto;
  return (
    <section aria-label={nome} className="border-line border-t first:border-t-0">
      <ReportHead rendiconto={rendiconto} actions={actions} />
      {!isLeggibile && <p className="border-line border-t px-4 py-4 text-ink-2">Non ancora inviata.</p>}
      {isLeggibile && (
        <div className="border-line border-t">
          {stato === 'RINVIATA' && motivoRinvio && (
            <div className="px-4 py-3">
              <Finding gravita="AVVISO" titolo="Rinviata" messaggio={`«${motivoRinvio}»`} />
            </div>
          )}
          {isExplained && blocco && <p className="px-4 py-3 text-ink-2 text-meta">{BLOCCO[blocco]}</p>}
          {indicatori.map((indicatore) => (
            <ReadIndicator key={indicatore.id} indicatore={indicatore} momento={momento} regole={regole} />
          ))}
          {fasi.map((fase) => (
            <ReadPhase key={fase.id} fase={fase} momento={momento} />
          ))}
          <ReadExplanation rendiconto={rendiconto} />
        </div>
      )}
    </section>
  );
}

function ReadExplanation({ rendiconto }: { rendiconto: RendicontoLetto }) {
  const { esito, causa, criticita, azioneCorrettiva } = rendiconto;
  const wordsOf = (words: Readonly<Record<string, string>>, value: string | null) => (value ? words[value] : undefined);
  const facts: Fact[] = [
    { label: 'Esito dichiarato', value: wordsOf(ESITO, esito) },
    { label: 'Causa', value: wordsOf(CAUSA, causa) },
    { label: 'Criticità', value: criticita },
    { label: 'Azione correttiva', value: azioneCorrettiva },
  ].filter(({ value }) => value);
  if (facts.length === 0) return null;
  return (
    <div className="border-line border-t px-4 py-4">
      <Facts facts={facts} />
    </div>
  );
}
