import { toDecimal } from '@/lib/domain/numeric';
import type { IndicatoreFormato, TargetFormato } from '../../formato';
import { distinguish, type Rilievi } from './rilievi';
import { pesoOf, valoreOf } from './settle-numeri';
import { dayOf } from './settle-struttura';

/** An indicator as the tables can hold it. */
export function settleIndicatore(
  { peso, baseline, fasi, ...indicatore }: IndicatoreFormato,
  obiettivo: string,
  ordiniFase: ReadonlySet<number>,
  rilievi: Rilievi,
): IndicatoreFormato {
  const dove = `${obiettivo} › ${indicatore.codice ?? indicatore.testo}`;
  const legate = [...new Set(fasi)].filter((ordine) => ordiniFase.has(ordine)).sort((a, b) => a - b);
  const valore = valoreOf(baseline);
  return {
    ...indicatore,
    ...pesoOf(peso, dove, rilievi),
    ...(valore === undefined ? {} : { baseline: valore }),
    ...(legate.length > 0 ? { fasi: legate } : {}),
    target: distinguish(
      indicatore.target.map((target) => settleTarget(target, dove, rilievi)),
      ({ anno, ripartizione }) => `${anno} ${ripartizione ?? ''}`,
      (target, nome) => ({ ...target, ripartizione: nome.slice(String(target.anno).length + 1).trim() }),
    ),
  };
}

/** One form for each target: a number, else a day, else a range; what the others said stays as text. */
function settleTarget(target: TargetFormato, dove: string, rilievi: Rilievi): TargetFormato {
  const { anno, ripartizione, valore, min, max, data, testo } = target;
  const numero = valoreOf(valore);
  const giorno = numero === undefined ? dayOf(data) : undefined;
  const estremi = numero === undefined && giorno === undefined ? [valoreOf(min), valoreOf(max)] : [];
  const [basso, alto] = isReversed(estremi[0], estremi[1]) ? estremi.toReversed() : estremi;
  const scritti = Object.entries({ valore, min, max, data }).filter(([, scritto]) => scritto !== undefined);
  const tenuti = [numero, giorno, basso, alto].filter((tenuto) => tenuto !== undefined);
  const perduti =
    scritti.length > tenuti.length ? scritti.map(([campo, scritto]) => `${campo} ${scritto}`).join(', ') : '';
  if (perduti) {
    const messaggio = `Il valore atteso ${anno} di ${dove} è scritto in più modi (${perduti}): ne è stato tenuto uno, gli altri come testo.`;
    rilievi.note('target-in-piu-forme', 'Target', `${dove} › ${anno}`, messaggio);
  }
  const parole = [testo, perduti].filter(Boolean).join(' · ');
  return {
    anno,
    ...(ripartizione === undefined ? {} : { ripartizione }),
    ...(numero === undefined ? {} : { valore: numero }),
    ...(basso === undefined ? {} : { min: basso }),
    ...(alto === undefined ? {} : { max: alto }),
    ...(giorno === undefined ? {} : { data: giorno }),
    ...(parole ? { testo: parole } : {}),
  };
}

function isReversed(min: string | undefined, max: string | undefined): boolean {
  return min !== undefined && max !== undefined && toDecimal(min).gt(toDecimal(max));
}
