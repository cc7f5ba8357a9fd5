/** A figure with what it must be. */
export interface Riga {
  readonly che: string;
  readonly valore: number;
  readonly unita: string;
  /** The bound, and whether the figure must stay above or below it. Without one the line only informs. */
  readonly limite?: { readonly almeno: number } | { readonly alMassimo: number };
}

const number = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 2 });

function isWithin({ valore, limite }: Riga): boolean {
  if (!limite) return true;
  return 'almeno' in limite ? valore >= limite.almeno : valore <= limite.alMassimo;
}

function describeLimit({ limite }: Riga): string {
  if (!limite) return '';
  return 'almeno' in limite ? `≥ ${number.format(limite.almeno)}` : `≤ ${number.format(limite.alMassimo)}`;
}

/** Prints one line as soon as it is known. @returns whether the figure is within its bound */
export function printRiga(riga: Riga): boolean {
  const isGood = isWithin(riga);
  const value = `${number.format(riga.valore)} ${riga.unita}`.trim();
  const verdict = riga.limite ? (isGood ? 'sì' : 'NO') : '';
  process.stdout.write(`${riga.che.padEnd(64)} ${value.padStart(14)}  ${describeLimit(riga).padEnd(9)} ${verdict}\n`);
  return isGood;
}
