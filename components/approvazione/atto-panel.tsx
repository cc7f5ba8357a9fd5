import type { Luogo } from '@/components/layout/addresses';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { PaginaApprovazione } from '@/lib/features/approvazione/types';
import { AttoForm } from './atto-form';

/** The act, when nothing but a reason stands between the plan and it; else why it has to wait. */
export function AttoPanel({ luogo, pagina }: { luogo: Luogo; pagina: PaginaApprovazione }) {
  const { piano, schede, blocchi, versioni, canApprovare } = pagina;
  const mancanti = schede.filter(({ stato }) => stato !== 'VALIDATO' && stato !== 'APPROVATO').length;
  const isReady = schede.length > 0 && mancanti === 0;
  return (
    <Panel title="Atto di approvazione">
      {canApprovare && isReady ? (
        <AttoForm
          ente={luogo.ente}
          anno={piano.anno}
          versione={(versioni[0]?.numero ?? 0) + 1}
          numeroBlocchi={blocchi.length}
        />
      ) : (
        <EmptyState>{isReady ? ATTENDE_IL_SEGRETARIO : sayMissing(schede.length, mancanti)}</EmptyState>
      )}
    </Panel>
  );
}

const ATTENDE_IL_SEGRETARIO =
  'Tutte le schede sono validate: il Segretario può registrare l’atto che approva il piano.';

function sayMissing(totale: number, mancanti: number): string {
  if (totale === 0) return 'Il piano si approva quando ha delle schede e sono tutte validate.';
  const quante = mancanti === 1 ? 'Manca 1 scheda' : `Mancano ${mancanti} schede`;
  return `${quante} su ${totale}: l’atto si registra quando sono tutte validate.`;
}
