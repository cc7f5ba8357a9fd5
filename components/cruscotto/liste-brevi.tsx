import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { GravitaWord } from '@/components/segnalazione/finding';
import { Count } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import type { Gravita } from '@/lib/domain/segnalazione';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import type { Percorsi } from './percorsi';
import { segnalazioneHref } from './segnalazione-href';
import { causaInParole, indietroInParole } from './words';

/** Rows of a list that opens elsewhere. */
const RIGHE = 6;

interface ListaBreveProps {
  luogo: Luogo;
  pagina: PaginaCruscotto;
  percorsi: Percorsi;
}

/** The late objectives with what is behind and why. */
export function ObiettiviInRitardo({ luogo, pagina: { riepilogo }, percorsi }: ListaBreveProps) {
  const late = riepilogo.inRitardo;
  return (
    <Panel
      title="Obiettivi in ritardo"
      badges={late.length > 0 && <Count value={late.length} tone="bad" />}
      actions={
        late.length > 0 && (
          <TextLink href={percorsi.elenco('obiettivi', { stato: 'IN_RITARDO' })}>Apri la lista</TextLink>
        )
      }
      isPadded={false}
    >
      {late.length === 0 ? (
        <EmptyState>
          {riepilogo.sessione
            ? 'Nessun obiettivo è in ritardo.'
            : 'Gli obiettivi in ritardo si vedono quando una sessione è iniziata.'}
        </EmptyState>
      ) : (
        <ul>
          {late.slice(0, RIGHE).map((riga) => (
            <Voce
              key={`${riga.scheda} ${riga.codice} ${riga.cdr}`}
              icon={
                <StatoRag stato="IN_RITARDO" isPlain>
                  <span className="sr-only">In ritardo</span>
                </StatoRag>
              }
              href={addresses.scheda(luogo, riga.scheda)}
              titolo={riga.titolo}
              dettaglio={`${riga.cdr} · ${indietroInParole(riga) ?? ''}`}
              nota={causaInParole(riga.causa)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The findings, the most serious first. */
export function Segnalazioni({ luogo, pagina: { riepilogo }, percorsi }: ListaBreveProps) {
  const { segnalazioni, perGravita } = riepilogo;
  return (
    <Panel
      title="Segnalazioni"
      actions={(['BLOCCO', 'AVVISO', 'INFO'] as const).map((gravita) => (
        <Link
          prefetch={false}
          key={gravita}
          href={percorsi.elenco('segnalazioni', { gravita })}
          className="rounded-control hover:underline"
        >
          <GravitaWord gravita={gravita}>{sayCount(perGravita[gravita], gravita)}</GravitaWord>
        </Link>
      ))}
      isPadded={false}
    >
      {segnalazioni.length === 0 ? (
        <EmptyState>Nel piano non c’è nulla da segnalare.</EmptyState>
      ) : (
        <ul>
          {segnalazioni.slice(0, RIGHE).map((riga) => (
            <Voce
              key={riga.chiave}
              icon={
                <GravitaWord gravita={riga.gravita}>
                  <span className="sr-only">Gravità</span>
                </GravitaWord>
              }
              href={segnalazioneHref(luogo, riga)}
              titolo={riga.messaggio}
              dettaglio={riga.dove.codice ?? ''}
              nota={NOMI[riga.gravita][0]}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

const NOMI: Record<Gravita, readonly [string, string]> = {
  BLOCCO: ['blocco', 'blocchi'],
  AVVISO: ['avviso', 'avvisi'],
  INFO: ['informazione', 'informazioni'],
};

function sayCount(quante: number, gravita: Gravita): string {
  return `${quante} ${NOMI[gravita][quante === 1 ? 0 : 1]}`;
}

interface VoceProps {
  icon: ReactNode;
  href: Route;
  titolo: string;
  dettaglio: string;
  nota: string;
}

function Voce({ icon, href, titolo, dettaglio, nota }: VoceProps) {
  return (
    <li className="flex gap-2 border-line border-b px-4 py-2.5 last:border-b-0 print:px-0">
      <span className="pt-1">{icon}</span>
      <span className="min-w-0 flex-1">
        <Link prefetch={false} href={href} className="line-clamp-2 font-semibold text-ink hover:underline">
          {titolo}
        </Link>
        <span className="block break-words text-ink-3 text-meta">{dettaglio}</span>
      </span>
      <span className="text-right text-ink-3 text-meta">{nota}</span>
    </li>
  );
}
