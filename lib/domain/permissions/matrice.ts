import type { Azione, RisorsePerAzione } from './azioni';
import {
  type Condizione,
  conPianoApprovato,
  conTag,
  dellaPropriaPersona,
  delProprioCdr,
  delProprioCdrODaMisurare,
  e,
  o,
  schedaApprovata,
  schedaModificabile,
  schedaProposta,
  sempre,
} from './condizioni';
import type { RisorsaImpegno, RisorsaScheda } from './risorse';
import type { Ruolo } from './ruoli';

type Riga<A extends Azione> = Readonly<Partial<Record<Ruolo, Condizione<RisorsePerAzione[A]>>>>;

const proprieInBozzaPoiTutte: Condizione<RisorsaScheda> = o(delProprioCdrODaMisurare, schedaApprovata);
const proprieModificabili: Condizione<RisorsaScheda> = e(delProprioCdr, schedaModificabile);
const approvateOPropriImpegni: Condizione<RisorsaImpegno> = o<RisorsaImpegno>(dellaPropriaPersona, schedaApprovata);

/**
 * The permission matrix of 1-domain §6: one row per action, one entry per role that has the right, with its condition.
 * A role that is not in the row never has the right. Where the document writes "write", reading is implied.
 */
export const MATRICE: Readonly<{ [A in Azione]: Riga<A> }> = {
  'utenti.gestire': { AMMINISTRATORE: sempre },
  'ente.configurare': { AMMINISTRATORE: sempre },
  'token.gestire': { AMMINISTRATORE: sempre },

  'struttura.modificare': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'alberoStrategico.modificare': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'smvp.modificare': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'sessione.gestire': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'importazione.gestire': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },

  // The whole plan at once. Who reads only some cards of a draft has `scheda.leggere`, and `schedeLeggibili` for lists.
  'piano.leggere': {
    AMMINISTRATORE: sempre,
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    RPCT: sempre,
    DIRIGENTE: conPianoApprovato,
    REFERENTE: conPianoApprovato,
    NUCLEO: sempre,
    GIUNTA: conPianoApprovato,
    DIPENDENTE: conPianoApprovato,
  },
  'scheda.leggere': {
    AMMINISTRATORE: sempre,
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    RPCT: sempre,
    DIRIGENTE: proprieInBozzaPoiTutte,
    REFERENTE: proprieInBozzaPoiTutte,
    NUCLEO: sempre,
    GIUNTA: schedaProposta,
    DIPENDENTE: schedaApprovata,
  },
  'impegno.leggere': {
    AMMINISTRATORE: sempre,
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    RPCT: sempre,
    DIRIGENTE: proprieInBozzaPoiTutte,
    REFERENTE: proprieInBozzaPoiTutte,
    NUCLEO: sempre,
    GIUNTA: schedaProposta,
    DIPENDENTE: approvateOPropriImpegni,
  },

  'scheda.modificare': {
    PROGRAMMAZIONE: schedaModificabile,
    SEGRETARIO: schedaModificabile,
    DIRIGENTE: proprieModificabili,
    REFERENTE: proprieModificabili,
  },
  'scheda.proporre': { DIRIGENTE: delProprioCdr },
  'scheda.validare': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'scheda.rinviare': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'piano.approvare': { SEGRETARIO: sempre },
  'variazione.approvare': { SEGRETARIO: sempre },

  'rilevazione.compilare': { DIRIGENTE: delProprioCdrODaMisurare, REFERENTE: delProprioCdrODaMisurare },
  'rilevazione.verificare': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'rilevazione.rinviare': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'rilevazione.commentare': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre, RPCT: conTag, NUCLEO: sempre },

  'risultato.valutare': { NUCLEO: sempre },
  'comportamento.proporre': { NUCLEO: sempre },
  'individuale.leggere': {
    SEGRETARIO: sempre,
    DIRIGENTE: dellaPropriaPersona,
    NUCLEO: sempre,
    DIPENDENTE: dellaPropriaPersona,
  },
  'individuale.compilare': { SEGRETARIO: sempre, NUCLEO: sempre },
  'individuale.osservare': { DIRIGENTE: dellaPropriaPersona, DIPENDENTE: dellaPropriaPersona },
  'individuale.decidere': { SEGRETARIO: sempre },

  'premio.preparare': { PROGRAMMAZIONE: sempre },
  'premio.confermare': { SEGRETARIO: sempre },
  'premio.leggere': {
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    DIRIGENTE: delProprioCdr,
    NUCLEO: sempre,
    GIUNTA: sempre,
    DIPENDENTE: dellaPropriaPersona,
  },

  'documento.produrre': { PROGRAMMAZIONE: sempre, SEGRETARIO: sempre },
  'documento.leggere': {
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    RPCT: sempre,
    DIRIGENTE: sempre,
    REFERENTE: sempre,
    NUCLEO: sempre,
    GIUNTA: sempre,
    DIPENDENTE: sempre,
  },
  'bozza.produrre': {
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    DIRIGENTE: delProprioCdr,
    REFERENTE: delProprioCdr,
  },
  'bozza.leggere': {
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    RPCT: sempre,
    DIRIGENTE: delProprioCdr,
    REFERENTE: delProprioCdr,
    NUCLEO: sempre,
  },
  'allegato.modificare': {
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    DIRIGENTE: delProprioCdr,
    REFERENTE: delProprioCdr,
  },
  'allegato.leggere': {
    PROGRAMMAZIONE: sempre,
    SEGRETARIO: sempre,
    RPCT: sempre,
    DIRIGENTE: delProprioCdr,
    REFERENTE: delProprioCdr,
    NUCLEO: sempre,
  },
  'registro.leggere': {
    AMMINISTRATORE: sempre,
    SEGRETARIO: sempre,
    RPCT: sempre,
    DIRIGENTE: delProprioCdr,
    NUCLEO: sempre,
  },
};
