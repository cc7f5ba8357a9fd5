import { italianShort } from '../italian-notation';
import { Decimal, HUNDRED, ONE, parseDecimal, ZERO } from '../numeric';
import type { ErroreRegole, RegoleSmvp } from './regole-smvp';
import { validateFasce } from './validate-fasce';

/**
 * Says everything that is wrong with a set of SMVP rules; empty when it can be used.
 * Rule: limits, thresholds and bands must decide every possible score in exactly one way, here and never at scoring.
 * Source: 2-scoring §1–3. Example: bands 80–95 and 95,5–100 → `Fra 95 e 95,5 manca una fascia.`
 */
export function validateRegole(regole: RegoleSmvp): ErroreRegole[] {
  const notNumbers = findNotNumbers(regole);
  if (notNumbers.length > 0) return notNumbers;
  return [
    ...validateLimits(regole),
    ...validateThresholds(regole),
    ...validateComposizione(regole),
    ...validateSoglie(regole),
    ...validateFasce(regole.fasce, new Decimal(regole.cap)),
  ];
}

const NUMERIC_FIELDS = ['floor', 'cap', 'puntiPerMese', 'sogliaRaggiunto', 'sogliaMinima'] as const;

function findNotNumbers(regole: RegoleSmvp): ErroreRegole[] {
  const texts: [string, string][] = [
    ...NUMERIC_FIELDS.map((campo): [string, string] => [campo, regole[campo]]),
    ...(regole.composizione.tipo === 'misto' ? [['composizione.p', regole.composizione.p] as [string, string]] : []),
    ...(regole.soglie ?? []).flatMap(({ rapporto, grado }, i): [string, string][] => [
      [`soglie.${i}.rapporto`, rapporto],
      [`soglie.${i}.grado`, grado],
    ]),
    ...regole.fasce.flatMap(({ da, a }, i): [string, string][] => [
      [`fasce.${i}.da`, da],
      ...(a === null ? [] : [[`fasce.${i}.a`, a] as [string, string]]),
    ]),
  ];
  return texts
    .filter(([, text]) => parseDecimal(text) === null)
    .map(([campo, text]) => ({ campo, messaggio: `«${text}» non è un numero.` }));
}

function validateLimits({ floor, cap, puntiPerMese }: RegoleSmvp): ErroreRegole[] {
  const errors: ErroreRegole[] = [];
  const [low, high] = [new Decimal(floor), new Decimal(cap)];
  if (low.lt(ZERO) || low.gte(HUNDRED))
    errors.push({ campo: 'floor', messaggio: 'Il grado minimo va da 0 a meno di 100.' });
  if (high.lt(HUNDRED))
    errors.push({ campo: 'cap', messaggio: 'Il grado massimo è almeno 100: altrimenti nulla è raggiunto.' });
  if (new Decimal(puntiPerMese).lt(ZERO)) {
    errors.push({ campo: 'puntiPerMese', messaggio: 'I punti persi per ogni mese non possono essere negativi.' });
  }
  return errors;
}

function validateThresholds({ sogliaMinima, sogliaRaggiunto, cap, massimoObiettivi }: RegoleSmvp): ErroreRegole[] {
  const errors: ErroreRegole[] = [];
  const [minima, raggiunto] = [new Decimal(sogliaMinima), new Decimal(sogliaRaggiunto)];
  if (minima.lt(ZERO)) errors.push({ campo: 'sogliaMinima', messaggio: 'La soglia minima non può essere negativa.' });
  if (minima.gt(raggiunto)) {
    const messaggio = `La soglia minima ${italianShort(minima)} supera quella di raggiungimento ${italianShort(raggiunto)}.`;
    errors.push({ campo: 'sogliaMinima', messaggio });
  }
  if (raggiunto.lte(ZERO) || raggiunto.gt(cap)) {
    const messaggio = `La soglia di raggiungimento va da più di 0 al grado massimo ${italianShort(cap)}.`;
    errors.push({ campo: 'sogliaRaggiunto', messaggio });
  }
  if (massimoObiettivi !== null && (!Number.isSafeInteger(massimoObiettivi) || massimoObiettivi < 1)) {
    errors.push({ campo: 'massimoObiettivi', messaggio: 'Il numero massimo di obiettivi è un intero da 1 in su.' });
  }
  return errors;
}

function validateComposizione({ composizione }: RegoleSmvp): ErroreRegole[] {
  if (composizione.tipo !== 'misto') return [];
  const p = new Decimal(composizione.p);
  if (p.gt(ZERO) && p.lt(ONE)) return [];
  return [{ campo: 'composizione.p', messaggio: 'La quota degli indicatori va da più di 0 a meno di 1.' }];
}

function validateSoglie({ soglie }: RegoleSmvp): ErroreRegole[] {
  if (soglie === null) return [];
  if (soglie.length < 2) return [{ campo: 'soglie', messaggio: 'Servono almeno due punti.' }];
  return soglie.flatMap((point, i) => {
    const previous = soglie[i - 1];
    if (!previous) return [];
    if (new Decimal(point.rapporto).lte(previous.rapporto)) {
      return [{ campo: `soglie.${i}.rapporto`, messaggio: 'I rapporti devono crescere da un punto al successivo.' }];
    }
    if (new Decimal(point.grado).gte(previous.grado)) return [];
    return [{ campo: `soglie.${i}.grado`, messaggio: 'Il grado non può scendere quando il rapporto sale.' }];
  });
}
