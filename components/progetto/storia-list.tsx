'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { formatIstante } from '@/lib/format/date';
import { UndoButton } from './undo-button';

/** An operation of the history, in words. */
export interface VoceInParole {
  operazioneId: string;
  chi: string;
  /** «ha corretto la scheda». */
  verbo: string;
  /** ISO instant. */
  at: string;
  motivo: string | null;
  frasi: readonly string[];
  revoca: 'possibile' | 'fatta' | null;
}

const IN_SIGHT = 8;

/** The history of a card, the last operation first; the older ones are opened. */
export function StoriaList({ voci }: { voci: readonly VoceInParole[] }) {
  const rest = voci.slice(IN_SIGHT);
  return (
    <>
      {voci.length === 0 && <EmptyState>Nessuno ha ancora modificato questa scheda.</EmptyState>}
      <Operations voci={voci.slice(0, IN_SIGHT)} />
      {rest.length > 0 && (
        <Disclosure summary={`Mostra le ${rest.length} modifiche precedenti`}>
          <Operations voci={rest} />
        </Disclosure>
      )}
    </>
  );
}

function Operations({ voci }: { voci: readonly VoceInParole[] }) {
  return (
    <ol>
      {voci.map(({ operazioneId, chi, verbo, at, motivo, frasi, revoca }) => (
        <li key={operazioneId} className="border-line border-b px-4 py-3 text-table last:border-b-0 print:px-0">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <p>
              <strong>{chi}</strong> {verbo}
            </p>
            <time dateTime={at} className="text-ink-3 text-meta">
              {formatIstante(new Date(at))}
            </time>
            {revoca && (
              <span className="ml-auto text-ink-3 text-meta">
                {revoca === 'fatta' ? (
                  'Annullata'
                ) : (
                  <UndoButton operazioneId={operazioneId} descrizione={frasi[0] ?? ''} />
                )}
              </span>
            )}
          </div>
          {motivo && <p className="text-ink-2">Motivo: {motivo}</p>}
          {frasi.length > 0 && (
            <ul className="mt-1 grid gap-0.5 text-ink-2 text-meta">
              {frasi.map((frase) => (
                <li key={frase} className="break-words first-letter:uppercase">
                  {frase}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
