import type { Passo } from '@/lib/features/installazione/types';

/** A row of a grid: texts by column, and a key that stays with it while rows come and go. */
export type Riga<Campo extends string = string> = Readonly<Record<Campo, string>> & { readonly key: number };

export type CampoCdr = 'codice' | 'denominazione' | 'tipo' | 'padre' | 'responsabile';
export type CampoPersona = 'nome' | 'cognome' | 'email' | 'ruolo' | 'cdr';

/** What is written so far, all of it text as it was typed. */
export interface Bozza {
  fondatore: Readonly<Record<'codice' | 'nome' | 'cognome' | 'email' | 'password' | 'conferma', string>>;
  ente: Readonly<Record<'denominazione' | 'codice' | 'tipo', string>>;
  piano: Readonly<Record<'anno' | 'annoFine' | 'titolo' | 'schemaPesi', string>>;
  struttura: readonly Riga<CampoCdr>[];
  persone: readonly Riga<CampoPersona>[];
}

const NUOVO_CDR = { codice: '', denominazione: '', tipo: 'SETTORE', padre: '', responsabile: '' };
const NUOVA_PERSONA = { nome: '', cognome: '', email: '', ruolo: 'DIRIGENTE', cdr: '' };
/** Rows a grid begins with. */
const RIGHE_INIZIALI = 4;

export const newCdr = (key: number): Riga<CampoCdr> => ({ key, ...NUOVO_CDR });
export const newPersona = (key: number): Riga<CampoPersona> => ({ key, ...NUOVA_PERSONA });

/** What is proposed for the plan of a year, which usually looks three years ahead. */
export function pianoOf(anno: number): Omit<Bozza['piano'], 'schemaPesi'> {
  return {
    anno: String(anno),
    annoFine: String(anno + 2),
    titolo: `Piano della performance ${anno}–${anno + 2}`,
  };
}

/** Another year for the plan: what was only proposed follows it, what somebody wrote stays. */
export function withAnno(piano: Bozza['piano'], anno: string): Bozza['piano'] {
  // The year itself is half-typed meanwhile: what was proposed is recognised by the rest.
  const isProposed = piano.titolo === pianoOf(Number(piano.annoFine) - 2).titolo;
  return isProposed && /^\d{4}$/.test(anno) ? { ...piano, ...pianoOf(Number(anno)) } : { ...piano, anno };
}

/** An empty wizard, for the plan of a year. */
export function emptyBozza(anno: number, codice: string): Bozza {
  const rows = <T>(make: (key: number) => T) => Array.from({ length: RIGHE_INIZIALI }, (_, key) => make(key));
  return {
    fondatore: { codice, nome: '', cognome: '', email: '', password: '', conferma: '' },
    ente: { denominazione: '', codice: '', tipo: 'COMUNE' },
    piano: { ...pianoOf(anno), schemaPesi: 'PERCENTUALE' },
    struttura: rows(newCdr),
    persone: rows(newPersona),
  };
}

/** A row where nothing was typed; what a choice begins with is not typing. */
export function isBlank(riga: { readonly key: number }): boolean {
  return Object.entries(riga).every(
    ([campo, valore]) => ['key', 'tipo', 'ruolo'].includes(campo) || !`${valore}`.trim(),
  );
}

/** What the server receives: rows without anything in them are left out. */
export function toInvio(bozza: Bozza): Record<Passo, unknown> {
  return {
    ...bozza,
    struttura: bozza.struttura.filter((riga) => !isBlank(riga)),
    persone: bozza.persone.filter((riga) => !isBlank(riga)),
  };
}

/** The words of each problem by field: rows are named by their key, not by their place among those that were sent. */
export function placeProblemi(
  bozza: Bozza,
  problemi: readonly { campo: string | null; messaggio: string }[],
): Record<string, string> {
  const placed: Record<string, string> = {};
  for (const { campo, messaggio } of problemi) {
    const [passo = '', posto = '', colonna] = (campo ?? '').split('.');
    const righe = passo === 'struttura' || passo === 'persone' ? bozza[passo].filter((riga) => !isBlank(riga)) : null;
    const nome = righe && colonna ? `${passo}.${righe[Number(posto)]?.key}.${colonna}` : (campo ?? '');
    placed[nome] ??= messaggio;
  }
  return placed;
}
