import type {
  RisorsaCdr,
  RisorsaEnte,
  RisorsaImpegno,
  RisorsaPersona,
  RisorsaPiano,
  RisorsaPremio,
  RisorsaRilevazione,
  RisorsaScheda,
} from './risorse';

/** Every action a right exists for, with the resource it is asked on. Rows of 1-domain §6, also those of later work. */
export interface RisorsePerAzione {
  'utenti.gestire': RisorsaEnte;
  'ente.configurare': RisorsaEnte;
  'token.gestire': RisorsaEnte;
  'struttura.modificare': RisorsaEnte;
  'alberoStrategico.modificare': RisorsaEnte;
  'smvp.modificare': RisorsaEnte;
  'sessione.gestire': RisorsaEnte;
  'importazione.gestire': RisorsaEnte;
  'piano.leggere': RisorsaPiano;
  'piano.approvare': RisorsaEnte;
  'variazione.approvare': RisorsaEnte;
  'scheda.leggere': RisorsaScheda;
  'scheda.modificare': RisorsaScheda;
  'scheda.proporre': RisorsaScheda;
  'scheda.validare': RisorsaScheda;
  'scheda.rinviare': RisorsaScheda;
  'impegno.leggere': RisorsaImpegno;
  'rilevazione.compilare': RisorsaRilevazione;
  'rilevazione.verificare': RisorsaRilevazione;
  'rilevazione.rinviare': RisorsaRilevazione;
  'rilevazione.commentare': RisorsaRilevazione;
  'risultato.valutare': RisorsaEnte;
  'comportamento.proporre': RisorsaEnte;
  'individuale.leggere': RisorsaPersona;
  'individuale.compilare': RisorsaEnte;
  'individuale.osservare': RisorsaPersona;
  'individuale.decidere': RisorsaEnte;
  'premio.preparare': RisorsaEnte;
  'premio.confermare': RisorsaEnte;
  'premio.leggere': RisorsaPremio;
  'documento.produrre': RisorsaEnte;
  'documento.leggere': RisorsaEnte;
  'bozza.produrre': RisorsaCdr;
  'bozza.leggere': RisorsaCdr;
  'allegato.modificare': RisorsaCdr;
  'allegato.leggere': RisorsaCdr;
  'registro.leggere': RisorsaCdr;
}

export type Azione = keyof RisorsePerAzione;

/** What an action is, in Italian, to complete «Il tuo ruolo non consente di …». */
export const DESCRIZIONE_AZIONE: Readonly<Record<Azione, string>> = {
  'utenti.gestire': 'gestire gli utenti',
  'ente.configurare': 'modificare le impostazioni dell’ente',
  'token.gestire': 'gestire i token di accesso',
  'struttura.modificare': 'modificare la struttura organizzativa',
  'alberoStrategico.modificare': 'modificare l’albero strategico',
  'smvp.modificare': 'modificare il sistema di misurazione e valutazione',
  'sessione.gestire': 'gestire le sessioni di monitoraggio',
  'importazione.gestire': 'importare documenti',
  'piano.leggere': 'leggere l’intero piano',
  'piano.approvare': 'approvare il piano',
  'variazione.approvare': 'approvare una variazione',
  'scheda.leggere': 'leggere questa scheda',
  'scheda.modificare': 'modificare questa scheda',
  'scheda.proporre': 'proporre questa scheda',
  'scheda.validare': 'validare le schede',
  'scheda.rinviare': 'rinviare le schede',
  'impegno.leggere': 'leggere questo impegno di personale',
  'rilevazione.compilare': 'compilare questa rilevazione',
  'rilevazione.verificare': 'verificare le rilevazioni',
  'rilevazione.rinviare': 'rinviare le rilevazioni',
  'rilevazione.commentare': 'commentare questa rilevazione',
  'risultato.valutare': 'valutare i risultati',
  'comportamento.proporre': 'proporre la valutazione dei comportamenti',
  'individuale.leggere': 'leggere questa scheda individuale',
  'individuale.compilare': 'compilare le schede individuali',
  'individuale.osservare': 'presentare osservazioni su questa scheda individuale',
  'individuale.decidere': 'decidere in seconda istanza',
  'premio.preparare': 'preparare i premi',
  'premio.confermare': 'confermare i premi',
  'premio.leggere': 'leggere questo premio',
  'documento.produrre': 'produrre i documenti ufficiali',
  'documento.leggere': 'leggere i documenti ufficiali',
  'bozza.produrre': 'produrre questa bozza',
  'bozza.leggere': 'leggere questa bozza',
  'allegato.modificare': 'modificare questi allegati',
  'allegato.leggere': 'leggere questi allegati',
  'registro.leggere': 'leggere questa parte del registro',
};
