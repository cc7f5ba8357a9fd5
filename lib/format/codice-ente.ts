/** Words that say what kind of body it is, not which. */
const GENERICHE =
  /^(?:(?:comun[ei]|unione|provincia|citta metropolitana|di|del|dello|della|delle|dei|degli|dell|d)(?: |$))+/;

/** The code an ente's name suggests. Example: «Unione dei Comuni Val d’Arda» → `val-d-arda`. */
export function codiceOf(denominazione: string): string {
  const plain = denominazione
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return (plain.replace(GENERICHE, '') || plain).replaceAll(' ', '-').slice(0, 60).replace(/-$/, '');
}
