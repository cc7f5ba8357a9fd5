import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { TEXT_LINK } from '@/components/ui/text-button';
import { DownloadPng } from './download-png';
import { PNG_SKIP } from './png-skip';

interface ChartFrameProps {
  /** Id of the figure in the page, and name of its files: `andamento-del-piano`. */
  id: string;
  title: string;
  /** One quiet line beside the title. */
  meta?: ReactNode;
  /** Whose numbers they are and of what day: "Comune di Valdarra, dati al 21/11/2026". */
  source: string;
  /** Address that answers the numbers as CSV. */
  csvHref: string;
  /** What the marks mean, in words. */
  legend?: ReactNode;
  /** The same numbers as a table; left out when the drawing is a table itself. */
  table?: ReactNode;
  /** True shows the table from the start, in print too. */
  isTableOpen?: boolean;
  children: ReactNode;
}

/**
 * A chart that everybody can use: drawn, in a table, as CSV, and as a picture to paste in a report, which holds title,
 * legend, source and date as well.
 */
export function ChartFrame({
  id,
  title,
  meta,
  source,
  csvHref,
  legend,
  table,
  isTableOpen = false,
  children,
}: ChartFrameProps) {
  return (
    <Panel isPadded={false}>
      <figure id={id} aria-label={title} className="bg-surface">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-3 print:px-0">
          <h2 className="font-semibold text-h3">{title}</h2>
          {meta && <p className="text-ink-3 text-meta">{meta}</p>}
          <div {...PNG_SKIP} className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
            <DownloadPng figureId={id} title={title} />
            <a href={csvHref} download className={TEXT_LINK}>
              <Download />
              Scarica CSV
              <span className="sr-only"> di «{title}»</span>
            </a>
          </div>
        </div>
        {children}
        <figcaption className="flex flex-col gap-2 px-4 pt-2 pb-3 print:px-0">
          {legend}
          <span className="text-ink-3 text-small">Fonte: {source}.</span>
        </figcaption>
      </figure>
      {table && (
        <div className={classNames('border-line border-t', !isTableOpen && 'print:hidden')}>
          <Disclosure summary="Mostra i dati" isOpen={isTableOpen}>
            {table}
          </Disclosure>
        </div>
      )}
    </Panel>
  );
}
