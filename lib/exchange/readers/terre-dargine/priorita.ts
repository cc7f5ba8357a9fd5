import type { BozzaAnagrafica, Priorita } from './bozza';
import { TICK } from './righe';

const LIVELLI: readonly Priorita[] = ['ALTA', 'MEDIA', 'BASSA'];

/** The priorities ticked on the row `ALTA | X | MEDIA | … | Peso | 15%`, whatever its columns. */
export function prioritaIn(anagrafica: BozzaAnagrafica): Priorita[] {
  const testo = anagrafica.campi.get('priorita')?.testo ?? '';
  const ticked = new RegExp(`^[\\s:]*(?:x\\b|${TICK})`, 'iu');
  const parts = testo.split(/\b(ALTA|MEDIA|BASSA|Peso)\b/iu);
  return LIVELLI.filter((livello) =>
    parts.some((part, index) => part.toUpperCase() === livello && ticked.test(parts[index + 1] ?? '')),
  );
}

/** The weight at the end of that row, as printed: `15%`, `== OBIETTIVO REMUNERATO…`, empty. */
export function pesoStampatoIn(anagrafica: BozzaAnagrafica): string {
  const testo = anagrafica.campi.get('priorita')?.testo ?? '';
  return (/\bPeso\b\s*:?\s*(.*)$/iu.exec(testo)?.[1] ?? '').trim();
}
