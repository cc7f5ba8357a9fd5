import type { StatoPiano, StatoScheda } from '@/lib/domain/permissions/stati';

/** What a case is, in the terms of the document and without any code of the matrix. */
export interface Caso {
  mioEnte: boolean;
  /** The resource is of the person's CDR, of one below it, or one of these holds an Assegnazione on it. */
  mio: boolean;
  /** The person's CDR is named to measure an indicator of it. */
  misuro: boolean;
  piano: StatoPiano;
  scheda: StatoScheda;
  /** The resource is of the person. */
  me: boolean;
  conTag: boolean;
}

const pianoApprovato = ({ piano }: Caso) => ['APPROVATO', 'CONSUNTIVAZIONE', 'VALUTATO', 'CHIUSO'].includes(piano);
const approvata = (caso: Caso) => pianoApprovato(caso) && caso.scheda === 'APPROVATO';
const proposta = ({ scheda }: Caso) => ['PROPOSTO', 'VALIDATO', 'APPROVATO'].includes(scheda);
const aperta = ({ scheda }: Caso) => ['BOZZA', 'IN_VARIAZIONE'].includes(scheda);

/** What each cell of the table means. Written from the document, independently of lib/domain/permissions. */
export const CELLE: Record<string, (caso: Caso) => boolean> = {
  '–': () => false,
  sì: () => true,
  aperta,
  'mio cdr': ({ mio }) => mio,
  'mio cdr aperta': (caso) => caso.mio && aperta(caso),
  'mio cdr o misuro': ({ mio, misuro }) => mio || misuro,
  'mio cdr, poi approvata': (caso) => caso.mio || caso.misuro || approvata(caso),
  'piano approvato': pianoApprovato,
  approvata,
  proposta,
  'approvata o mia': (caso) => caso.me || approvata(caso),
  mia: ({ me }) => me,
  tag: ({ conTag }) => conTag,
};

export const COLONNE = [
  'AMMINISTRATORE',
  'PROGRAMMAZIONE',
  'SEGRETARIO',
  'RPCT',
  'DIRIGENTE',
  'REFERENTE',
  'NUCLEO',
  'GIUNTA',
  'DIPENDENTE',
];

/**
 * The table of 1-domain §6, transcribed row by row: each row of the document gives the actions listed under it.
 * Columns: AMMINISTRATORE | PROGRAMMAZIONE | SEGRETARIO | RPCT | DIRIGENTE | REFERENTE | NUCLEO | GIUNTA | DIPENDENTE.
 */
const TABELLA = `
# users, ente settings
utenti.gestire              | sì | – | – | – | – | – | – | – | –
ente.configurare            | sì | – | – | – | – | – | – | – | –
# structure, strategic tree, SMVP, sessions, import
struttura.modificare        | – | sì | sì | – | – | – | – | – | –
alberoStrategico.modificare | – | sì | sì | – | – | – | – | – | –
smvp.modificare             | – | sì | sì | – | – | – | – | – | –
sessione.gestire            | – | sì | sì | – | – | – | – | – | –
importazione.gestire        | – | sì | sì | – | – | – | – | – | –
# read the whole plan (draft too)
piano.leggere   | sì | sì | sì | sì | piano approvato | piano approvato | sì | piano approvato | piano approvato
scheda.leggere  | sì | sì | sì | sì | mio cdr, poi approvata | mio cdr, poi approvata | sì | proposta | approvata
impegno.leggere | sì | sì | sì | sì | mio cdr, poi approvata | mio cdr, poi approvata | sì | proposta | approvata o mia
# edit a card in BOZZA / IN_VARIAZIONE
scheda.modificare | – | aperta | aperta | – | mio cdr aperta | mio cdr aperta | – | – | –
# propose a card
scheda.proporre | – | – | – | – | mio cdr | – | – | – | –
# validate / send back a card
scheda.validare | – | sì | sì | – | – | – | – | – | –
scheda.rinviare | – | sì | sì | – | – | – | – | – | –
# approve plan or variation (atto)
piano.approvare      | – | – | sì | – | – | – | – | – | –
variazione.approvare | – | – | sì | – | – | – | – | – | –
# report in a session
rilevazione.compilare | – | – | – | – | mio cdr o misuro | mio cdr o misuro | – | – | –
# verify / send back a report
rilevazione.verificare | – | sì | sì | – | – | – | – | – | –
rilevazione.rinviare   | – | sì | sì | – | – | – | – | – | –
rilevazione.commentare | – | sì | sì | tag | – | – | sì | – | –
# evaluate results
risultato.valutare | – | – | – | – | – | – | sì | – | –
# behaviours of dirigenti
comportamento.proporre | – | – | – | – | – | – | sì | – | –
# individual sheets, observations, second instance
individuale.leggere   | – | – | sì | – | mia | – | sì | – | mia
individuale.compilare | – | – | sì | – | – | – | sì | – | –
individuale.osservare | – | – | – | – | mia | – | – | – | mia
individuale.decidere  | – | – | sì | – | – | – | – | – | –
# premi
premio.preparare  | – | sì | – | – | – | – | – | – | –
premio.confermare | – | – | sì | – | – | – | – | – | –
premio.leggere    | – | sì | sì | – | mio cdr | – | sì | sì | mia
# documents, exports of an approved version
documento.produrre | – | sì | sì | – | – | – | – | – | –
documento.leggere  | – | sì | sì | sì | sì | sì | sì | sì | sì
# draft documents, attachments
bozza.produrre      | – | sì | sì | – | mio cdr | mio cdr | – | – | –
bozza.leggere       | – | sì | sì | sì | mio cdr | mio cdr | sì | – | –
allegato.modificare | – | sì | sì | – | mio cdr | mio cdr | – | – | –
allegato.leggere    | – | sì | sì | sì | mio cdr | mio cdr | sì | – | –
# API tokens
token.gestire | sì | – | – | – | – | – | – | – | –
# audit log
registro.leggere | sì | – | sì | sì | mio cdr | – | sì | – | –
`;

/** Cells per action, in the order of {@link COLONNE}. */
export const RIGHE: Record<string, string[]> = Object.fromEntries(
  TABELLA.split('\n')
    .filter((riga) => riga.includes('|'))
    .map((riga) => riga.split('|').map((cella) => cella.trim()))
    .map(([azione = '', ...celle]) => [azione, celle]),
);
