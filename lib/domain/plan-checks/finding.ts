import type { Dove, Segnalazione } from '../segnalazione';

/** What one check has to say; the key is derived from code and place, so that it is the same at every computation. */
export interface Finding {
  codice: string;
  gravita?: 'INFO' | 'AVVISO';
  /** Marked ● in the domain document. */
  bloccaApprovazione?: boolean;
  dove: Dove;
  messaggio: string;
}

/** `2024_PD_1 › 2024_OB_1_1 › M_1_1_1`. */
export function codePath(...codici: readonly string[]): string {
  return codici.join(' › ');
}

export function toSegnalazione({ codice, gravita, bloccaApprovazione, dove, messaggio }: Finding): Segnalazione {
  const chiave = [codice, dove.entita, dove.codice ?? '', dove.campo ?? ''].join('|');
  const blocco = bloccaApprovazione ? { bloccaApprovazione } : {};
  return { codice, gravita: gravita ?? 'AVVISO', ...blocco, dove, messaggio, chiave };
}

/** Keys must tell findings apart: a second one in the same place (a repeated code) becomes `…#2`. */
export function withDistinctKeys(segnalazioni: readonly Segnalazione[]): Segnalazione[] {
  const seen = new Map<string, number>();
  return segnalazioni.map((segnalazione) => {
    const count = (seen.get(segnalazione.chiave) ?? 0) + 1;
    seen.set(segnalazione.chiave, count);
    return count === 1 ? segnalazione : { ...segnalazione, chiave: `${segnalazione.chiave}#${count}` };
  });
}
