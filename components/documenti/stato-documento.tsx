import { Download } from 'lucide-react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { ProgressBar } from '@/components/ui/bars';
import { ButtonLink } from '@/components/ui/button';
import { OctagonMinus } from '@/components/ui/state-icons';
import type { DocumentoInElenco } from '@/lib/features/documenti/types';
import { formatDimensione } from '@/lib/format/dimensione';
import { FermaDocumento } from './ferma-documento';
import { nomeOf } from './words';

interface StatoDocumentoProps {
  documento: DocumentoInElenco;
  luogo: Luogo;
}

/** How far a document is: its bar while it is made, then the file, or why there is none. */
export function StatoDocumento({ documento, luogo }: StatoDocumentoProps) {
  const { stato, errore, file, id } = documento;
  switch (stato) {
    case 'IN_ATTESA':
    case 'IN_CORSO':
      return <Progresso documento={documento} luogo={luogo} />;
    case 'FALLITO':
      return (
        <div className="grid justify-items-start gap-1">
          <Badge tone="bad" icon={<OctagonMinus />}>
            Non riuscito
          </Badge>
          <p className="max-w-prose text-meta">{errore}</p>
        </div>
      );
    case 'ANNULLATO':
      return <span className="text-ink-3">Fermato</span>;
    case 'FATTO':
      if (!file) return <span className="text-ink-3">File non più disponibile</span>;
      return (
        <ButtonLink size="s" isDownload href={addresses.documento(luogo, id)} icon={<Download />}>
          Scarica<span className="sr-only"> {nomeOf(documento)}</span> ({formatDimensione(file.dimensione)})
        </ButtonLink>
      );
  }
}

function Progresso({ documento, luogo }: StatoDocumentoProps) {
  const { avanzamento, passo, stato, isStoppable, id } = documento;
  const words = stato === 'IN_ATTESA' ? 'In attesa del suo turno' : (passo ?? 'Comincio');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div className="grid w-40 gap-1 desk:w-56">
        <span className="text-ink-2 text-meta">
          {words}… {avanzamento} %
        </span>
        <ProgressBar
          label={`Preparazione di ${nomeOf(documento)}`}
          value={avanzamento}
          max={100}
          valueText={`${avanzamento} %, ${words.toLowerCase()}`}
        />
      </div>
      {isStoppable && (
        <FermaDocumento ente={luogo.ente} anno={String(luogo.anno)} lavoroId={id} nome={nomeOf(documento)} />
      )}
    </div>
  );
}
