'use client';

import { Trash2 } from 'lucide-react';
import { DateField } from '@/components/forms/date-field';
import { Select } from '@/components/forms/select';
import { TextField } from '@/components/forms/text-field';
import { TextButton } from '@/components/ui/text-button';
import { type CalendarDate, compareDates, parseCalendarDate } from '@/lib/domain/calendar';
import { formatData } from '@/lib/format/date';
import { type Parsed, parseItalianDate } from '@/lib/format/parse-italian';
import { meseOf, parseMese } from '@/lib/format/parse-mese';
import { FieldNotes } from '../field-notes';
import { STOP } from '../focus-stops';
import { useTyped } from '../use-typed';
import type { PeriodoLetto, PeriodoScritto } from './use-periodi';

const PRECISIONI = [
  { value: 'GIORNO', label: 'A giorni' },
  { value: 'MESE', label: 'A mesi interi' },
];

interface PeriodFieldsProps {
  /** As it stands now. */
  periodo: PeriodoLetto;
  /** As the page was rendered. */
  letto: PeriodoLetto;
  /** «Periodo 2 della fase 3». */
  nome: string;
  onWrite(scritto: PeriodoScritto): void;
  onRemove(): void;
}

/** The dates of a period, to be written: days as 31/12/2026, months as 12/2026. */
export function PeriodFields({ periodo, letto, nome, onWrite, onRemove }: PeriodFieldsProps) {
  const { id, inizio, fine, precisione } = periodo;
  const isReversed = inizio && fine && compareDates(fine, inizio) < 0;
  const makeWhole = (value: string) => {
    if (value !== 'MESE') return onWrite({ precisione: 'GIORNO' });
    onWrite({
      precisione: 'MESE',
      inizio: inizio && meseOf(inizio).primo,
      fine: fine && meseOf(fine).ultimo,
    });
  };
  return (
    <li data-periodo={id} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <PeriodEnd end="inizio" label="Dal" periodo={periodo} letto={letto} nome={nome} />
      <PeriodEnd end="fine" label="Al" periodo={periodo} letto={letto} nome={nome} />
      <Select
        {...STOP}
        label="Precisione"
        aria-label={`Precisione, ${nome}`}
        options={PRECISIONI}
        value={precisione}
        onChange={(event) => makeWhole(event.currentTarget.value)}
        className="w-40"
      />
      <TextButton {...STOP} onClick={onRemove} className="mb-2">
        <Trash2 />
        Togli<span className="sr-only"> il {nome.toLowerCase()}</span>
      </TextButton>
      {isReversed && (
        <p role="status" className="w-full font-semibold text-meta text-warn">
          Il periodo finisce prima di iniziare: resta scritto, ma nel diagramma non si vede.
        </p>
      )}
      <div className="w-full empty:hidden">
        <FieldNotes
          campi={['inizio', 'fine', 'precisione'].map((campo) => ({ tabella: 'PeriodoFase', rigaId: id, campo }))}
        />
      </div>
    </li>
  );
}

interface PeriodEndProps extends Pick<PeriodFieldsProps, 'periodo' | 'letto' | 'nome'> {
  end: 'inizio' | 'fine';
  label: string;
}

function PeriodEnd({ end, label, periodo, letto, nome }: PeriodEndProps) {
  const isMonth = periodo.precisione === 'MESE';
  const { input, error, onText } = useTyped({
    campo: { tabella: 'PeriodoFase', rigaId: periodo.id, campo: end },
    letto: letto[end],
    parse: (testo) => parseEnd(testo, isMonth, end),
    format: (valore) => formatEnd(valore === null ? null : parseCalendarDate(valore), isMonth),
  });
  const words = { ...STOP, label, error, 'aria-label': `${label}, ${nome}`, className: 'w-44' };
  if (isMonth) return <TextField {...words} {...input} placeholder="mm/aaaa" inputMode="numeric" autoComplete="off" />;
  const { onChange: _native, ...rest } = input;
  return <DateField {...words} {...rest} onTextChange={onText} />;
}

function parseEnd(testo: string, isMonth: boolean, end: 'inizio' | 'fine'): Parsed<string | null> {
  if (testo.trim() === '') return { ok: true, valore: null };
  if (!isMonth) return parseItalianDate(testo);
  const parsed = parseMese(testo);
  if (!parsed.ok) return parsed;
  return { ok: true, valore: end === 'inizio' ? parsed.valore.primo : parsed.valore.ultimo };
}

function formatEnd(date: CalendarDate | null, isMonth: boolean): string {
  if (date === null) return '';
  return isMonth ? formatData(date).slice(3) : formatData(date);
}
