import type { IndicatoreFormato, ObiettivoFormato, ProgettoFormato } from '@/lib/exchange/formato';

/**
 * How the demo cards are written: once for all the years they run. What changes from year to year is a series that
 * begins in {@link PRIMO_ANNO}; `scheda-di-anno.ts` reads the year it needs out of it.
 */
export const PRIMO_ANNO = 2025;

/**
 * When a phase runs: days `01-15/05-31`, whole months `03/06`, past the year `10-01/+03-31`.
 */
export type Quando = string;
export type FaseDemo = readonly [quando: Quando, descrizione: string, peso?: number, prodottoAtteso?: string];

/** Spesa corrente unless said: `SI` spesa per investimenti, `EC` and `EI` the entrate. */
export type VoceDemo = readonly [capitolo: string, descrizione: string, euro: string, titolo?: 'SI' | 'EC' | 'EI'];

export interface IndicatoreDemo extends Omit<Partial<IndicatoreFormato>, 'peso' | 'target'> {
  testo: string;
  peso?: number;
  /** Values of a numeric target by year, parted by blanks: `18 20 22`; a range is `80..100`. */
  serie?: string;
  /** Due day of every year, `MM-DD`; with a plus, of the year after. */
  entro?: string;
  /** What the direction that is presumed this year was confirmed to be in {@link PRIMO_ANNO}; `>=` unless said. */
  confermata?: '<=';
  /** A target nobody could type. */
  aParole?: string;
  /** Targets of the parts, where the indicator is split: by part, a series each. */
  parti?: Readonly<Record<string, string>>;
}

export interface ObiettivoDemo
  extends Omit<Partial<ObiettivoFormato>, 'assegnazioni' | 'indicatori' | 'ordine' | 'titolo'> {
  titolo: string;
  /** Of the CDR that owns the card; by CDR where the objective is shared; null: no weight. */
  peso: number | null | Readonly<Record<string, number>>;
  /** In {@link PRIMO_ANNO}, where the plan had other cards. */
  pesoPrimoAnno?: number;
  /** Why it stays outside the hundred, by CDR. */
  fuoriPesatura?: Readonly<Record<string, string>>;
  indicatori: readonly IndicatoreDemo[];
  fasi?: readonly FaseDemo[];
  /** Phases of one holder of a shared objective. */
  fasiDi?: Readonly<Record<string, readonly FaseDemo[]>>;
}

export interface SchedaDemo
  extends Pick<
    Partial<ProgettoFormato>,
    | 'assessori'
    | 'attivita'
    | 'budgetStampato'
    | 'codiciAlternativi'
    | 'descrizione'
    | 'finalita'
    | 'noteContabili'
    | 'priorita'
    | 'tempi'
    | 'tipo'
    | 'verificheQualita'
    | 'vincoli'
  > {
  codice: string;
  titolo: string;
  /** Codes of the obiettivi operativi, the principal first. */
  operativo: string;
  /** First and last day; a plus is the year after, two the one after that. */
  date?: readonly [inizio: string, fine: string];
  /** The years whose plan holds it; every year unless said. */
  anni?: readonly number[];
  /** Cards of the whole ente have no owner. */
  isGenerale?: boolean;
  /** Where nobody heads the CDR. */
  responsabile?: string;
  antefatto?: string;
  obiettivi: readonly ObiettivoDemo[];
  /** Phases that belong to no objective. */
  fasi?: readonly FaseDemo[];
  budget?: readonly VoceDemo[];
}

type Altro = Omit<Partial<IndicatoreDemo>, 'testo' | 'serie' | 'peso'>;

const NATURE: Readonly<Record<string, IndicatoreFormato['natura']>> = {
  '%': 'PERCENTUALE',
  euro: 'EURO',
  giorni: 'GIORNI',
  punti: 'PUNTEGGIO',
};

function numero(
  verso: IndicatoreFormato['verso'],
  operatore: IndicatoreFormato['operatore'],
  [testo, serie, unita = '', peso, altro]: readonly [string, string, string?, number?, Altro?],
): IndicatoreDemo {
  const isNamed = unita !== '' && unita !== '%' && unita !== 'euro';
  return {
    testo,
    serie,
    natura: NATURE[unita] ?? 'NUMERO',
    verso,
    ...(operatore && { operatore }),
    ...(isNamed && { unita }),
    ...(peso !== undefined && { peso }),
    ...altro,
  };
}

type Numerico = (testo: string, serie: string, unita?: string, peso?: number, altro?: Altro) => IndicatoreDemo;

export const almeno: Numerico = (...campi) => numero('CRESCENTE', '>=', campi);
export const piuDi: Numerico = (...campi) => numero('CRESCENTE', '>', campi);
export const alMassimo: Numerico = (...campi) => numero('DECRESCENTE', '<=', campi);
export const menoDi: Numerico = (...campi) => numero('DECRESCENTE', '<', campi);
/** Inside a range: the series holds `80..100`. */
export const fra: Numerico = (...campi) => numero('INTERVALLO', undefined, campi);
/** Neither more nor less: a range of one value. */
export const esattamente: Numerico = (...campi) => numero('INTERVALLO', '=', campi);
/** A volume: shown, never scored. */
export const contesto: Numerico = (...campi) => numero('CONTESTO', undefined, campi);

/** The document printed no operator: the direction was assumed and waits for a person. */
export const presunto: Numerico = (testo, serie, unita, peso, altro) => ({
  ...numero('CRESCENTE', undefined, [testo, serie, unita, peso, altro]),
  versoPresunto: true,
});

export function entro(testo: string, giorno: string, peso?: number, altro: Altro = {}): IndicatoreDemo {
  return { testo, natura: 'DATA', verso: 'ENTRO_DATA', entro: giorno, ...(peso !== undefined && { peso }), ...altro };
}

export function siNo(testo: string, peso?: number, altro: Altro = {}): IndicatoreDemo {
  return { testo, natura: 'SI_NO', verso: 'SI_NO', ...(peso !== undefined && { peso }), ...altro };
}

/** A target in words, which cannot be measured as it stands. */
export function aParole(testo: string, parole: string, peso?: number): IndicatoreDemo {
  return { testo, natura: 'TESTO', verso: 'CRESCENTE', aParole: parole, ...(peso !== undefined && { peso }) };
}
