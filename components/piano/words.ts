import type { StatoPiano, StatoScheda } from '@/lib/domain/permissions/stati';

/** How the state of a card reads on screen. */
export const STATO_SCHEDA: Record<StatoScheda, string> = {
  BOZZA: 'Bozza',
  PROPOSTO: 'Proposta',
  VALIDATO: 'Validata',
  APPROVATO: 'Approvata',
  IN_VARIAZIONE: 'In variazione',
};

export const STATO_PIANO: Record<StatoPiano, string> = {
  PREDISPOSIZIONE: 'In predisposizione',
  PROVVISORIO: 'Provvisorio',
  APPROVATO: 'Approvato',
  CONSUNTIVAZIONE: 'In consuntivazione',
  VALUTATO: 'Valutato',
  CHIUSO: 'Chiuso',
};

export { PRIORITA_SCHEDA, TIPO_SCHEDA } from '@/lib/format/nomi-scheda';

export const LUOGO_TROVATO = {
  scheda: 'Scheda',
  obiettivo: 'Obiettivo',
  indicatore: 'Indicatore',
  capitolo: 'Capitolo',
} as const;

/** "1 scheda", "12 schede". */
export function countSchede(numero: number): string {
  return numero === 1 ? '1 scheda' : `${numero} schede`;
}

/** "55 schede", or "3 schede su 55" when filters leave some out. */
export function countTrovate({ schede, totaleSchede }: { schede: readonly unknown[]; totaleSchede: number }): string {
  return schede.length === totaleSchede
    ? countSchede(totaleSchede)
    : `${countSchede(schede.length)} su ${totaleSchede}`;
}
