'use client';

import { Plus } from 'lucide-react';
import { Checkbox } from '@/components/forms/checkbox';
import { Select } from '@/components/forms/select';
import { Button } from '@/components/ui/button';
import type { FaseLetta, ObiettivoLetto } from '@/lib/features/progetto/types';
import { FieldNotes } from '../field-notes';
import { STOP } from '../focus-stops';
import { TextLine } from '../text-line';
import { useCampo, useCorrect } from '../use-campo';
import { useGesto } from '../use-gesto';
import { PeriodFields } from './period-fields';
import type { PeriodoLetto, PeriodoScritto } from './use-periodi';

export interface PhaseDetailsProps {
  fase: FaseLetta;
  nome: string;
  progettoId: string;
  /** Objectives it may belong to, in their order. */
  obiettivi: readonly Pick<ObiettivoLetto, 'id' | 'titolo'>[];
  /** The number it takes when it stops being the antefatto. */
  prossimo: number;
  periodi: readonly PeriodoLetto[];
  onWrite(id: string, scritto: PeriodoScritto): void;
  onRemove(id: string): void;
  onAdd(): void;
}

/** Everything of a phase that its row has no room for: what it yields, who does it, notes, objective, exact dates. */
export function PhaseDetails(props: PhaseDetailsProps) {
  const { fase, nome, obiettivi, progettoId, prossimo, periodi, onWrite, onRemove, onAdd } = props;
  const change = useGesto();
  const of = (campo: string) => ({ tabella: 'Fase', rigaId: fase.id, campo });
  return (
    <div className="grid gap-4 rounded-control border border-blue-line bg-blue-soft p-4">
      <div className="grid gap-4 desk:grid-cols-2">
        <TextLine campo={of('prodottoAtteso')} letto={fase.prodottoAtteso} label="Prodotto atteso" />
        <TextLine campo={of('responsabili')} letto={fase.responsabili} label="Responsabili" />
        <TextLine campo={of('nota')} letto={fase.nota} label="Nota" />
        {obiettivi.length > 0 && (
          <Select
            {...STOP}
            label="Obiettivo"
            value={fase.obiettivoId ?? progettoId}
            options={[
              ...obiettivi.map(({ id, titolo }, index) => ({ value: id, label: `${index + 1}. ${titolo}` })),
              { value: progettoId, label: 'Di nessun obiettivo' },
            ]}
            onChange={(event) =>
              change({ gesto: 'porta', tabella: 'Fase', rigaId: fase.id, padreId: event.currentTarget.value })
            }
          />
        )}
      </div>
      <Antefatto fase={fase} prossimo={prossimo} />
      <section aria-label={`Periodi della ${nome}`} className="grid justify-items-start gap-3">
        <h4 className="font-semibold text-ink-2 text-meta">Periodi</h4>
        <ul className="grid w-full gap-3">
          {periodi.map((periodo, index) => (
            <PeriodFields
              key={`${periodo.id}-${periodo.precisione}`}
              periodo={periodo}
              letto={fase.periodi.find(({ id }) => id === periodo.id) ?? periodo}
              nome={`Periodo ${index + 1} della ${nome}`}
              onWrite={(scritto) => onWrite(periodo.id, scritto)}
              onRemove={() => onRemove(periodo.id)}
            />
          ))}
        </ul>
        {periodi.length === 0 && <p className="text-ink-2 text-meta">La fase non ha date.</p>}
        <Button {...STOP} size="s" icon={<Plus />} onClick={onAdd}>
          Aggiungi un periodo
        </Button>
      </section>
    </div>
  );
}

/** Phase 0 tells what came before the plan: it is never weighed. */
function Antefatto({ fase, prossimo }: { fase: FaseLetta; prossimo: number }) {
  const campo = { tabella: 'Fase', rigaId: fase.id, campo: 'ordine' };
  const correct = useCorrect();
  const isAntefatto = useCampo(campo, fase.ordine) === 0;
  return (
    <div>
      <Checkbox
        {...STOP}
        label="Antefatto"
        hint="Racconta ciò che precede il piano: non ha peso e non si rendiconta."
        checked={isAntefatto}
        onChange={() => correct([{ ...campo, letto: fase.ordine, dopo: isAntefatto ? prossimo : 0 }])}
      />
      <FieldNotes campi={[campo]} />
    </div>
  );
}
