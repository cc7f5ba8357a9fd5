import type { CalendarDate } from '@/lib/domain/calendar';
import { italianDate, italianShort } from '@/lib/domain/italian-notation';
import { toDecimal } from '@/lib/domain/numeric';
import type { Natura, Operatore, Verso } from '@/lib/domain/vocabulary';
import { type Parsed, parseItalianDate, parseItalianDecimal } from './parse-italian';

/** How an expectation is said: the words of the sentence «raggiunto …», each with its direction and operator. */
export type ModoAtteso =
  | 'almeno'
  | 'piu-di'
  | 'al-massimo'
  | 'meno-di'
  | 'fra'
  | 'entro-il'
  | 'si-no'
  | 'a-parole'
  | 'contesto';

/** The columns of an indicator and of its target that one expectation fills. Decimals are text without trailing zeros. */
export interface Atteso {
  natura: Natura;
  verso: Verso;
  operatore: Operatore | null;
  valore: string | null;
  min: string | null;
  max: string | null;
  data: CalendarDate | null;
  testo: string | null;
}

/** An expectation as it is being typed: `secondo` is used only by «fra … e …». */
export interface AttesoDraft {
  modo: ModoAtteso;
  primo: string;
  secondo: string;
}

/** What was typed, read; or the field that cannot be read and why. */
export type ParsedAtteso = { ok: true; valore: Atteso } | { ok: false; campo: 'primo' | 'secondo'; messaggio: string };

export const ETICHETTA_MODO: Readonly<Record<ModoAtteso, string>> = {
  almeno: 'almeno',
  'piu-di': 'più di',
  'al-massimo': 'al massimo',
  'meno-di': 'meno di',
  fra: 'fra',
  'entro-il': 'entro il',
  'si-no': 'se è stato fatto',
  'a-parole': 'come scritto a parole',
  contesto: 'mai: è un dato di contesto',
};

const DIREZIONI: Readonly<Record<'almeno' | 'piu-di' | 'al-massimo' | 'meno-di', [Verso, Operatore]>> = {
  almeno: ['CRESCENTE', 'ALMENO'],
  'piu-di': ['CRESCENTE', 'PIU_DI'],
  'al-massimo': ['DECRESCENTE', 'AL_MASSIMO'],
  'meno-di': ['DECRESCENTE', 'MENO_DI'],
};

const NUMERICI: readonly ModoAtteso[] = ['almeno', 'piu-di', 'al-massimo', 'meno-di', 'fra'];
const DECIMALI = 4;

/** The ways an indicator of that nature can be expected; what is still words may become anything. */
export function listModi(natura: Natura): readonly ModoAtteso[] {
  if (natura === 'DATA') return ['entro-il', 'contesto'];
  if (natura === 'SI_NO') return ['si-no', 'contesto'];
  if (natura === 'TESTO') return ['a-parole', ...NUMERICI, 'entro-il', 'si-no', 'contesto'];
  return [...NUMERICI, 'contesto'];
}

/** The same for one expectation: while it holds nothing it may become anything. */
export function listModiOf(atteso: Atteso): readonly ModoAtteso[] {
  const { natura, verso, valore, min, max, data, testo } = atteso;
  const isEmpty = [valore, min, max, data, testo].every((one) => one === null);
  if (!isEmpty || verso === 'CONTESTO' || verso === 'SI_NO') return listModi(natura);
  return [...NUMERICI, 'entro-il', 'si-no', 'contesto'];
}

/** The sentence an expectation already says, ready to be changed. */
export function draftOfAtteso(atteso: Atteso): AttesoDraft {
  const modo = modoOf(atteso);
  const { valore, min, max, data, testo } = atteso;
  if (modo === 'fra') return { modo, primo: numberText(min), secondo: numberText(max) };
  if (modo === 'a-parole') return { modo, primo: testo ?? '', secondo: '' };
  return { modo, primo: data ? italianDate(data) : numberText(valore ?? min ?? max), secondo: '' };
}

/**
 * The same expectation of another nature: its direction stays where that nature admits it, else it takes the first one
 * admitted, without the values that would mean nothing.
 * Example: almeno 6, from NUMERO to DATA → ENTRO_DATA, no date yet.
 */
export function withNatura(atteso: Atteso, natura: Natura): Atteso {
  const modi = listModi(natura);
  const modo = modoOf(atteso);
  if (modi.includes(modo) && natura !== 'TESTO') return { ...atteso, natura };
  const vuoto = { natura, operatore: null, valore: null, min: null, max: null, data: null, testo: atteso.testo };
  if (natura === 'DATA') return { ...vuoto, verso: 'ENTRO_DATA' };
  if (natura === 'SI_NO') return { ...vuoto, verso: 'SI_NO' };
  return natura === 'TESTO' ? { ...atteso, natura } : { ...vuoto, verso: 'CRESCENTE', operatore: 'ALMENO' };
}

