import { type CdrConAntenati, NESSUN_CDR, withAntenati } from './albero-cdr';
import { isConsentito } from './decide-permesso';
import { type Attore, listCodiciCdr } from './ruoli';
import { STATI_SCHEDA, type StatoPiano, type StatoScheda } from './stati';

/** Which cards of a plan somebody may read, as a filter a list can apply in SQL. */
export interface SchedeLeggibili {
  /** States in which the card of any CDR is readable. */
  readonly statiDiTutti: readonly StatoScheda[];
  /** States in which the cards of `codiciCdr`, of their descendants and of what these hold or measure are readable. */
  readonly statiPropri: readonly StatoScheda[];
  /** Codes of the memberships: extend them with `withDiscendenti` on the plan's structure. */
  readonly codiciCdr: readonly string[];
}

/**
 * The cards of a plan in a given state that somebody may read: the row `scheda.leggere` of the matrix turned into a filter,
 * so that a list and a card can never disagree.
 */
export function schedeLeggibili(attore: Attore, statoPiano: StatoPiano): SchedeLeggibili {
  const codiciCdr = listCodiciCdr(attore);
  const isLeggibile = (statoScheda: StatoScheda, cdr: CdrConAntenati) =>
    isConsentito(attore, 'scheda.leggere', {
      enteId: attore.enteId,
      statoPiano,
      statoScheda,
      cdr,
      monitoratoDa: NESSUN_CDR,
    });
  return {
    statiDiTutti: STATI_SCHEDA.filter((stato) => isLeggibile(stato, NESSUN_CDR)),
    statiPropri: STATI_SCHEDA.filter((stato) => isLeggibile(stato, withAntenati(codiciCdr, []))),
    codiciCdr,
  };
}
