import type { Finding } from './finding';

/** More objectives in one CDR than the SMVP allows. Source: 1-domain §4. Example: 14 with N = 10 → 4 too many. */
export function checkNumeroObiettivi(
  cdr: { codice: string; denominazione: string },
  numeroObiettivi: number,
  massimo: number | null,
): Finding[] {
  if (massimo === null || numeroObiettivi <= massimo) return [];
  const messaggio = `${cdr.codice} ${cdr.denominazione} ha ${numeroObiettivi} obiettivi: lo SMVP ne ammette ${massimo}.`;
  return [{ codice: 'troppi-obiettivi', dove: { entita: 'Cdr', codice: cdr.codice, campo: 'obiettivi' }, messaggio }];
}