function modoOf({ natura, verso, operatore, valore, min, max, testo }: Atteso): ModoAtteso {
  if (verso === 'CONTESTO') return 'contesto';
  if (verso === 'SI_NO') return 'si-no';
  if (natura === 'TESTO' && valore === null && min === null && max === null && testo !== null) return 'a-parole';
  if (verso === 'ENTRO_DATA') return 'entro-il';
  if (verso === 'INTERVALLO') return 'fra';
  if (verso === 'CRESCENTE') return operatore === 'PIU_DI' ? 'piu-di' : 'almeno';
  return operatore === 'MENO_DI' ? 'meno-di' : 'al-massimo';
}

function numberText(value: string | null): string {
  return value === null ? '' : italianShort(value, DECIMALI).replaceAll('.', '');
}

/**
 * Reads what was typed as the columns it fills; whatever the new sentence does not say is emptied.
 * Refuses with a sentence for the field: no number, a date that does not exist, an interval turned round.
 * Example: `al-massimo`, «62,50» of a percentage → DECRESCENTE, AL_MASSIMO, valore `62.5`.
 */
export function parseAtteso(draft: AttesoDraft, before: Atteso, unita: string | null = null): ParsedAtteso {
  const empty = { operatore: null, valore: null, min: null, max: null, data: null, testo: null };
  const { modo } = draft;
  switch (modo) {
    case 'entro-il':
      return read('primo', parseItalianDate(draft.primo), (data) => ({
        ...empty,
        natura: 'DATA',
        verso: 'ENTRO_DATA',
        data,
      }));
    case 'si-no':
      return { ok: true, valore: { ...empty, natura: 'SI_NO', verso: 'SI_NO' } };
    case 'contesto':
      return { ok: true, valore: { ...before, verso: 'CONTESTO', operatore: null } };
    case 'a-parole':
      return read('primo', parseText(draft.primo), (testo) => ({
        ...empty,
        natura: 'TESTO',
        verso: before.verso,
        testo,
      }));
    case 'fra':
      return parseIntervallo(draft, { ...empty, natura: numericNature(before.natura, draft.primo) }, unita);
    default: {
      const [verso, operatore] = DIREZIONI[modo];
      const natura = numericNature(before.natura, draft.primo);
      return read('primo', parseNumber(draft.primo, unita), (valore) => ({
        ...empty,
        natura,
        verso,
        operatore,
        valore,
      }));
    }
  }
}

function read<T>(campo: 'primo' | 'secondo', parsed: Parsed<T>, build: (valore: T) => Atteso): ParsedAtteso {
  return parsed.ok ? { ok: true, valore: build(parsed.valore) } : { ok: false, campo, messaggio: parsed.messaggio };
}

function parseIntervallo(
  { primo, secondo }: AttesoDraft,
  rest: Omit<Atteso, 'verso'>,
  unita: string | null,
): ParsedAtteso {
  const min = parseNumber(primo, unita);
  if (!min.ok) return { ok: false, campo: 'primo', messaggio: min.messaggio };
  return read('secondo', parseMaximum(secondo, min.valore, unita), (max) => ({
    ...rest,
    verso: 'INTERVALLO',
    min: min.valore,
    max,
  }));
}

function parseMaximum(testo: string, min: string, unita: string | null): Parsed<string> {
  const max = parseNumber(testo, unita);
  if (!max.ok || toDecimal(max.valore).gte(toDecimal(min))) return max;
  return { ok: false, messaggio: `Il massimo è sotto il minimo (${italianShort(min, DECIMALI)}).` };
}

function parseText(testo: string): Parsed<string> {
  const pulito = testo.trim();
  return pulito ? { ok: true, valore: pulito } : { ok: false, messaggio: 'Scrivi che cosa ci si aspetta.' };
}

/** A number as it is expected of an indicator: its unit typed after it («10 giorni», «6 edifici») is not part of it. */
export function parseNumber(testo: string, unita: string | null): Parsed<string> {
  const nomi = ['giorni', 'giorno', 'gg', unita?.trim().toLowerCase() ?? ''].filter(Boolean);
  const nome = nomi.find((candidate) => testo.trim().toLowerCase().endsWith(` ${candidate}`));
  const parsed = parseItalianDecimal(nome ? testo.trim().slice(0, -nome.length) : testo, { decimaliMassimi: DECIMALI });
  return parsed.ok ? { ok: true, valore: toDecimal(parsed.valore).toFixed() } : parsed;
}

/** What was only words, or a number of nothing in particular, takes its nature from what is typed. */
function numericNature(natura: Natura, testo: string): Natura {
  if (natura === 'PERCENTUALE' || natura === 'EURO' || natura === 'GIORNI' || natura === 'PUNTEGGIO') return natura;
  if (testo.trim().endsWith('%')) return 'PERCENTUALE';
  if (/\s(?:giorn[io]|gg)$/iu.test(testo.trim())) return 'GIORNI';
  return testo.trim().endsWith('€') ? 'EURO' : 'NUMERO';
}
