'use client';

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

/** Operations of the history, the last first. */
export function StoriaList({ voci }: { voci: readonly VoceInParole[] }) {
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
