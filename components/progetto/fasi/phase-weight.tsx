'use client';

import type { FaseLetta } from '@/lib/features/progetto/types';
import { useGesto } from '../use-gesto';
import { WeightField } from '../weight-field';
import type { PeriodoLetto } from './use-periodi';

interface PhaseWeightProps {
  fase: FaseLetta;
  periodi: readonly PeriodoLetto[];
  anno: number;
  nome: string;
}

/** The period that bears the weight of a phase in a year: the one that has it, or else the first of that year. */
export function weighedPeriodo(periodi: readonly PeriodoLetto[], anno: number): PeriodoLetto | undefined {
  const inYear = periodi.filter((periodo) => periodo.anno === anno);
  return inYear.find(({ peso }) => peso !== null) ?? inYear[0];
}

/** What the phase weighs in the year shown; a year without dates may be weighed all the same. */
export function PhaseWeight({ fase, periodi, anno, nome }: PhaseWeightProps) {
  const change = useGesto();
  const bearer = weighedPeriodo(periodi, anno);
  const begin = (peso: string | null) => {
    const campi = { anno, peso };
    if (peso !== null) {
      const rigaId = crypto.randomUUID();
      change({ gesto: 'aggiungi', tabella: 'PeriodoFase', rigaId, padreId: fase.id, campi });
    }
    return true;
  };
  return (
    <WeightField
      key={bearer?.id ?? `nuovo-${anno}`}
      campo={{ tabella: 'PeriodoFase', rigaId: bearer?.id ?? fase.id, campo: bearer ? 'peso' : `peso-${anno}` }}
      letto={bearer?.peso ?? null}
      label={`Peso ${anno} della ${nome}`}
      className="ml-auto w-18 [&_input]:min-h-9"
      onEnter={bearer ? undefined : begin}
    />
  );
}
