'use client';

import { calendarDate } from '@/lib/domain/calendar';
import type { PatchValue } from '@/lib/domain/patch';
import { NATURE, OPERATORI, VERSI } from '@/lib/domain/vocabulary';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import type { IndicatoreLetto, TargetLetto } from '@/lib/features/progetto/types';
import type { Atteso } from '@/lib/format/target-draft';
import { attesoOf } from './atteso-words';
import { useCampo, useCorrect, useTesto } from './use-campo';

const DIREZIONE = ['natura', 'verso', 'operatore'] as const;
const VALORI = ['valore', 'min', 'max', 'data', 'testo'] as const;

/** Every field an expectation is made of. A target that does not exist yet goes by the id of its indicator. */
export function attesoFields(indicatoreId: string, targetId: string | undefined): FieldRef[] {
  return [
    ...[...DIREZIONE, 'versoPresunto'].map((campo) => ({ tabella: 'Indicatore', rigaId: indicatoreId, campo })),
    ...VALORI.map((campo) => ({ tabella: 'Target', rigaId: targetId ?? indicatoreId, campo })),
  ];
}

/** The same in every field. */
export function isSameAtteso(one: Atteso, other: Atteso): boolean {
  return [...DIREZIONE, ...VALORI].every((campo) => one[campo] === other[campo]);
}

/** The expectation as it stands for the person who looks at it, and how to change it in one operation. */
export function useAtteso(indicatore: IndicatoreLetto, target: TargetLetto | undefined) {
  const letto = attesoOf(indicatore, target);
  const correct = useCorrect();
  const ofIndicatore = (campo: string): FieldRef => ({ tabella: 'Indicatore', rigaId: indicatore.id, campo });
  const ofTarget = (campo: string): FieldRef => ({ tabella: 'Target', rigaId: target?.id ?? indicatore.id, campo });

  const data = useTesto(ofTarget('data'), letto.data);
  const atteso: Atteso = {
    natura: oneOf(NATURE, useCampo(ofIndicatore('natura'), letto.natura)) ?? letto.natura,
    verso: oneOf(VERSI, useCampo(ofIndicatore('verso'), letto.verso)) ?? letto.verso,
    operatore: oneOf(OPERATORI, useCampo(ofIndicatore('operatore'), letto.operatore)),
    valore: useTesto(ofTarget('valore'), letto.valore),
    min: useTesto(ofTarget('min'), letto.min),
    max: useTesto(ofTarget('max'), letto.max),
    data: data === null ? null : calendarDate(data),
    testo: useTesto(ofTarget('testo'), letto.testo),
  };
  const versoPresunto = useCampo(ofIndicatore('versoPresunto'), indicatore.versoPresunto) === true;

  /** Whoever writes an expectation has chosen its direction: it is no longer presumed. */
  const change = (dopo: Atteso) =>
    correct([
      ...DIREZIONE.map((campo) => ({ ...ofIndicatore(campo), letto: letto[campo], dopo: dopo[campo] })),
      { ...ofIndicatore('versoPresunto'), letto: indicatore.versoPresunto, dopo: false },
      ...VALORI.map((campo) => ({ ...ofTarget(campo), letto: letto[campo], dopo: dopo[campo] })),
    ]);
  return { atteso, versoPresunto, change };
}

/** A word of a closed list out of what the queue holds; null when it is none of them. */
function oneOf<T extends string>(words: readonly T[], valore: PatchValue): T | null {
  return words.find((word) => word === valore) ?? null;
}
