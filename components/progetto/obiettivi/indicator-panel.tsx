'use client';

import { Select } from '@/components/forms/select';
import { Dialog } from '@/components/ui/dialog';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import { CAMPI } from '@/lib/features/progetto/queue/campi';
import type { IndicatoreLetto } from '@/lib/features/progetto/types';
import { withNatura } from '@/lib/format/target-draft';
import { sayAtteso } from '../atteso-sentence';
import { ChoiceField } from '../choice-field';
import { ConfirmDirection } from '../confirm-direction';
import { FieldNotes } from '../field-notes';
import { STOP } from '../focus-stops';
import { partsOf, targetOf } from '../indicator-row';
import { TypedField, type TypedKind } from '../typed-field';
import { attesoFields, useAtteso } from '../use-atteso';
import { AMBITO_VALUTAZIONE, NATURA } from '../words';
import { TargetGrid } from './target-grid';

interface IndicatorPanelProps {
  indicatore: IndicatoreLetto;
  /** What it is called: its code, or its place. */
  nome: string;
  /** Years of the plan, from the one that is scored on. */
  anni: readonly number[];
  regole: RegoleSmvp;
  onClose(): void;
}

const NATURE = CAMPI.Indicatore.natura.options;
const DECIMALI = [
  { valore: null, label: 'come capita' },
  ...[0, 1, 2, 3, 4].map((valore) => ({ valore, label: String(valore) })),
];
const AMBITI = Object.entries(AMBITO_VALUTAZIONE).map(([valore, label]) => ({ valore, label }));

type Colonna = 'codice' | 'unita' | 'fonte' | 'monitoratoDa' | 'baseline' | 'nota' | 'attivitaRiferibile';
const CAMPI_PANNELLO: readonly [Colonna, label: string, kind: TypedKind, isWide: boolean][] = [
  ['codice', 'Codice', 'testo', false],
  ['unita', 'Unità di misura', 'testo', false],
  ['baseline', 'Valore di partenza', 'numero', false],
  ['monitoratoDa', 'Chi lo misura', 'testo', false],
  ['fonte', 'Fonte del dato', 'testo', true],
  ['attivitaRiferibile', 'Attività a cui si riferisce', 'testo', true],
  ['nota', 'Nota', 'testo', true],
];

/** Everything of an indicator that the table of its objective does not show, and what is expected year by year. */
export function IndicatorPanel({ indicatore, nome, anni, regole, onClose }: IndicatorPanelProps) {
  const { id, valorePrevistoStampato } = indicatore;
  const [anno = 0] = anni;
  const target = targetOf(indicatore, anno);
  const hasParti = partsOf(indicatore, anno).length > 0;
  const { atteso, versoPresunto, change } = useAtteso(indicatore, target);
  const campo = (colonna: string) => ({ tabella: 'Indicatore', rigaId: id, campo: colonna });
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Tutti i campi di ${nome}`}
      description={`«${indicatore.testo}». Si salva da solo.`}
    >
      <div className="grid gap-6">
        <section aria-label="Valori attesi" className="grid gap-2">
          <h3 className="font-semibold text-h3">Valori attesi</h3>
          <p className="text-ink-2 text-table">{sayAtteso({ atteso, versoPresunto, indicatore, regole, hasParti })}</p>
          {versoPresunto && target && (
            <ConfirmDirection nome={nome} indicatore={indicatore} atteso={atteso} onConfirm={change} />
          )}
          <TargetGrid indicatore={indicatore} nome={nome} misura={atteso} anni={anni} />
          {valorePrevistoStampato && (
            <p className="text-ink-3 text-meta">Il documento stampava «{valorePrevistoStampato}».</p>
          )}
        </section>
        <section aria-label="Altri campi" className="grid grid-cols-2 gap-3">
          <h3 className="col-span-2 font-semibold text-h3">Altri campi</h3>
          <Select
            {...STOP}
            label="Natura del valore"
            value={atteso.natura}
            options={NATURE.map((value) => ({ value, label: NATURA[value] }))}
            onChange={(event) => {
              const natura = NATURE.find((one) => one === event.currentTarget.value);
              if (natura) change(withNatura(atteso, natura));
            }}
          />
          <ChoiceField campo={campo('decimali')} letto={indicatore.decimali} label="Decimali" options={DECIMALI} />
          <ChoiceField
            campo={campo('ambitoValutazione')}
            letto={indicatore.ambitoValutazione}
            label="Dove conta"
            options={AMBITI}
            className="col-span-2"
          />
          {CAMPI_PANNELLO.map(([colonna, label, kind, isWide]) => (
            <TypedField
              key={colonna}
              campo={campo(colonna)}
              letto={indicatore[colonna]}
              kind={kind}
              label={label}
              className={isWide ? 'col-span-2' : undefined}
            />
          ))}
        </section>
        <FieldNotes
          campi={[
            ...attesoFields(id, target?.id),
            ...['decimali', 'ambitoValutazione', ...CAMPI_PANNELLO.map(([colonna]) => colonna)].map(campo),
          ]}
        />
      </div>
    </Dialog>
  );
}
