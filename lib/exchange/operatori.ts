import type { Operatore } from '@/lib/domain/vocabulary';
import type { OPERATORI } from './formato';

type Simbolo = (typeof OPERATORI)[number];

const SIMBOLO: Readonly<Record<Operatore, Simbolo>> = {
  ALMENO: '>=',
  PIU_DI: '>',
  AL_MASSIMO: '<=',
  MENO_DI: '<',
  UGUALE: '=',
};

const OPERATORE = Object.fromEntries(
  Object.entries(SIMBOLO).map(([operatore, simbolo]) => [simbolo, operatore]),
) as Readonly<Record<Simbolo, Operatore>>;

/** The symbol the interchange format writes for an operator of the domain. */
export function simboloOf(operatore: Operatore): Simbolo {
  return SIMBOLO[operatore];
}

/** The operator of the domain a symbol of the interchange format stands for. */
export function operatoreOf(simbolo: Simbolo): Operatore {
  return OPERATORE[simbolo];
}
