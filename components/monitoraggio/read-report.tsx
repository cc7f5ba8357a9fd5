import { addresses } from '@/components/layout/addresses';
import type { PaginaRendicontazione } from '@/lib/features/monitoraggio/types';
import { ReadBlock } from './read-block';
import { ReportCardPanel } from './report-card-panel';
import type { LuogoRendiconto } from './send-report';
import { groupBySheet } from './sheets';
import { VerifyActions } from './verify-actions';

/** The report of a CDR for who reads or verifies it. */
export function ReadReport({ luogo, pagina }: { luogo: LuogoRendiconto; pagina: PaginaRendicontazione }) {
  const { rendiconti, regole, momento, canCompilare, canVerificare } = pagina;
  return (
    <div className="grid max-w-card gap-4 desk:gap-6">
      {groupBySheet(rendiconti).map(({ scheda, rendiconti: parts }) => (
        <ReportCardPanel key={scheda.id} scheda={scheda} href={addresses.scheda(luogo, scheda.codice)}>
          {parts.map((rendiconto) => (
            <ReadBlock
              key={rendiconto.chiave}
              rendiconto={rendiconto}
              momento={momento}
              regole={regole}
              isExplained={canCompilare}
              actions={
                canVerificare &&
                rendiconto.stato === 'INVIATA' && (
                  <VerifyActions luogo={luogo} chiavi={[rendiconto.chiave]} nome={rendiconto.nome} size="s" />
                )
              }
            />
          ))}
        </ReportCardPanel>
      ))}
    </div>
  );
}
