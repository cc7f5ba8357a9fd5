import type { Bozza } from './bozza';

/** What every step of the wizard gets. */
export interface PassoProps {
  bozza: Bozza;
  onChange: (bozza: Bozza) => void;
  /** Words of a problem by field: `ente.codice`, `struttura.<key>.codice`. */
  problemi: Readonly<Record<string, string>>;
}

type Parte = 'fondatore' | 'ente' | 'piano';

/** Wires a text of a step to its field. */
export function wireTesto<P extends Parte>({ bozza, onChange, problemi }: PassoProps, parte: P) {
  return (campo: keyof Bozza[P] & string) => ({
    id: `${parte}-${campo}`,
    value: String(bozza[parte][campo]),
    error: problemi[`${parte}.${campo}`],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...bozza, [parte]: { ...bozza[parte], [campo]: event.currentTarget.value } }),
  });
}

/** The problems of one grid, by `key.campo`. */
export function problemiOf(problemi: PassoProps['problemi'], griglia: 'struttura' | 'persone'): Record<string, string> {
  const prefix = `${griglia}.`;
  return Object.fromEntries(
    Object.entries(problemi).flatMap(([campo, words]) =>
      campo.startsWith(prefix) ? [[campo.slice(prefix.length), words]] : [],
    ),
  );
}
