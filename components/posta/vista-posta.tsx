import { Info, TriangleAlert } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import type { PaginaPosta } from '@/lib/features/posta/types';
import { ElencoMessaggi } from './elenco-messaggi';
import { GestiPosta } from './gesti-posta';
import { ServerPosta } from './server-posta';
import { VIA } from './words';

/** The mail of the ente: where it leaves from, a message to try it, what was sent. */
export function VistaPosta({ ente, pagina: { via, server, messaggi } }: { ente: string; pagina: PaginaPosta }) {
  const isAbsent = via === 'NESSUNA';
  const Icon = isAbsent ? TriangleAlert : Info;
  return (
    <>
      <PageHeader title="Posta elettronica" meta="Da dove partono inviti, solleciti e link per le password." />
      <p
        className={classNames(
          'mb-4 flex items-start gap-2 rounded-control border px-3 py-2',
          isAbsent ? 'border-warn-line bg-warn-soft text-warn' : 'border-blue-line bg-blue-soft text-blue-deep',
        )}
      >
        <Icon className="mt-1" />
        {VIA[via]}
      </p>
      <div className="grid gap-4">
        <Panel title="Server dell’ente">
          <ServerPosta key={JSON.stringify(server)} ente={ente} server={server} />
        </Panel>
        <Panel title="Prova">
          <GestiPosta ente={ente} canSend={!isAbsent} hasServer={server !== null} />
        </Panel>
        <Panel title="Ultimi messaggi" meta="Si conservano per 30 giorni." isPadded={false}>
          <ElencoMessaggi messaggi={messaggi} />
        </Panel>
      </div>
    </>
  );
}
