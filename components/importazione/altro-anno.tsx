import { addresses, type Luogo } from '@/components/layout/addresses';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';

interface AltroAnnoProps {
  luogo: Luogo;
  importazioneId: string;
  /** The year of the document. */
  anno: number;
}

/** The document is of another year than the plan being worked on: says it, and proposes the right one. */
export function AltroAnno({ luogo, importazioneId, anno }: AltroAnnoProps) {
  return (
    <Panel title={`Il documento è del ${anno}, non del ${luogo.anno}`}>
      <p className="max-w-card">
        Stai lavorando sul piano {luogo.anno}, ma il documento porta l’anno {anno}: può entrare solo in quel piano. Non
        è stato ancora scritto nulla.
      </p>
      <p className="mt-4 flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={addresses.importazione({ ...luogo, anno }, importazioneId)}>
          Continua con il piano {anno}
        </ButtonLink>
        <ButtonLink href={addresses.importa(luogo)}>Carica un altro documento</ButtonLink>
      </p>
    </Panel>
  );
}
