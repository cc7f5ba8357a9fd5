import type { PatchValue } from '@/lib/domain/patch';
import type { RendicontoLetto } from '@/lib/features/monitoraggio/types';
import { fieldKey } from '@/lib/features/progetto/queue/gestures';
import type { CardState } from '@/lib/features/progetto/queue/queue-runner';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { currentValue } from '@/lib/features/progetto/queue/save-queue';
import { entryOf, modoOf, ofFase, ofIndicatore, ofRendiconto } from './entries';
import { asDate, type EntryKind, PERCENT_ENTRY, TEXT_ENTRY } from './entry-parsers';

/**
 * A report as it is written at this moment: what was saved, what waits to be saved, what is being typed. A draft that
 * cannot be read counts as what was there before it.
 */
export function writtenRendiconto(state: CardState, letto: RendicontoLetto): RendicontoLetto {
  const value = (campo: FieldRef, read: PatchValue) => currentValue(state.queue, campo, read);
  const text = (campo: FieldRef, read: string | null, kind: EntryKind = TEXT_ENTRY): string | null => {
    const draft = state.bozze[fieldKey(campo)];
    const parsed = draft === undefined ? null : kind.parse(draft);
    if (parsed?.ok) return parsed.valore;
    const current = value(campo, read);
    return typeof current === 'string' ? current : null;
  };
  const ofReport = (campo: 'esito' | 'criticita' | 'causa' | 'azioneCorrettiva') =>
    text(ofRendiconto(letto.chiave, campo), letto[campo]);
  return {
    ...letto,
    esito: ofReport('esito'),
    criticita: ofReport('criticita'),
    causa: ofReport('causa'),
    azioneCorrettiva: ofReport('azioneCorrettiva'),
    indicatori: letto.indicatori.map((indicatore) => {
      const { id, scritto } = indicatore;
      const nota = text(ofIndicatore(id, 'nota'), scritto.nota);
      if (modoOf(indicatore) === 'si-no') {
        const siNo = value(ofIndicatore(id, 'siNo'), scritto.siNo);
        const parziale = text(ofIndicatore(id, 'parziale'), scritto.parziale, PERCENT_ENTRY);
        return {
          ...indicatore,
          scritto: { ...scritto, siNo: typeof siNo === 'boolean' ? siNo : null, parziale, nota },
        };
      }
      const { campo, kind } = entryOf(indicatore);
      const entered = (name: 'valore' | 'data' | 'testo') =>
        campo.campo === name ? text(campo, scritto[name], kind) : scritto[name];
      const valori = { valore: entered('valore'), data: asDate(entered('data')), testo: entered('testo') };
      return { ...indicatore, scritto: { ...scritto, ...valori, nota } };
    }),
    fasi: letto.fasi.map((fase) => ({
      ...fase,
      avanzamento: text(ofFase(fase.id, 'avanzamento'), fase.avanzamento, PERCENT_ENTRY),
      nota: text(ofFase(fase.id, 'nota'), fase.nota),
    })),
  };
}

/** What is written in a report, as one text: two reports with the same text are drawn the same. */
export function writtenKey({ esito, criticita, causa, azioneCorrettiva, indicatori, fasi }: RendicontoLetto): string {
  const values = indicatori.map(({ scritto }) => scritto);
  return JSON.stringify([esito, criticita, causa, azioneCorrettiva, values, fasi.map((f) => [f.avanzamento, f.nota])]);
}
