import { addresses, type Luogo } from '@/components/layout/addresses';
import { Cerca } from '@/components/struttura/cerca';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import type { VistaPersone } from '@/lib/features/persona/schema';
import type { PaginaPersone } from '@/lib/features/persona/types';
import { CoppieSimili } from './coppie-simili';
import { AnteprimaUnione, DettaglioPersona } from './dettaglio-persona';
import { ElencoPersone } from './elenco-persone';

interface PersoneEnteProps {
  luogo: Luogo;
  pagina: PaginaPersone;
  vista: VistaPersone;
}

/** People: who is open first, then the list or the names that look alike. */
export function PersoneEnte({ luogo, pagina, vista }: PersoneEnteProps) {
  const { scelta, daUnire, canModificare } = pagina;
  const hrefOf = (name: VistaPersone['vista']) =>
    addresses.parteStruttura(luogo, 'persone', name === 'servizio' ? '' : `?vista=${name}`);
  const isProposte = vista.vista === 'somiglianti';
  return (
    <div className="flex flex-col gap-4">
      {scelta && daUnire && canModificare ? (
        <AnteprimaUnione luogo={luogo} resta={scelta} altra={daUnire} />
      ) : (
        scelta && <DettaglioPersona key={scelta.id} luogo={luogo} pagina={pagina} persona={scelta} />
      )}
      <div className="flex flex-wrap items-end justify-between gap-4">
        {!isProposte && (
          <div className="min-w-70 flex-1">
            <Cerca
              action={addresses.parteStruttura(luogo, 'persone')}
              label="Cerca una persona"
              hint="Anche con un altro modo di scrivere il nome."
              q={vista.q}
              kept={vista.vista === 'servizio' ? {} : { vista: vista.vista }}
            />
          </div>
        )}
        <SegmentedLinks
          label="Quali persone"
          segments={[
            { label: 'In servizio', href: hrefOf('servizio'), isCurrent: vista.vista === 'servizio' },
            { label: 'Non più in servizio', href: hrefOf('cessate'), isCurrent: vista.vista === 'cessate' },
            { label: 'Nomi simili', href: hrefOf('somiglianti'), isCurrent: isProposte },
          ]}
        />
      </div>
      {isProposte ? (
        <CoppieSimili luogo={luogo} pagina={pagina} />
      ) : (
        <ElencoPersone luogo={luogo} pagina={pagina} vista={vista} />
      )}
    </div>
  );
}
