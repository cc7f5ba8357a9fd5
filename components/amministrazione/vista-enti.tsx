import { EnteChoice } from '@/components/accesso/ente-choice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import { NuovoEnte } from './nuovo-ente';

interface VistaEntiProps {
  /** Code of the one at hand. */
  ente: string;
  /** Those of the person, with her roles. */
  enti: readonly { codice: string; denominazione: string; etichettaNucleo: string; ruoli: readonly RuoloAssunto[] }[];
}

/** The enti a person works for, and another one. */
export function VistaEnti({ ente, enti }: VistaEntiProps) {
  return (
    <>
      <PageHeader
        title="Enti"
        meta="Ogni ente ha i suoi piani, le sue persone e il suo registro: da uno non si vede nulla dell’altro."
      />
      <div className="grid items-start gap-4 broad:grid-cols-2">
        <Panel title="I tuoi enti">
          <EnteChoice enti={enti} />
        </Panel>
        <Panel title="Un altro ente">
          <NuovoEnte ente={ente} />
        </Panel>
      </div>
    </>
  );
}
