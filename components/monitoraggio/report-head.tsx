import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import type { RendicontoLetto } from '@/lib/features/monitoraggio/types';
import { formatIstante } from '@/lib/format/date';
import { STATO_RENDICONTO } from './words';

interface ReportHeadProps {
  rendiconto: RendicontoLetto;
  /** Buttons of who verifies. */
  actions?: ReactNode;
}

/** The objective a part of the report is about, and where it stands: "Inviata il … alle …". */
export function ReportHead({ rendiconto, actions }: ReportHeadProps) {
  const { obiettivo, nome, stato, inviataAt } = rendiconto;
  const { word, tone } = STATO_RENDICONTO[stato];
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-sunken px-4 py-2.5">
      <h3 className="min-w-0 font-semibold">
        {obiettivo && <span className="mr-2 font-normal text-ink-3 text-meta">{obiettivo.codice}</span>}
        {obiettivo ? nome : 'Fasi della scheda'}
      </h3>
      {stato !== 'DA_COMPILARE' && <Badge tone={tone}>{word}</Badge>}
      {inviataAt && stato !== 'RINVIATA' && (
        <span className="text-ink-3 text-meta">Inviata il {formatIstante(new Date(inviataAt))}</span>
      )}
      {actions && <div className="flex flex-wrap items-center gap-2 desk:ml-auto print:hidden">{actions}</div>}
    </header>
  );
}
