import { NESSUN_CDR, withAntenati } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { type Attore, listCodiciCdr } from '@/lib/domain/permissions/ruoli';

/** What somebody is expected to do in an ente: each yes brings a family of things to the home. */
export interface Compiti {
  /** Completes cards and reports for some CDR. */
  readonly completa: boolean;
  readonly valida: boolean;
  readonly verifica: boolean;
  readonly gestisceSessioni: boolean;
  readonly importa: boolean;
  readonly decide: boolean;
  /** Reads the register of the whole ente. */
  readonly leggeRegistro: boolean;
  /** Reads the register of the cards of the own CDR. */
  readonly leggeRegistroProprio: boolean;
}

/** The rights of the permission matrix that make something wait for somebody. */
export function compitiOf(attore: Attore): Compiti {
  const { enteId } = attore;
  const proprio = { enteId, cdr: withAntenati(listCodiciCdr(attore), []) };
  const report = { enteId, cdr: NESSUN_CDR, monitoratoDa: NESSUN_CDR, tags: [] };
  const bozza = {
    enteId,
    statoPiano: 'PREDISPOSIZIONE',
    statoScheda: 'PROPOSTO',
    cdr: NESSUN_CDR,
    monitoratoDa: NESSUN_CDR,
  } as const;
  return {
    completa: proprio.cdr.length > 0,
    valida: isConsentito(attore, 'scheda.validare', bozza),
    verifica: isConsentito(attore, 'rilevazione.verificare', report),
    gestisceSessioni: isConsentito(attore, 'sessione.gestire', { enteId }),
    importa: isConsentito(attore, 'importazione.gestire', { enteId }),
    decide: isConsentito(attore, 'risultato.valutare', { enteId }),
    leggeRegistro: isConsentito(attore, 'registro.leggere', { enteId, cdr: NESSUN_CDR }),
    leggeRegistroProprio: isConsentito(attore, 'registro.leggere', proprio),
  };
}
