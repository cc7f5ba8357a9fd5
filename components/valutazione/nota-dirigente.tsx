import type { RisultatoLetto } from '@/lib/features/valutazione/types';
import { formatPercent } from '@/lib/format/number';

const CAUSA = { ENDOGENA: 'interna all’ente', ESOGENA: 'esterna all’ente' } as const;
const ESITO = { RAGGIUNTO: 'raggiunto', PARZIALE: 'raggiunto in parte', NON_RAGGIUNTO: 'non raggiunto' } as const;

/** What the holder reported beside the values: her verdict, difficulties, remedy, progress of the phases. */
export function NotaDirigente({ risultato }: { risultato: RisultatoLetto }) {
  const { rilevazione, fasi } = risultato;
  return (
    <div className="grid gap-4 border-line border-t p-4 text-table desk:grid-cols-2">
      <section aria-label="Rendicontazione del dirigente">
        <h3 className="font-semibold text-h3">Rendicontazione</h3>
        {!rilevazione && <p className="text-ink-3">Non ancora inviata.</p>}
        {rilevazione?.esito && (
          <p>
            Per il CDR {rilevazione.cdr} l’obiettivo è {ESITO[rilevazione.esito]}.
          </p>
        )}
        {rilevazione?.criticita && <p className="mt-1">«{rilevazione.criticita}»</p>}
        {rilevazione?.causa && <p className="mt-1 text-ink-2">Causa {CAUSA[rilevazione.causa]}.</p>}
        {rilevazione?.azioneCorrettiva && (
          <p className="mt-1 text-ink-2">Azione correttiva: «{rilevazione.azioneCorrettiva}»</p>
        )}
        {rilevazione && !rilevazione.esito && !rilevazione.criticita && <p className="text-ink-3">Nessuna nota.</p>}
      </section>
      {fasi.length > 0 && (
        <section aria-label="Avanzamento delle fasi">
          <h3 className="font-semibold text-h3">Fasi</h3>
          <ul>
            {fasi.map((fase) => (
              <li key={fase.id} className="flex justify-between gap-3 py-0.5">
                <span>
                  {fase.ordine}. {fase.descrizione}
                </span>
                <span className="font-semibold whitespace-nowrap">{formatPercent(fase.avanzamento, 0)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
