import Link from 'next/link';
import type { ReactNode } from 'react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { EsitoBadge } from '@/components/risultato/esito-badge';
import { Finding } from '@/components/segnalazione/finding';
import { type Fact, Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import type { RisultatoLetto, SmvpInVigore } from '@/lib/features/valutazione/types';
import { formatData, formatIstante } from '@/lib/format/date';
import { formatShort } from '@/lib/format/number';
import { NotaDirigente } from './nota-dirigente';
import { Spiegazione } from './spiegazione';
import { TabellaIndicatori } from './tabella-indicatori';
import { esitoMostrato, isDaDecidere, STATO_RISULTATO } from './words';

interface DettaglioProps {
  luogo: Luogo;
  risultato: RisultatoLetto;
  smvp: SmvpInVigore;
  /** The decision bar, for who decides. */
  children?: ReactNode;
}

/** One result in full: grade, indicators, what the dirigente wrote, the explanation, the decision. */
export function Dettaglio({ luogo, risultato, smvp, children }: DettaglioProps) {
  const { scheda, obiettivo } = risultato;
  return (
    <Panel
      title={obiettivo.titolo}
      meta={
        <>
          {risultato.assegnazioni.map(({ cdr }) => `CDR ${cdr}`).join(', ')} · scheda{' '}
          <Link href={addresses.scheda(luogo, scheda.codice)}>{scheda.codice}</Link>
        </>
      }
      isPadded={false}
    >
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3 p-4">
        <div>
          <p className="text-ink-3 text-meta">{isDaDecidere(risultato) ? 'Grado misurato' : 'Grado'}</p>
          <p className="font-bold text-figure">
            {risultato.valutato ?? '–'}
            {risultato.valutato && <span className="ml-1 font-normal text-ink-3 text-lead">%</span>}
          </p>
        </div>
        <Facts facts={factsOf(risultato)} />
      </div>
      {risultato.motivo && <p className="px-4 pb-4 text-ink-2">Motivo della decisione: «{risultato.motivo}»</p>}
      {risultato.senzaGrado && (
        <div className="px-4 pb-4">
          <Finding gravita="AVVISO" messaggio={`Nessun grado: ${risultato.senzaGrado}.`} />
        </div>
      )}
      <TabellaIndicatori indicatori={risultato.indicatori} />
      <NotaDirigente risultato={risultato} />
      {risultato.passi.length > 0 && (
        <div className="border-line border-t">
          <Spiegazione
            titolo={`Come si arriva a ${risultato.valutato ?? risultato.misurato}`}
            passi={risultato.passi}
            fonte={fonteOf(smvp)}
            isOpen
          />
        </div>
      )}
      {children}
    </Panel>
  );
}

function factsOf(risultato: RisultatoLetto): Fact[] {
  const pesi = risultato.assegnazioni.map(({ cdr, peso }) => ({
    label: `Peso per il CDR ${cdr}`,
    value: peso === null ? 'come gli altri' : formatShort(peso),
  }));
  const decided: Fact[] = isDaDecidere(risultato)
    ? []
    : [
        { label: 'Misurato', value: risultato.misurato ?? '–' },
        {
          label: 'Decisione',
          value: `${STATO_RISULTATO[risultato.stato]}${risultato.decisoAt ? ` il ${formatIstante(new Date(risultato.decisoAt))}` : ''}`,
        },
      ];
  return [
    {
      label: 'Esito',
      value: <EsitoBadge esito={esitoMostrato(risultato)}>{risultato.esito ? undefined : 'Senza grado'}</EsitoBadge>,
    },
    { label: 'Copertura', value: risultato.copertura === null ? '–' : `${risultato.copertura} %` },
    ...pesi,
    ...decided,
  ];
}

/** "SMVP versione 3, in vigore dal 01/01/2024". */
export function fonteOf({ versione, vigenteDal }: SmvpInVigore): string {
  return `SMVP versione ${versione}${vigenteDal ? `, in vigore dal ${formatData(vigenteDal)}` : ''}`;
}
