import { italianDecimal, italianShort } from '../italian-notation';
import { type DecimalInput, toDecimal } from '../numeric';
import { printGrado } from './esito';
import { invalid, MISSING, notApplicable, type Outcome, scored } from './outcome';
import { limitiOf, type RegoleSmvp } from './regole-smvp';

/** Where a result stands, and what the Nucleo said. */
export interface DecisioneNucleo {
  stato: 'MISURATO' | 'VALIDATO' | 'CORRETTO' | 'RINVIATO' | 'NON_VALUTABILE';
  /** Per cent; for CORRETTO the value that replaces the measure, for VALIDATO the measure as it stood when accepted. */
  gradoValidato?: DecimalInput | null;
  motivo?: string | null;
}

/**
 * The outcome that counts upward: measured and evaluated are different acts.
 * Rule: accepted, the measure as it stood; corrected, the Nucleo's value with its reason; sent back, nothing yet; not
 * assessable, out of the score with its reason; undecided, the measure.
 * Source: 2-scoring §2. Example: misurato 80, CORRETTO 90 → scored 90, whose first step keeps the 80.
 */
export function applyDecisione(misurato: Outcome, decisione: DecisioneNucleo, regole: RegoleSmvp): Outcome {
  const motivo = decisione.motivo?.trim();
  switch (decisione.stato) {
    case 'RINVIATO':
      return MISSING;
    case 'NON_VALUTABILE':
      return notApplicable(motivo ? `non valutabile: ${motivo}` : 'non valutabile');
    case 'CORRETTO':
      return withGrado(misurato, decisione, regole, 'corretto');
    case 'VALIDATO':
      return decisione.gradoValidato ? withGrado(misurato, decisione, regole, 'accettato') : misurato;
    default:
      return misurato;
  }
}

function withGrado(
  misurato: Outcome,
  decisione: DecisioneNucleo,
  regole: RegoleSmvp,
  atto: 'corretto' | 'accettato',
): Outcome {
  if (!decisione.gradoValidato) return invalid('manca il grado corretto dal Nucleo');
  const grado = toDecimal(decisione.gradoValidato);
  const { floor, cap, sogliaRaggiunto } = limitiOf(regole);
  if (grado.lt(floor) || grado.gt(cap)) {
    return invalid(`il grado ${italianShort(grado)} è fuori dai limiti ${italianShort(floor)} e ${italianShort(cap)}`);
  }
  const explain = () => {
    const before = misurato.kind === 'scored' ? `misurato ${italianDecimal(misurato.grado, 2)}` : 'non misurato';
    const reason = decisione.motivo?.trim();
    const step = {
      regola: `Grado ${atto} dal Nucleo`,
      calcolo: reason ? `${before}. Motivo: ${reason}` : before,
      risultato: printGrado(grado, sogliaRaggiunto),
    };
    return misurato.kind === 'scored' ? [...misurato.steps, step] : [step];
  };
  return scored(grado, explain, {
    isAlLimite: atto === 'accettato' && misurato.kind === 'scored' && misurato.isAlLimite,
  });
}
