import { calendarDate } from '@/lib/domain/calendar';
import type { CdrDelPiano } from '@/lib/features/piano/types';
import { formatPeriodo } from '@/lib/format/date';

const TIPO: Record<string, string> = { TITOLARE: 'titolare', INTERIM: 'ad interim', REGGENZA: 'reggente' };

/** Who heads the CDR, in words: "Responsabile Elena Marchesini, titolare dal 01/03/2022". */
export function IncarichiCdr({ cdr }: { cdr: CdrDelPiano }) {
  if (cdr.responsabili.length === 0) return <>Nessun responsabile indicato</>;
  return (
    <>
      {cdr.responsabili.map(({ nominativo, tipo, dal, al }) => (
        <span key={`${nominativo}${dal}`} className="block">
          Responsabile {nominativo}, {TIPO[tipo] ?? tipo.toLowerCase()}{' '}
          {(dal || al) && formatPeriodo(dal ? calendarDate(dal) : null, al ? calendarDate(al) : null)}
        </span>
      ))}
    </>
  );
}
