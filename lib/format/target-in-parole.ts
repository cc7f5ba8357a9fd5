import type { CalendarDate } from '@/lib/domain/calendar';
import { italianDate, italianDecimal, italianShort, NO_BREAK_SPACE } from '@/lib/domain/italian-notation';
import type { DecimalInput } from '@/lib/domain/numeric';
import { isStrictOperator, type Natura, type Operatore, type Verso } from '@/lib/domain/vocabulary';

/** An indicator's expectation for one year, as the screens hold it. */
export interface TargetDaDescrivere {
  verso: Verso;
  operatore?: Operatore | null;
  versoPresunto: boolean;
  natura: Natura;
  /** As the document names it: `edifici`, `minuti`. */
  unita?: string | null;
  target: {
    valore?: DecimalInput | null;
    min?: DecimalInput | null;
    max?: DecimalInput | null;
    data?: CalendarDate | null;
    testo?: string | null;
  } | null;
  /** The year expects a value of each part, and none of the whole. */
  isPerParti?: boolean;
  /** As printed, for the doubt: «15 %». */
  valorePrevistoStampato?: string | null;
}

/** The chip: the operator in words (the type face has no sign for it) and the value with its unit. */
export interface TargetBreve {
  operatore: 'almeno' | 'più di' | 'al massimo' | 'meno di' | 'entro il' | 'fra' | null;
  valore: string;
}

const HAS_CENTS = /\.\d*[1-9]/;
const STRETTO = { CRESCENTE: 'più di', DECRESCENTE: 'meno di' } as const;
const LARGO = { CRESCENTE: 'almeno', DECRESCENTE: 'al massimo' } as const;

/** `6 edifici`, `15 %`, `1.000 €`, `10 giorni`, `1 giorno`. */
export function valoreConUnita(
  valore: DecimalInput,
  { natura, unita }: Pick<TargetDaDescrivere, 'natura' | 'unita'>,
): string {
  if (natura === 'EURO')
    return `${italianDecimal(valore, HAS_CENTS.test(valore.toString()) ? 2 : 0)}${NO_BREAK_SPACE}€`;
  const numero = italianShort(valore, 4);
  if (natura === 'PERCENTUALE') return `${numero}${NO_BREAK_SPACE}%`;
  const nome = unita?.trim() || (natura === 'GIORNI' ? (numero === '1' ? 'giorno' : 'giorni') : '');
  return nome ? `${numero} ${nome}` : numero;
}

/** The target as a chip; null when the year has none. A target that could not be typed keeps the words of the document. */
export function targetBreve(indicatore: TargetDaDescrivere): TargetBreve | null {
  const { verso, target, operatore } = indicatore;
  if (target === null) return null;
  const { valore, min, max, data, testo } = target;
  if (verso === 'ENTRO_DATA' && data) return { operatore: 'entro il', valore: italianDate(data) };
  // A part may be a range even where the whole has a floor: «almeno 200», of which between 15 and 20 here.
  const isRange = verso === 'INTERVALLO' || (verso !== 'SI_NO' && !valore);
  if (isRange && min && max) {
    return { operatore: 'fra', valore: `${italianShort(min, 4)} e ${valoreConUnita(max, indicatore)}` };
  }
  if (isRange && (min || max)) {
    return { operatore: min ? 'almeno' : 'al massimo', valore: valoreConUnita(min ?? max ?? '0', indicatore) };
  }
  if (verso === 'SI_NO') return { operatore: null, valore: testo ?? 'sì' };
  if (valore === null || valore === undefined) return testo ? { operatore: null, valore: testo } : null;
  const words = valoreConUnita(valore, indicatore);
  if (verso !== 'CRESCENTE' && verso !== 'DECRESCENTE') return { operatore: null, valore: words };
  return { operatore: isStrictOperator(operatore) ? STRETTO[verso] : LARGO[verso], valore: words };
}

/**
 * The direction sentence under a target: what is better and when it is reached, in words.
 * Example: DECRESCENTE, 10 giorni → `Più è basso, meglio è: raggiunto con 10 giorni o meno.`
 */
export function targetInParole(indicatore: TargetDaDescrivere): string {
  if (indicatore.verso === 'CONTESTO') return 'Dato di contesto: si mostra, non entra nel punteggio.';
  const breve = targetBreve(indicatore);
  if (breve === null) {
    return indicatore.isPerParti
      ? 'Il valore atteso è dato parte per parte, non per l’insieme.'
      : 'Manca il valore atteso: senza, il risultato non si misura.';
  }
  if (indicatore.versoPresunto) return presunto(indicatore, breve.valore);
  if (breve.operatore === 'fra') return `Dentro i limiti: raggiunto ${connect(breve)}, estremi compresi.`;
  switch (indicatore.verso) {
    case 'ENTRO_DATA':
      if (breve.operatore !== 'entro il') return aParole(breve.valore);
      return `Una data: raggiunto entro il ${breve.valore}, poi perde punti per ogni mese iniziato di ritardo.`;
    case 'SI_NO':
      return 'Sì o no: raggiunto se è stato fatto, in parte se lo è solo per una quota.';
    case 'INTERVALLO':
      return breve.operatore === null
        ? aParole(breve.valore)
        : `Dentro i limiti: raggiunto ${connect(breve)}, estremi compresi.`;
    default:
      return breve.operatore === null ? aParole(breve.valore) : direction(breve);
  }
}

function connect({ operatore, valore }: TargetBreve): string {
  return operatore === 'fra' ? `fra ${valore}` : `con ${operatore} ${valore}`;
}

function direction({ operatore, valore }: TargetBreve): string {
  switch (operatore) {
    case 'almeno':
      return `Più è alto, meglio è: raggiunto con almeno ${valore}.`;
    case 'più di':
      return `Più è alto, meglio è: raggiunto con più di ${valore}.`;
    case 'meno di':
      return `Più è basso, meglio è: raggiunto con meno di ${valore}.`;
    default:
      return `Più è basso, meglio è: raggiunto con ${valore} o meno.`;
  }
}

/** The document gave no operator: say what was assumed and what is to be confirmed. */
function presunto(indicatore: TargetDaDescrivere, valore: string): string {
  const printed = indicatore.valorePrevistoStampato?.trim();
  if (!printed && indicatore.verso === 'SI_NO') return 'Sì o no presunto: il documento non dice quanto.';
  const stampato = printed || valore;
  if (indicatore.verso === 'CRESCENTE' || indicatore.verso === 'DECRESCENTE') {
    return `Direzione presunta: «${stampato}» non dice se almeno o al massimo.`;
  }
  return `Direzione presunta: «${stampato}» non dice come si misura.`;
}

function aParole(testo: string): string {
  return `Atteso scritto a parole: «${testo}». Per misurarlo serve un valore.`;
}
