import type { ReactNode } from 'react';
import { LONGEST_ON_A_LINE } from '@/components/indicatore/target-chip';
import { Cell, Row, RowHeader } from '@/components/ui/data-table';
import type { IndicatoreLetto, TargetLetto } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';
import { AttesoChip } from './atteso-chip';
import { attesoOf, describeAtteso } from './atteso-words';

/** Which columns the table of an objective has beside the target of the plan's year. */
export interface IndicatorColumns {
  anno: number;
  hasBaseline: boolean;
  altriAnni: readonly number[];
}

/** The whole target of a year: parts (`ripartizione`) are listed under it. */
export function targetOf(indicatore: IndicatoreLetto, anno: number): TargetLetto | undefined {
  return indicatore.target.find((target) => target.anno === anno && target.ripartizione === null);
}

/** What the year expects of each part. */
export function partsOf(indicatore: IndicatoreLetto, anno: number): TargetLetto[] {
  return indicatore.target.filter((target) => target.anno === anno && target.ripartizione !== null);
}

export interface IndicatorRowProps {
  indicatore: IndicatoreLetto;
  columns: IndicatorColumns;
  /** What its expectation means for the score (`sayAtteso`). */
  frase: string;
  flag?: 'warn' | 'bad';
}

/** An indicator as it reads. */
export function IndicatorRow({ indicatore, columns, frase, flag }: IndicatorRowProps) {
  const { versoPresunto } = indicatore;
  const atteso = attesoOf(indicatore, targetOf(indicatore, columns.anno));
  return (
    <Row id={`riga-${indicatore.id}`} data-riga={indicatore.id} flag={flag}>
      <RowHeader>
        <IndicatorCode indicatore={indicatore} />
        {indicatore.testo}
        <Sentence>{frase}</Sentence>
        <IndicatorDetails indicatore={indicatore} />
      </RowHeader>
      <BaselineCell indicatore={indicatore} columns={columns} />
      <Cell isNumeric>
        <AttesoChip atteso={atteso} versoPresunto={versoPresunto} indicatore={indicatore} />
        <Parts indicatore={indicatore} anno={columns.anno} />
      </Cell>
      <OtherYears indicatore={indicatore} columns={columns} />
      <Cell isNumeric>{formatShort(indicatore.peso, 4)}</Cell>
    </Row>
  );
}

export function IndicatorCode({ indicatore }: { indicatore: IndicatoreLetto }) {
  if (!indicatore.codice) return null;
  return <span className="mr-2 font-semibold text-ink-3 whitespace-nowrap">{indicatore.codice}</span>;
}

/** The direction in words, under the text. */
export function Sentence({ children }: { children: ReactNode }) {
  return <span className="mt-0.5 block text-ink-3 text-meta">{children}</span>;
}

/** Whatever else the document says of an indicator. */
export function IndicatorDetails({ indicatore }: { indicatore: IndicatoreLetto }) {
  const { nota, fonte, attivitaRiferibile, monitoratoDa, ambitoValutazione, motivoChiusura } = indicatore;
  const details = [
    nota && `Nota: ${nota}`,
    fonte && `Fonte: ${fonte}`,
    attivitaRiferibile && `Attività: ${attivitaRiferibile}`,
    monitoratoDa && `Lo misura ${monitoratoDa}`,
    ambitoValutazione === 'INDIVIDUALE' && 'Conta solo nella scheda individuale',
    motivoChiusura && `Chiuso: ${motivoChiusura}`,
  ].filter((detail) => Boolean(detail));
  if (details.length === 0) return null;
  return <Sentence>{details.join(' · ')}</Sentence>;
}

/** The value the indicator started from. */
export function BaselineCell({ indicatore, columns }: Pick<IndicatorRowProps, 'indicatore' | 'columns'>) {
  if (!columns.hasBaseline) return null;
  return <Cell isNumeric>{formatShort(indicatore.baseline, 4)}</Cell>;
}

/** Expectations of the other years of the plan. */
export function OtherYears({ indicatore, columns }: Pick<IndicatorRowProps, 'indicatore' | 'columns'>) {
  return columns.altriAnni.map((anno) => {
    const atteso = attesoOf(indicatore, targetOf(indicatore, anno));
    const breve = describeAtteso({ atteso, versoPresunto: false, indicatore });
    return (
      <Cell key={anno} isNumeric>
        {breve && breve.valore.length > LONGEST_ON_A_LINE ? (
          <span className="inline-block max-w-56 whitespace-normal text-left">{breve.valore}</span>
        ) : (
          (breve?.valore ?? '–')
        )}
      </Cell>
    );
  });
}

/** A result asked of several parts: one range for each. */
export function Parts({ indicatore, anno }: { indicatore: IndicatoreLetto; anno: number }) {
  return partsOf(indicatore, anno).map((target) => (
    <span key={target.id} className="mt-1 block whitespace-nowrap">
      <span className="text-ink-3 text-meta">{target.ripartizione} </span>
      <AttesoChip
        atteso={attesoOf(indicatore, target)}
        versoPresunto={indicatore.versoPresunto}
        indicatore={indicatore}
      />
    </span>
  ));
}
