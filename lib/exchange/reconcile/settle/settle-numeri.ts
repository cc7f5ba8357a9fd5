import { canonicalOf, fitsScale } from '../../numeri';
import type { Rilievi } from './rilievi';

/** A weight or a share no table refuses: not negative, within its digits. */
export function pesoOf(peso: string | undefined, dove: string, rilievi: Rilievi): { peso?: string } {
  if (peso === undefined) return {};
  if (!peso.startsWith('-') && fitsScale(peso, 'peso')) return { peso: canonicalOf(peso, 'peso') };
  rilievi.note(
    'peso-non-valido',
    'Progetto',
    dove,
    `Il peso ${peso} di ${dove} non è un peso: è stato tolto, va scritto.`,
  );
  return {};
}

/** A value of an indicator within its digits, or nothing. */
export function valoreOf(valore: string | undefined): string | undefined {
  return valore !== undefined && fitsScale(valore, 'valore') ? canonicalOf(valore, 'valore') : undefined;
}
