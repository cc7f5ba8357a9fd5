import { KeyFigure, KeyFigures } from '@/components/ui/key-figure';
import { DiscTick, OctagonMinus, TriangleDown } from '@/components/ui/state-icons';
import { italianCount } from '@/lib/domain/italian-notation';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { ABSENT, formatPercent } from '@/lib/format/number';
import type { Percorsi } from './percorsi';
import { pesiInParole, scadenzaDiSessione } from './words';

/** The four figures read first, each with its list. */
export function Sintesi({ pagina, percorsi }: { pagina: PaginaCruscotto; percorsi: Percorsi }) {
  const { pesi, segnalazioni, perGravita } = pagina.riepilogo;
  const { BLOCCO: blocchi, AVVISO: avvisi, INFO: informazioni } = perGravita;
  return (
    <KeyFigures label="In sintesi">
      <NonRendicontati pagina={pagina} percorsi={percorsi} />
      <InRitardo pagina={pagina} percorsi={percorsi} />
      <KeyFigure
        label="Pesi che non sommano a 100"
        value={<Tinted isBad={pesi.length > 0}>{pesi.length}</Tinted>}
        icon={pesi.length > 0 ? <OctagonMinus className="text-bad" /> : <DiscTick className="text-ok" />}
        unit="CDR"
        detail={pesi.length > 0 ? pesiInParole(pesi) : 'Tutti i pesi dati sommano a 100'}
        href={percorsi.elenco('segnalazioni', { tipo: 'pesi-titolare' })}
      />
      <KeyFigure
        label="Segnalazioni"
        value={segnalazioni.length}
        unit={blocchi === 0 ? 'nessuna bloccante' : `di cui ${blocchi} ${blocchi === 1 ? 'bloccante' : 'bloccanti'}`}
        detail={`${italianCount(avvisi, 'avviso', 'avvisi')}, ${italianCount(informazioni, 'informazione', 'informazioni')}`}
        href={percorsi.elenco('segnalazioni')}
      />
    </KeyFigures>
  );
}

interface FiguraProps {
  pagina: PaginaCruscotto;
  percorsi: Percorsi;
}

function NonRendicontati({ pagina: { riepilogo, oggi }, percorsi }: FiguraProps) {
  const { sessione, ente, cdr } = riepilogo;
  const href = percorsi.elenco('non-rendicontati');
  if (!sessione)
    return (
      <KeyFigure label="Indicatori non rendicontati" value={ABSENT} detail="Nessuna sessione iniziata" href={href} />
    );
  const { indicatoriAttesi: attesi, indicatoriMancanti: mancanti } = ente;
  const isLate = mancanti > 0 && sessione.stato === 'APERTA' && sessione.scadenza < oggi;
  const inRitardo = cdr.filter(({ indicatoriMancanti }) => indicatoriMancanti > 0).length;
  const copertura = attesi === 0 ? null : String(Math.floor(((attesi - mancanti) / attesi) * 10_000) / 100);
  const scadenza = mancanti > 0 ? scadenzaDiSessione(sessione, oggi) : '';
  return (
    <KeyFigure
      label="Indicatori non rendicontati"
      value={<Tinted isBad={isLate}>{mancanti}</Tinted>}
      icon={isLate ? <TriangleDown className="text-bad" /> : undefined}
      unit={[`di ${attesi}`, scadenza].filter(Boolean).join(', ')}
      detail={`Copertura ${formatPercent(copertura)}${inRitardo > 0 ? ` · mancano ${inRitardo} CDR su ${cdr.length}` : ''}`}
      href={href}
    />
  );
}

function InRitardo({ pagina: { riepilogo }, percorsi }: FiguraProps) {
  const { sessione, ente, prima, obiettivi } = riepilogo;
  const href = percorsi.elenco('obiettivi', { stato: 'IN_RITARDO' });
  if (!sessione)
    return <KeyFigure label="Obiettivi in ritardo" value={ABSENT} detail="Nessuna sessione iniziata" href={href} />;
  const { inRitardo } = ente;
  return (
    <KeyFigure
      label="Obiettivi in ritardo"
      value={<Tinted isBad={inRitardo > 0}>{inRitardo}</Tinted>}
      icon={inRitardo > 0 ? <TriangleDown className="text-bad" /> : <DiscTick className="text-ok" />}
      unit={`di ${obiettivi.length}`}
      detail={
        prima
          ? `${prima.inRitardo === 1 ? 'Era' : 'Erano'} ${prima.inRitardo} al ${formatData(prima.data)}`
          : `Al ${formatData(sessione.dataRiferimento)}`
      }
      href={href}
    />
  );
}

function Tinted({ isBad, children }: { isBad: boolean; children: number }) {
  return isBad ? <span className="text-bad">{children}</span> : children;
}
