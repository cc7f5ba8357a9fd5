/** How an objective goes against what is expected by then. */
export type Ritmo = 'linea' | 'presidio' | 'ritardo';

/** Why something is late, and the remedy: a report cannot be sent without. */
export type Spiegazione = readonly [causa: 'ENDOGENA' | 'ESOGENA', criticita: string, azioneCorrettiva: string];

/** How this year goes, by CDR unless an objective goes its own way: 04, 05 and 09 are late, 03 and 07 are to be watched. */
const RITMO_DEL_CDR: Readonly<Record<string, Ritmo>> = {
  '03': 'presidio',
  '04': 'ritardo',
  '05': 'ritardo',
  '07': 'presidio',
  '09': 'ritardo',
};

/** By objective; of one holder where it is shared: `01_101_1@04`. */
const RITMO_PROPRIO: Readonly<Record<string, Ritmo>> = {
  '00_001_1@03': 'linea',
  '01_101_1@04': 'presidio',
  '01_101_1@05': 'presidio',
  '01_101_1@07': 'linea',
  '01_101_1@09': 'presidio',
  '02_103_1@04': 'linea',
  '02_103_1@05': 'linea',
  '02_103_1@07': 'linea',
  '03_207_1': 'linea',
  '04_101_1': 'linea',
  '04_112_2': 'linea',
  '04_119_1': 'presidio',
  '04_126_1': 'presidio',
  '05_206_1': 'presidio',
  '05_208_1': 'presidio',
  '05_217_1': 'presidio',
  '05_220_1': 'linea',
  '07_317_1': 'linea',
  '07_329_1': 'linea',
  '09_510_1': 'presidio',
  '09_516_1': 'presidio',
};

/** Share of the expected with which the objectives that went less well closed last year. */
const CHIUSURA: Readonly<Record<string, number>> = {
  '01_116_1': 90,
  '02_122_1': 75,
  '03_204_1': 88,
  '04_115_1': 50,
  '04_126_1': 85,
  '05_203_1': 90,
  '05_211_1': 80,
  '07_112_1': 60,
  '07_307_1': 92,
  '09_507_1': 75,
  '09_513_1': 45,
  '0A_404_1': 80,
};

/** Per cent of the expected in the rounds of this year, which slips as the months go by. */
const ANDATURA: Readonly<Record<Ritmo, readonly number[]>> = {
  linea: [102, 103, 104, 105],
  presidio: [97, 90, 82, 82],
  ritardo: [93, 74, 42, 42],
};

/** Per cent of the expected an objective has reached in a round (from 0) of a year, and how it is to be called. */
export function andamentoOf({
  anno,
  round,
  cdr,
  obiettivo,
}: {
  anno: number;
  round: number;
  cdr: string;
  obiettivo: string;
}): { ritmo: Ritmo; percento: number } {
  if (anno < 2026) {
    const percento = CHIUSURA[obiettivo] ?? 104;
    return { percento, ritmo: percento < 70 ? 'ritardo' : percento < 100 ? 'presidio' : 'linea' };
  }
  const ritmo = RITMO_PROPRIO[`${obiettivo}@${cdr}`] ?? RITMO_PROPRIO[obiettivo] ?? RITMO_DEL_CDR[cdr] ?? 'linea';
  const percento = ANDATURA[ritmo][round] ?? 100;
  return { percento, ritmo: round === 0 ? 'linea' : round === 1 && ritmo === 'ritardo' ? 'presidio' : ritmo };
}
