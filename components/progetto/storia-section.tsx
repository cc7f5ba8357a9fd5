import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { isReversibile, listRevertite } from '@/lib/features/progetto/queue/comandi';
import type { PaginaScheda } from '@/lib/features/progetto/types';
import { CardSection } from './card-section';
import { StoriaList, type VoceInParole } from './storia-list';
import { rowNames, sayCambiamenti, sayComando } from './storia-words';

const IN_SIGHT = 8;

interface StoriaSectionProps {
  pagina: PaginaScheda;
  storia: NonNullable<PaginaScheda['storia']>;
}

/** Who changed what, when, from what to what; whoever may correct the card may take a correction back. */
export function StoriaSection({ pagina, storia }: StoriaSectionProps) {
  const names = rowNames(pagina.scheda);
  const reverted = listRevertite(storia);
  const voci = storia.map((voce): VoceInParole => {
    const { operazioneId, comando, chi, at, motivo } = voce;
    const canUndo = pagina.isEditable && isReversibile(comando);
    return {
      operazioneId,
      chi: chi ?? 'Il sistema',
      verbo: sayComando(voce),
      at,
      motivo,
      frasi: sayCambiamenti(voce, names),
      revoca: reverted.has(operazioneId) ? 'fatta' : canUndo ? 'possibile' : null,
    };
  });
  const rest = voci.slice(IN_SIGHT);
  return (
    <CardSection id="storia" title="Storia" isPadded={false} className="print:hidden">
      {voci.length === 0 && <EmptyState>Nessuno ha ancora modificato questa scheda.</EmptyState>}
      <StoriaList voci={voci.slice(0, IN_SIGHT)} />
      {rest.length > 0 && (
        <Disclosure summary={`Mostra le ${rest.length} modifiche precedenti`}>
          <StoriaList voci={rest} />
        </Disclosure>
      )}
    </CardSection>
  );
}
