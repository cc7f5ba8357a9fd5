import { adoptFrammento } from './anagrafica';
import { appendText, type Colonna, type Contesto, type Passo } from './contesto';
import { type Cella, filledCelle, isNull, type Riga } from './righe';
import { checkTitolo } from './testata';

/** The third block: the table of phases, two columns a year. Column order and years come from its heading. */
export const readFasi: Passo = (contesto, riga) => {
  const { scheda } = contesto;
  if (!scheda || !riga.celle) return false;
  const colonne = riga.celle.map(({ chiave }) => colonnaOf(chiave));
  if (colonne.filter((colonna) => colonna !== null).length >= 3) {
    openFasi(contesto, riga, colonne);
    return true;
  }
  if (contesto.blocco !== 'fasi' || contesto.testata) return false;
  return readFase(contesto, riga, riga.celle);
};

function colonnaOf(chiave: string): Colonna | null {
  if (/^(?:n|nr|num|numero)$/u.test(chiave)) return { tipo: 'numero' };
  if (/^(?:attivita|fasi)\b/u.test(chiave)) return { tipo: 'descrizione' };
  if (/^peso\b/u.test(chiave)) return { tipo: 'peso' };
  const anno = /^(?:inizio |fine )?(\d{4})\b/u.exec(chiave)?.[1];
  const tipo = /\b(inizio|fine)\b/u.exec(chiave)?.[1];
  return anno && tipo ? { tipo: tipo === 'inizio' ? 'inizio' : 'fine', anno: Number(anno) } : null;
}

function openFasi(contesto: Contesto, riga: Riga, colonne: readonly (Colonna | null)[]): void {
  const { scheda, testata } = contesto;
  adoptFrammento(contesto);
  if (scheda && testata) checkTitolo(scheda, testata.titolo, testata.riga);
  if (scheda) {
    scheda.rigaFasi ??= riga.numero;
    scheda.unita ??= contesto.unita;
  }
  contesto.testata = null;
  contesto.blocco = 'fasi';
  contesto.colonne = colonne;
}

function readFase(contesto: Contesto, riga: Riga, printed: readonly Cella[]): boolean {
  const { scheda, colonne } = contesto;
  if (!scheda) return false;
  const celle = alignCelle(printed, colonne);
  const cellOf = (tipo: Colonna['tipo'], anno?: number) => {
    const index = colonne.findIndex(
      (colonna) => colonna?.tipo === tipo && (!('anno' in colonna) || colonna.anno === anno),
    );
    return celle[index];
  };
  const textOf = (cella: Cella | undefined) => (cella && !isNull(cella.testo) ? cella.testo : '');
  const numero = /^(\d{1,3})[.)]?$/u.exec(cellOf('numero')?.testo ?? '')?.[1];
  const anni = [...new Set(colonne.flatMap((colonna) => (colonna && 'anno' in colonna ? [colonna.anno] : [])))];
  const periodi = anni
    .map((anno) => ({ anno, inizio: textOf(cellOf('inizio', anno)), fine: textOf(cellOf('fine', anno)) }))
    .filter(({ inizio, fine }) => inizio || fine);
  const peso = textOf(cellOf('peso'));
  const descrizione = cellOf('descrizione');
  const last = scheda.fasi.at(-1);
  const isRest =
    numero === undefined && last && !(peso && last.peso) && !(periodi.length > 0 && last.periodi.length > 0);
  if (isRest) {
    last.descrizione = appendText(last.descrizione, textOf(descrizione));
    last.grezzo = appendText(last.grezzo, descrizione?.grezzo ?? '');
    last.peso ||= peso;
    if (last.periodi.length === 0) last.periodi = periodi;
    return true;
  }
  if (numero === undefined && filledCelle(riga).length < 2) return false;
  scheda.fasi.push({
    ordine: numero === undefined ? (last?.ordine ?? 0) + 1 : Number(numero),
    descrizione: textOf(descrizione),
    grezzo: descrizione?.grezzo ?? '',
    peso,
    periodi,
    riga: riga.numero,
  });
  return true;
}

/** Cells under their columns: a row that lost its empty first cell, or has one more, is moved to where it fits. */
function alignCelle(celle: readonly Cella[], colonne: readonly (Colonna | null)[]): readonly Cella[] {
  const numero = colonne.findIndex((colonna) => colonna?.tipo === 'numero');
  const peso = colonne.findIndex((colonna) => colonna?.tipo === 'peso');
  if (numero < 0 || peso < 0) return celle;
  const fits = (shift: number) => {
    const first = celle[numero + shift]?.testo ?? '';
    const weight = celle[peso + shift]?.testo ?? '';
    return (first === '' || /^\d{1,3}[.)]?$/u.test(first)) && (isNull(weight) || /^[\d.,]+\s*%$/u.test(weight));
  };
  const shift = [0, 1, -1].find(fits) ?? 0;
  if (shift === 0) return celle;
  return shift > 0 ? celle.slice(shift) : [{ testo: '', chiave: '', grezzo: '' }, ...celle];
}
