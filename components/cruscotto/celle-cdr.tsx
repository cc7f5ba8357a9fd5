import Link from 'next/link';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { type BarSegment, StackedBar } from '@/components/ui/bars';
import { Cell, FROM_DESK } from '@/components/ui/data-table';
import type { RigaEnte } from '@/lib/features/cruscotto/types';
import type { Percorsi } from './percorsi';

/** Class of columns with room of their own only on a wide screen; the bar tells the same meanwhile. */
export const FROM_BROAD = 'hidden broad:table-cell print:table-cell';
/** On a narrow screen all are reminded at once, in the head of the page; paper reminds nobody. */
export const FROM_BROAD_NO_PRINT = 'hidden broad:table-cell print:hidden';
/** The states of a count: key, word, icon, tint. */
export const STATI = [
  ['inRitardo', 'in ritardo', 'IN_RITARDO', 'bad'],
  ['daPresidiare', 'da presidiare', 'DA_PRESIDIARE', 'warn'],
  ['inLinea', 'in linea', 'IN_LINEA', 'ok'],
  ['nonRilevati', 'non rilevati', 'NON_RILEVATO', 'neutral'],
] as const;

/** The figures of a CDR, each with its list; of the ente, without. */
export function CelleCdr({
  riga,
  cdr,
  percorsi,
}: {
  riga: Omit<RigaEnte, 'avanzamento'>;
  cdr?: string;
  percorsi?: Percorsi;
}) {
  const segments: BarSegment[] = STATI.map(([key, label, , tone]) => ({ label, value: riga[key], tone }));
  const { indicatoriAttesi: attesi, indicatoriMancanti: mancanti } = riga;
  return (
    <>
      <Cell>
        <StatoRag stato={riga.stato} />
      </Cell>
      {STATI.map(([key, , stato]) => (
        <Cell key={key} isNumeric className={FROM_BROAD}>
          {percorsi && riga[key] > 0 ? (
            <Link
              prefetch={false}
              href={percorsi.elenco('obiettivi', { cdr, stato })}
              className="px-1 text-ink underline decoration-line-strong underline-offset-3 hover:decoration-ink"
            >
              {riga[key]}
            </Link>
          ) : (
            <span className={percorsi && 'px-1 text-ink-3'}>{riga[key]}</span>
          )}
        </Cell>
      ))}
      <Cell data-copy="skip" className={FROM_DESK}>
        <StackedBar segments={segments} className="w-26" />
      </Cell>
      <Cell isNumeric className={FROM_BROAD}>
        {attesi - mancanti} di {attesi}
      </Cell>
      <Cell isNumeric>
        {percorsi && mancanti > 0 ? (
          <Link
            prefetch={false}
            href={percorsi.elenco('non-rendicontati', { cdr })}
            className="px-1 font-semibold text-bad underline decoration-bad-line underline-offset-3 hover:decoration-bad"
          >
            {mancanti}
          </Link>
        ) : (
          <span className={percorsi && 'px-1 text-ink-3'}>{mancanti}</span>
        )}
      </Cell>
    </>
  );
}
