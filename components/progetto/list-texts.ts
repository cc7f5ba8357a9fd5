import type { PatchValue } from '@/lib/domain/patch';

/** The texts of a list column, whatever else the queue may hold. */
export function textsOf(valore: PatchValue): string[] {
  return Array.isArray(valore) ? valore.filter((one) => typeof one === 'string') : [];
}
