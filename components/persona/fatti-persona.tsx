import Link from 'next/link';
import { sayDurata, TIPO_INCARICO } from '@/components/cdr/words';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { italianCount } from '@/lib/domain/italian-notation';
import type { PersonaIntera } from '@/lib/features/persona/types';
import { formatShort } from '@/lib/format/number';

/** Rows shown of a long list. */
const MAX_RIGHE = 12;

/** What a person has in the plans of the ente: incarichi, cards, objectives, accounts. What joining her to another moves. */
export function FattiPersona({ luogo, persona }: { luogo: Luogo; persona: PersonaIntera }) {
  const { incarichi, impegni, numeroObiettivi, numeroUtenti, percentuale } = persona;
  const here = ({ anno }: { anno: number }) => ({ ente: luogo.ente, anno });
  return (
    <div className="grid gap-3 text-table">
      <div>
        <h4 className="font-semibold text-ink-2 text-meta">Incarichi</h4>
        {incarichi.length === 0 && <p className="text-ink-3">Nessuno.</p>}
        <ul>
          {incarichi.slice(0, MAX_RIGHE).map((incarico) => (
            <li key={incarico.id}>
              <Link href={addresses.struttura(here(incarico), `?${new URLSearchParams({ cdr: incarico.cdr })}`)}>
                {incarico.cdr} {incarico.denominazione}
              </Link>{' '}
              <span className="text-ink-3 text-meta">
                {incarico.anno}, {TIPO_INCARICO[incarico.tipo].toLowerCase()} {sayDurata(incarico)}
              </span>
            </li>
          ))}
        </ul>
        <Altri quanti={incarichi.length - MAX_RIGHE} />
      </div>
      <div>
        <h4 className="font-semibold text-ink-2 text-meta">
          Schede{percentuale !== null && `, in tutto ${formatShort(percentuale)} % nel ${luogo.anno}`}
        </h4>
        {impegni.length === 0 && <p className="text-ink-3">Nessuna.</p>}
        <ul>
          {impegni.slice(0, MAX_RIGHE).map((impegno) => (
            <li key={impegno.id}>
              <Link href={addresses.scheda(here(impegno), impegno.scheda, '#personale')}>
                {impegno.scheda} {impegno.titolo}
              </Link>{' '}
              <span className="text-ink-3 text-meta">
                {impegno.anno}, {impegno.relazione}
                {impegno.percentuale !== null && `, ${formatShort(impegno.percentuale)} %`}
              </span>
            </li>
          ))}
        </ul>
        <Altri quanti={impegni.length - MAX_RIGHE} />
      </div>
      {(numeroObiettivi > 0 || numeroUtenti > 0) && (
        <p className="text-ink-2 text-meta">
          {numeroObiettivi > 0 && `Responsabile di ${italianCount(numeroObiettivi, 'obiettivo', 'obiettivi')}. `}
          {numeroUtenti > 0 && `Ha ${italianCount(numeroUtenti, 'utente', 'utenti')} in Traguardo.`}
        </p>
      )}
    </div>
  );
}

function Altri({ quanti }: { quanti: number }) {
  return quanti > 0 ? <p className="text-ink-3 text-meta">e altri {quanti}</p> : null;
}
