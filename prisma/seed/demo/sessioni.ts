import type { StatoRilevazione, StatoSessione } from '@/lib/domain/workflow';

export interface SessioneDemo {
  titolo: string;
  /** `MM-DD` of the year of the plan. */
  riferimento: string;
  /** `MM-DD`; with a plus, of the year after. */
  scadenza: string;
  finale: boolean;
}

export const SESSIONI: readonly SessioneDemo[] = [
  { titolo: 'Primo trimestre', riferimento: '03-31', scadenza: '04-12', finale: false },
  { titolo: 'Primo semestre', riferimento: '06-30', scadenza: '07-12', finale: false },
  { titolo: 'Terzo trimestre', riferimento: '09-30', scadenza: '10-10', finale: false },
  { titolo: 'Consuntivo', riferimento: '12-31', scadenza: '+01-31', finale: true },
];

/** Last year has had all its rounds; this year is in the third. */
export function statoSessione(anno: number, round: number): StatoSessione {
  if (anno < 2026 || round < 2) return 'CHIUSA';
  return round === 2 ? 'APERTA' : 'PROGRAMMATA';
}

/** How far the third round of this year is, by CDR. */
const STATO_DEL_CDR: Readonly<Record<string, StatoRilevazione>> = { '01': 'VERIFICATA', '02': 'VERIFICATA' };

/** What stands otherwise in its CDR: by objective, or by card where only its phases are reported. */
const STATO_PROPRIO: Readonly<Record<string, StatoRilevazione>> = {
  '04_108': 'DA_COMPILARE',
  '04_108_1': 'RINVIATA',
  '04_112_2': 'DA_COMPILARE',
  '04_119_1': 'DA_COMPILARE',
  '04_131': 'DA_COMPILARE',
  '04_131_1': 'DA_COMPILARE',
  '04_131_2': 'DA_COMPILARE',
  '05_208_1': 'VERIFICATA',
  '05_220_1': 'DA_COMPILARE',
  '07_105_1': 'VERIFICATA',
  '07_307_1': 'RINVIATA',
  '07_329': 'DA_COMPILARE',
  '07_329_1': 'DA_COMPILARE',
  '09_516_1': 'DA_COMPILARE',
  '0A_413_1': 'DA_COMPILARE',
};

/** Reports of the rounds that are closed which nobody ever sent. */
const MAI_INVIATE = new Set([
  '1|09_519_1',
  '1|04_131',
  '1|04_131_1',
  '1|04_131_2',
  '0|04_131',
  '0|04_131_1',
  '0|04_131_2',
]);

export function statoRilevazione(anno: number, round: number, cdr: string, oggetto: string): StatoRilevazione {
  if (statoSessione(anno, round) === 'CHIUSA') {
    return anno === 2026 && MAI_INVIATE.has(`${round}|${oggetto}`) ? 'DA_COMPILARE' : 'VERIFICATA';
  }
  return STATO_PROPRIO[oggetto] ?? STATO_DEL_CDR[cdr] ?? 'INVIATA';
}

/** What the Segretaria wrote to who must correct. */
export const MOTIVI_DI_RINVIO: Readonly<Record<string, string>> = {
  '04_108_1': 'I chilometri rifatti non tornano con lo stato di avanzamento: qual è il dato giusto?',
  '07_307_1': 'Manca l’elenco degli accordi firmati con i proprietari',
};

/** Not sent, but begun: the values already written are kept. */
export const COMINCIATE: ReadonlySet<string> = new Set(['04_119_1', '05_220_1', '09_516_1']);
