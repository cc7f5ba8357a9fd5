import { CalendarPlus } from 'lucide-react';
import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { ProgressBar } from '@/components/ui/bars';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { PaginaMonitoraggio, SessioneConConteggio } from '@/lib/features/monitoraggio/types';
import { formatData } from '@/lib/format/date';
import { NewSession } from './new-session';
import { SessionSteps } from './session-steps';
import { StatoRag } from './stato-rag';
import { countInviati, countMancanti, isInRitardo, STATO_SESSIONE, sayScadenza } from './words';

/** The sessions of a plan, one row each, with what can be done with them. */
export function SessionList({ luogo, pagina }: { luogo: Luogo; pagina: PaginaMonitoraggio }) {
  const { sessioni, canGestire, piano } = pagina;
  if (sessioni.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={<CalendarPlus />}
          action={canGestire && <NewSession luogo={luogo} anno={piano.anno} isFirst />}
        >
          {canGestire
            ? 'Nessuna sessione di monitoraggio. Programma la prima: quando la apri, ogni CDR trova pronto quello che deve rendicontare.'
            : 'Nessuna sessione di monitoraggio è ancora programmata: la programma la Segreteria o l’ufficio Programmazione.'}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title="Sessioni" isPadded={false}>
      <ul>
        {sessioni.map((sessione) => (
          <SessionRow key={sessione.id} luogo={luogo} sessione={sessione} pagina={pagina} />
        ))}
      </ul>
    </Panel>
  );
}

interface SessionRowProps {
  luogo: Luogo;
  sessione: SessioneConConteggio;
  pagina: PaginaMonitoraggio;
}

function SessionRow({ luogo, sessione, pagina: { oggi, canGestire, cdrProprio, piano } }: SessionRowProps) {
  const { titolo, dataRiferimento, stato, finale, conteggio } = sessione;
  const inviati = countInviati(conteggio);
  const mancanti = countMancanti(conteggio);
  const isBegun = stato !== 'PROGRAMMATA';
  const href = cdrProprio
    ? addresses.rendicontazione(luogo, dataRiferimento, cdrProprio)
    : addresses.sessione(luogo, dataRiferimento);
  return (
    <li className="grid gap-x-6 gap-y-3 border-line border-t px-4 py-4 first:border-t-0 desk:grid-cols-[minmax(0,1fr)_14rem_auto] desk:items-center">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {isBegun ? (
            <Link
              href={href}
              className="font-semibold text-blue-strong underline decoration-1 underline-offset-3 hover:decoration-2"
            >
              {titolo}
            </Link>
          ) : (
            <span className="font-semibold">{titolo}</span>
          )}
          <Badge tone={STATO_SESSIONE[stato].tone}>{STATO_SESSIONE[stato].word}</Badge>
          {finale && <Badge>Finale</Badge>}
        </p>
        <p className="text-ink-2 text-meta">
          Valori al {formatData(dataRiferimento)} · {sayScadenza(sessione, isBegun ? mancanti : 1, oggi).toLowerCase()}
        </p>
        {isInRitardo(sessione, mancanti, oggi) && (
          <p className="mt-1">
            <StatoRag stato="IN_RITARDO" isPlain>
              {saySend(mancanti)}
            </StatoRag>
          </p>
        )}
      </div>
      <div>
        {isBegun && conteggio.attese > 0 && (
          <>
            <p className="mb-1 text-meta">
              <strong>{inviati}</strong> di {conteggio.attese} inviate
            </p>
            <ProgressBar label={`Rendicontazioni inviate: ${titolo}`} value={inviati} max={conteggio.attese} />
          </>
        )}
      </div>
      {canGestire && stato !== 'CHIUSA' ? (
        <SessionSteps
          luogo={luogo}
          sessione={sessione}
          mancanti={mancanti}
          willBecomeProvisional={piano.stato === 'PREDISPOSIZIONE'}
        />
      ) : (
        <span />
      )}
    </li>
  );
}

function saySend(mancanti: number): string {
  return mancanti === 1 ? 'Manca 1 rendicontazione' : `Mancano ${mancanti} rendicontazioni`;
}
