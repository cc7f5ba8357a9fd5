import type { Luogo } from '@/components/layout/addresses';
import { ProgressBar } from '@/components/ui/bars';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import type { VistaValutazione } from '@/lib/features/valutazione/schema';
import type { PaginaValutazione } from '@/lib/features/valutazione/types';
import { formatData } from '@/lib/format/date';
import { AccettaEvidenti } from './accetta-evidenti';
import { vistaHref } from './vista';
import { isDaDecidere } from './words';

interface TestataValutazioneProps {
  luogo: Luogo;
  pagina: PaginaValutazione;
  vista: VistaValutazione;
}

/** How much is decided, and the two views: results and scores. */
export function TestataValutazione({ luogo, pagina, vista }: TestataValutazioneProps) {
  const { piano, sessione, risultati, canDecidere } = pagina;
  const decisi = risultati.filter((risultato) => !isDaDecidere(risultato)).length;
  const evidenti = risultati.filter(({ isEvidente }) => isEvidente).length;
  return (
    <PageHeader
      title={`Valutazione dei risultati ${piano.anno}`}
      meta={
        sessione && (
          <>
            {sessione.titolo}, valori al {formatData(sessione.dataRiferimento)}. Decisi {decisi} di {risultati.length}.
            <span className="mt-2 block max-w-card">
              <ProgressBar label="Risultati decisi" value={decisi} max={risultati.length} />
            </span>
          </>
        )
      }
      actions={
        canDecidere &&
        sessione &&
        evidenti > 0 && (
          <AccettaEvidenti ente={luogo.ente} anno={String(luogo.anno)} sessione={sessione.id} numero={evidenti} />
        )
      }
      tabs={
        <TabLinks
          label="Viste della valutazione"
          tabs={[
            {
              label: 'Risultati',
              href: vistaHref(luogo, vista, { vista: 'risultati' }),
              isCurrent: vista.vista === 'risultati',
            },
            {
              label: 'Punteggi dei CDR',
              href: vistaHref(luogo, vista, { vista: 'punteggi', risultato: '' }),
              isCurrent: vista.vista === 'punteggi',
            },
          ]}
        />
      }
    />
  );
}
