import { classNames } from '@/components/ui/class-names';
import type { RigaDocumento } from '@/lib/features/importazione/types';

/** The line of the document a finding comes from, between its neighbours, with its number. */
export function ContestoDocumento({ righe }: { righe: RigaDocumento[] }) {
  return (
    <ol className="mt-1.5 max-w-card overflow-hidden rounded-control border border-line bg-sunken text-meta">
      {righe.map(({ numero, testo, isTrovata }) => (
        <li
          key={numero}
          value={numero}
          className={classNames(
            'grid grid-cols-[3.5rem_minmax(0,1fr)] gap-2 px-2 py-1',
            isTrovata ? 'border-blue border-l-4 bg-blue-soft pl-1' : 'text-ink-2',
          )}
        >
          <span className="text-right text-ink-3">
            <span className="sr-only">Riga </span>
            {numero}
          </span>
          <span className="break-words">{testo}</span>
        </li>
      ))}
    </ol>
  );
}
