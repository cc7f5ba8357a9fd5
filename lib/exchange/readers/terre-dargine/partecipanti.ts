import type { ObiettivoFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import { byUnita, type Unita } from './cdr';

/** CDR that take part in a card beside its own: those that hold it, and those the line «Obiettivo condiviso» names. */
export function partecipantiIn(
  condiviso: string,
  assegnazioni: ObiettivoFormato['assegnazioni'],
  owner: string,
  { cdr }: Unita,
): string[] {
  const words = ` ${normaliseText(condiviso)} `;
  const named = cdr.filter(({ denominazione }) => {
    const name = normaliseText(denominazione).replace(/^settore /u, '');
    return name.length > 3 && words.includes(` ${name} `);
  });
  const all = new Set([...assegnazioni.map((assegnazione) => assegnazione.cdr), ...named.map(({ codice }) => codice)]);
  return [...all].filter((codice) => codice !== owner).sort(byUnita);
}
