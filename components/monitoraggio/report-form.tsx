'use client';

import { addresses } from '@/components/layout/addresses';
import { Button } from '@/components/ui/button';
import { listMancanze, type Mancanza } from '@/lib/domain/reporting/missing-entries';
import type { PaginaRendicontazione, RendicontoLetto } from '@/lib/features/monitoraggio/types';
import { ReadBlock } from './read-block';
import { ReportBlock } from './report-block';
import { ReportCardPanel } from './report-card-panel';
import { ReportEditorProvider } from './report-editor';
import { ReportIndex } from './report-index';
import { SendBar } from './send-bar';
import type { LuogoRendiconto } from './send-report';
import { groupBySheet } from './sheets';
import { useSend } from './use-send';
import { useWritten } from './use-written';

interface ReportFormProps {
  luogo: LuogoRendiconto;
  pagina: Pick<PaginaRendicontazione, 'rendiconti' | 'regole' | 'momento' | 'canCompilare'>;
  utente: string;
  lettura: number;
}

/** The report of a CDR to fill in, on one page. */
export function ReportForm({ luogo, pagina, utente, lettura }: ReportFormProps) {
  return (
    <ReportEditorProvider luogo={luogo} utente={utente} lettura={lettura}>
      <ReportBody luogo={luogo} pagina={pagina} />
    </ReportEditorProvider>
  );
}

function ReportBody({ luogo, pagina }: Pick<ReportFormProps, 'luogo' | 'pagina'>) {
  const { rendiconti, regole, momento, canCompilare } = pagina;
  const written = useWritten(rendiconti);
  const { send, isSending, isChecked, problem } = useSend(luogo);
  const mancanzeOf = (scritto: RendicontoLetto): Mancanza[] =>
    scritto.isModificabile ? listMancanze(scritto, regole, momento) : [];
  const sheets = groupBySheet(written).map((sheet) => ({ ...sheet, mancanze: sheet.rendiconti.flatMap(mancanzeOf) }));
  const mancanze = sheets.flatMap((sheet) => sheet.mancanze);
  const open = rendiconti.filter(({ isModificabile }) => isModificabile);
  const isResending = open.every(({ stato }) => stato === 'RINVIATA');

  const block = (scritto: RendicontoLetto) => {
    const letto = rendiconti.find(({ chiave }) => chiave === scritto.chiave) ?? scritto;
    const isOpen = letto.isModificabile || letto.indicatori.some(({ isModificabile }) => isModificabile);
    if (!isOpen) {
      return (
        <ReadBlock key={letto.chiave} rendiconto={letto} momento={momento} regole={regole} isExplained={canCompilare} />
      );
    }
    return (
      <div key={letto.chiave} className="border-line border-t first:border-t-0">
        <ReportBlock letto={letto} scritto={scritto} momento={momento} regole={regole} isChecked={isChecked} />
        {letto.isModificabile && letto.stato === 'RINVIATA' && open.length > 1 && (
          <div className="px-4 pb-4">
            <Button size="s" onClick={() => send(mancanzeOf(scritto), letto.chiave)}>
              Invia di nuovo solo questa parte
            </Button>
          </div>
        )}
      </div>
    );
  };
  return (
    <div className="grid items-start gap-6 broad:grid-cols-[minmax(0,1fr)_17rem]">
      <div data-card className="grid min-w-0 gap-4 desk:gap-6">
        {sheets.map(({ scheda, rendiconti: parts }) => (
          <ReportCardPanel key={scheda.id} scheda={scheda} href={addresses.scheda(luogo, scheda.codice)}>
            {parts.map(block)}
          </ReportCardPanel>
        ))}
        {open.length > 0 && (
          <div className="sticky bottom-0 z-10 -mx-4 desk:mx-0">
            <SendBar
              label={isResending ? 'Invia di nuovo' : 'Invia la rendicontazione'}
              mancanze={mancanze}
              isSending={isSending}
              problem={problem}
              onSend={() => send(mancanze)}
            />
          </div>
        )}
      </div>
      {sheets.length > 1 && (
        <div className="hidden broad:sticky broad:top-20 broad:block">
          <ReportIndex
            cards={sheets.map(({ scheda, mancanze: missing }) => ({ ...scheda, mancanze: missing.length }))}
          />
        </div>
      )}
    </div>
  );
}
