import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { isReversibile, listRevertite } from '@/lib/features/progetto/queue/comandi';
import type { PaginaScheda } from '@/lib/features/progetto/types';
import { formatIstante } from '@/lib/format/date';
import { CardSection } from './card-section';
import { rowNames, sayCambiamenti, sayComando } from './storia-words';
import { UndoButton } from './undo-button';

type VoceStoria = NonNullable<PaginaScheda['storia']>[number];

const IN_SIGHT = 8;

interface StoriaSectionProps {
  pagina: PaginaScheda;
  storia: readonly VoceStoria[];
}

/** Who changed what, when, from what to what; whoever may correct the card may take a correction back. */
export function StoriaSection({ pagina, storia }: StoriaSectionProps) {
  const names = rowNames(pagina.scheda);
  const reverted = listRevertite(storia);
  const item = (voce: VoceStoria) => (
    <StoriaItem
      key={voce.operazioneId}
      voce={voce}
      frasi={sayCambiamenti(voce, names)}
      isReverted={reverted.has(voce.operazioneId)}
      isEditable={pagina.isEditable}
    />
  );
  const rest = storia.slice(IN_SIGHT);
  return (
    <CardSection id="storia" title="Storia" isPadded={false} className="print:hidden">
      {storia.length === 0 && <EmptyState>Nessuno ha ancora modificato questa scheda.</EmptyState>}
      <ol>{storia.slice(0, IN_SIGHT).map(item)}</ol>
      {rest.length > 0 && (
        <Disclosure summary={`Mostra le ${rest.length} modifiche precedenti`}>
          <ol>{rest.map(item)}</ol>
        </Disclosure>
      )}
    </CardSection>
  );
}

interface StoriaItemProps {
  voce: VoceStoria;
  frasi: readonly string[];
  isReverted: boolean;
  isEditable: boolean;
}

function StoriaItem({ voce, frasi, isReverted, isEditable }: StoriaItemProps) {
  const canUndo = isEditable && !isReverted && isReversibile(voce.comando);
  return (
    <li className="border-line border-b px-4 py-3 text-table last:border-b-0 print:px-0">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <p>
          <strong>{voce.chi ?? 'Il sistema'}</strong> {sayComando(voce)}
        </p>
        <time dateTime={voce.at} className="text-ink-3 text-meta">
          {formatIstante(new Date(voce.at))}
        </time>
        <span className="ml-auto">
          {canUndo && <UndoButton operazioneId={voce.operazioneId} descrizione={frasi[0] ?? ''} />}
          {isReverted && <span className="text-ink-3 text-meta">Annullata</span>}
        </span>
      </div>
      {voce.motivo && <p className="text-ink-2">Motivo: {voce.motivo}</p>}
      {frasi.length > 0 && (
        <ul className="mt-1 grid gap-0.5 text-ink-2 text-meta">
          {frasi.map((frase) => (
            <li key={frase} className="break-words first-letter:uppercase">
              {frase}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
