import { isReversibile, listRevertite } from '@/lib/features/progetto/queue/comandi';
import type { StoriaScheda } from '@/lib/features/progetto/types';
import type { VoceInParole } from './storia-list';
import { rowNames, sayCambiamenti, sayComando } from './storia-words';

/** Who changed what, when, from what to what; whoever may correct the card may take a correction back. */
export function sayStoria({ scheda, storia, isEditable }: StoriaScheda): VoceInParole[] {
  const names = rowNames(scheda);
  const reverted = listRevertite(storia);
  return storia.map((voce) => {
    const { operazioneId, comando, chi, at, motivo } = voce;
    const canUndo = isEditable && isReversibile(comando);
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
}
