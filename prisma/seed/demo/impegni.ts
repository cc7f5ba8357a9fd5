import type { ImpegnoFormato } from '@/lib/exchange/formato';

type Dipendente = readonly [nominativo: string, relazione: string, schede: string];

const EQ = 'Elevata qualificazione';

/** Who works on what: after each card the per cent of working time. Some pass the hundred, some have the rest elsewhere. */
const DIPENDENTI: readonly Dipendente[] = [
  ['Brunetti Ottavia', 'Dirigente', '00_001 20, 01_101 30, 01_104 25, 01_119 25'],
  ['Vanzolini Greta', EQ, '01_101 40, 01_104 30, 01_116 30'],
  ['Trabucchelli Ivo', 'Funzionario', '01_107 60, 01_119 40'],
  ['Mezzacapo Lucia', EQ, '01_110 60, 01_113 40'],
  ['Pappalettera Nives', 'Istruttore', '01_110 100'],
  ['Cuccureddu Sara', 'Istruttore', '01_113 80, 01_110 20'],
  ['Melchiodi Aldo', 'Istruttore', '01_113 60'],
  ['Gualdini Teresa', 'Dirigente', '02_103 15, 02_110 15, 02_113 25, 02_119 10, 02_128 10, 03_201 25, 03_204 15'],
  ['Bragadin Ruggero', EQ, '02_103 40, 02_113 60'],
  ['Contarelli Iride', 'Istruttore', '02_103 70, 02_125 30'],
  ['Spadafina Cosimo', EQ, '02_110 60, 02_116 40'],
  ['Giangrecchi Luana', 'Istruttore', '02_110 50, 02_116 50'],
  ['Palumbieri Dora', 'Istruttore', '02_116 100'],
  ['Rebecchini Saul', 'Funzionario', '02_119 40, 02_122 30, 02_128 30'],
  ['Squarzanti Mirco', 'Istruttore', '02_125 70, 02_122 30'],
  ['Urbinelli Carla', EQ, '03_201 50, 03_204 30, 03_213 20'],
  ['Valsecchini Nora', 'Istruttore', '03_201 60, 03_207 40'],
  ['Zorzanello Bruno', 'Istruttore', '03_204 50, 03_210 50'],
  ['Ambrosoni Delia', 'Istruttore', '03_213 40, 00_001 20'],
  ['Tuveri Martina', EQ, '0A_401 30, 0A_404 30, 0A_407 20, 0A_410 20, 0A_416 10'],
  ['Baldisserra Nico', 'Funzionario', '0A_401 50, 0A_413 50'],
  ['Cavestri Ugo', 'Istruttore', '0A_404 60, 0A_407 40'],
  ['Dallapiazza Irma', 'Istruttore', '0A_416 100'],
  ['Erbavecchia Pino', 'Istruttore', '0A_416 60, 0A_410 40'],
  ['Marchesini Elena', 'Dirigente', '04_112 10, 04_101 15, 04_104 25, 04_108 10, 04_115 10, 04_117 10, 04_121 20'],
  ['Tornaghi Davide', EQ, '04_112 60, 04_101 50'],
  ['Rambelli Silvia', 'Funzionario', '04_112 50, 04_108 50'],
  ['Cressati Ivano', 'Istruttore', '04_101 80, 04_108 20'],
  ['Filippazzo Enrica', EQ, '04_104 100'],
  ['Gastaldelli Rino', 'Funzionario', '04_121 70, 04_115 30'],
  ['Iannuzzelli Mara', 'Istruttore', '04_117 50, 04_126 50'],
  ['Lercarini Ottone', 'Istruttore', '04_126 40, 04_115 40, 04_117 20'],
  ['Mondelloni Pia', 'Istruttore', '04_101 70'],
  ['Zambonardi Piero', 'Dirigente', '05_201 30, 05_203 30, 05_214 40'],
  ['Quadrelli Noemi', 'Dirigente', '05_201 25, 05_203 40, 05_214 35'],
  ['Nardocci Elio', EQ, '05_201 60, 05_211 40'],
  ['Orecchioni Tina', 'Istruttore', '05_201 60, 05_217 40'],
  ['Pasqualotto Ennio', EQ, '05_203 50, 05_214 50'],
  ['Quaranfili Rosa', 'Funzionario', '05_206 80, 05_220 20'],
  ['Raspagliesi Vito', 'Istruttore', '05_206 60, 05_217 60'],
  ['Sanguettoli Ilde', 'Istruttore', '05_208 100'],
  ['Sforzini Amedeo', 'Dirigente', '07_105 20, 07_112 10, 07_301 20, 07_304 15, 07_307 10, 07_314 15, 07_320 10'],
  ['Terzaghini Adele', EQ, '07_105 50, 07_304 30, 07_311 20'],
  ['Uccelletti Moira', 'Istruttore', '07_105 60, 07_311 40'],
  ['Veronelli Gino', EQ, '07_301 50, 07_112 25, 07_307 25'],
  ['Zuccarelli Nadia', 'Assistente sociale', '07_301 60, 07_112 40'],
  ['Bertagnin Loris', 'Assistente sociale', '07_307 70, 07_112 15'],
  ['Camporesini Edda', 'Istruttore', '07_311 100'],
  ['Dellavedovi Omar', EQ, '07_314 40, 07_317 30, 07_320 30'],
  ['Furlanetti Zoe', 'Istruttore', '07_314 80, 07_329 20'],
  ['Grittini Alba', 'Istruttore', '07_317 50, 07_320 50'],
  ['Lo Squarcio Dino', 'Istruttore', '07_323 50, 07_320 20'],
  ['Scandurra Livio', 'Dirigente', '09_501 40, 09_504 20, 09_513 20, 09_519 20'],
  ['Bentivenghi Olga', EQ, '09_501 50, 09_507 50'],
  ['Calanchini Remo', EQ, '09_510 60, 09_519 40'],
  ['Fabbretton Ines', 'Agente', '09_504 70, 09_516 30'],
  ['Morgantoni Sante', 'Agente', '09_501 60, 09_507 50'],
  ['Pellizzeri Ada', 'Agente', '09_504 50, 09_513 50'],
];

/** Rows that are no person. */
const COLLETTIVI: readonly Dipendente[] = [
  ['Tutti gli operatori del servizio manutenzioni', 'Dipendente', '04_112, 04_108'],
  ['Tutti gli agenti', 'Dipendente', '09_501, 09_504, 09_507'],
  ['Tutti i settori', 'Dipendente', '00_001, 01_101'],
  ['Operai del verde', 'Dipendente', '05_206'],
];

/** Who works on a card, in the plan of a year: who came in July was not there the year before. */
export function impegniDi(codice: string, anno: number): ImpegnoFormato[] {
  const persone = DIPENDENTI.flatMap(([nominativo, relazione, schede]) => {
    const percentuale = quotaSu(codice, schede);
    const isArrivata = nominativo !== 'Quadrelli Noemi' || anno > 2025;
    return percentuale && isArrivata ? [{ nominativo, relazione, percentuale, collettivo: false }] : [];
  });
  const collettivi = COLLETTIVI.filter(([, , schede]) => schede.split(', ').includes(codice)).map(
    ([nominativo, relazione]) => ({ nominativo, relazione, collettivo: true }),
  );
  return [...persone, ...collettivi];
}

function quotaSu(codice: string, schede: string): string | undefined {
  const riga = schede.split(', ').find((una) => una.startsWith(`${codice} `));
  return riga?.split(' ')[1];
}
