import { type Azione, DESCRIZIONE_AZIONE, type RisorsePerAzione } from './azioni';
import type { Condizione } from './condizioni';
import { MATRICE } from './matrice';
import type { Attore, Ruolo } from './ruoli';

/** Another ente's resource is denied as `ALTRO_ENTE`: callers answer "not found", never "forbidden". */
export type Permesso =
  | { readonly esito: 'consentito' }
  | { readonly esito: 'negato'; readonly causa: 'ALTRO_ENTE' | 'RUOLO' | 'CONDIZIONE'; readonly motivo: string };

const CONSENTITO: Permesso = { esito: 'consentito' };

/**
 * Whether somebody may do something, by the matrix of 1-domain §6. Rights of several roles add up: one role is enough.
 * A denial carries an Italian sentence for the person: the reason of the first role that could have had the right.
 *
 * Example: a DIRIGENTE of CDR 04 modifies a card of 0401 in BOZZA (cdr `['0401', '04']`) → consentito;
 * the same card PROPOSTO → negato, «La scheda si modifica solo in bozza o in variazione.»
 */
export function decidePermesso<A extends Azione>(attore: Attore, azione: A, risorsa: RisorsePerAzione[A]): Permesso {
  if (attore.enteId !== risorsa.enteId) {
    return { esito: 'negato', causa: 'ALTRO_ENTE', motivo: 'Non esiste in questo ente.' };
  }
  const riga: Readonly<Partial<Record<Ruolo, Condizione<RisorsePerAzione[A]>>>> = MATRICE[azione];
  const motivi: string[] = [];
  for (const assunto of attore.ruoli) {
    const condizione = riga[assunto.ruolo];
    if (condizione === undefined) continue;
    const motivo = condizione(assunto, risorsa);
    if (motivo === null) return CONSENTITO;
    motivi.push(motivo);
  }
  const motivo = motivi[0];
  return motivo === undefined
    ? { esito: 'negato', causa: 'RUOLO', motivo: `Il tuo ruolo non consente di ${DESCRIZIONE_AZIONE[azione]}.` }
    : { esito: 'negato', causa: 'CONDIZIONE', motivo };
}

/** {@link decidePermesso} as a yes or no: to hide a button. */
export function isConsentito<A extends Azione>(attore: Attore, azione: A, risorsa: RisorsePerAzione[A]): boolean {
  return decidePermesso(attore, azione, risorsa).esito === 'consentito';
}
