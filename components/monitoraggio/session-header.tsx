import { addresses, type Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { TriangleDown } from '@/components/ui/state-icons';
import { countRendiconti } from '@/lib/domain/reporting/count-reports';
import type { PaginaRendicontazione, PaginaSessione } from '@/lib/features/monitoraggio/types';
import { formatData } from '@/lib/format/date';
import { SessionSteps } from './session-steps';
import { VerifyActions } from './verify-actions';
import { countInviati, countMancanti, isInRitardo, STATO_SESSIONE, sayScadenza } from './words';

/** Head of the overview of a session. */
export function SessionHeader({ luogo, pagina }: { luogo: Luogo; pagina: PaginaSessione }) {
  const { piano, sessione, oggi, cdr, canGestire } = pagina;
  const conteggi = cdr.map(({ conteggio }) => conteggio);
  const attese = conteggi.reduce((sum, conteggio) => sum + conteggio.attese, 0);
  const mancanti = conteggi.reduce((sum, conteggio) => sum + countMancanti(conteggio), 0);
  return (
    <PageHeader
      crumbs={[
        { label: `Piano ${piano.anno}`, href: addresses.piano(luogo) },
        { label: 'Monitoraggio', href: addresses.monitoraggio(luogo) },
        { label: sessione.titolo },
      ]}
      title={sessione.titolo}
      badges={<SessionBadges pagina={pagina} mancanti={mancanti} />}
      meta={`Valori al ${formatData(sessione.dataRiferimento)}. ${sayScadenza(sessione, mancanti, oggi)}. Inviate ${attese - mancanti} di ${attese}.`}
      actions={
        canGestire &&
        sessione.stato === 'APERTA' && (
          <SessionSteps luogo={luogo} sessione={sessione} mancanti={mancanti} willBecomeProvisional={false} />
        )
      }
    />
  );
}

/** Head of the report of a CDR. */
export function ReportHeader({ luogo, pagina }: { luogo: Luogo; pagina: PaginaRendicontazione }) {
  const { piano, sessione, oggi, cdr, rendiconti, canVerificare } = pagina;
  const conteggio = countRendiconti(rendiconti);
  const mancanti = countMancanti(conteggio);
  return (
    <PageHeader
      crumbs={[
        { label: `Piano ${piano.anno}`, href: addresses.piano(luogo) },
        { label: 'Monitoraggio', href: addresses.monitoraggio(luogo) },
        { label: sessione.titolo, href: addresses.sessione(luogo, sessione.dataRiferimento) },
        { label: `CDR ${cdr.codice}` },
      ]}
      title={`Rendicontazione al ${formatData(sessione.dataRiferimento)}`}
      badges={<SessionBadges pagina={pagina} mancanti={mancanti} />}
      meta={`${cdr.codice} ${cdr.denominazione}. ${sayScadenza(sessione, mancanti, oggi)}. Inviate ${countInviati(conteggio)} di ${conteggio.attese}.`}
      actions={
        canVerificare &&
        conteggio.inviate > 1 && (
          <VerifyActions
            luogo={{ ente: luogo.ente, anno: piano.anno, sessione: sessione.dataRiferimento, cdr: cdr.codice }}
            isAll
            nome={`le ${conteggio.inviate} parti inviate dal CDR ${cdr.codice}`}
          />
        )
      }
    />
  );
}

function SessionBadges({ pagina, mancanti }: { pagina: Pick<PaginaSessione, 'sessione' | 'oggi'>; mancanti: number }) {
  const { sessione, oggi } = pagina;
  const { word, tone } = STATO_SESSIONE[sessione.stato];
  return (
    <>
      <Badge tone={tone}>{word}</Badge>
      {sessione.finale && <Badge>Finale</Badge>}
      {isInRitardo(sessione, mancanti, oggi) && (
        <Badge tone="bad" icon={<TriangleDown />}>
          {mancanti === 1 ? '1 rendicontazione in ritardo' : `${mancanti} rendicontazioni in ritardo`}
        </Badge>
      )}
    </>
  );
}
