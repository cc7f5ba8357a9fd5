import type { NuovaAppartenenza } from '@/lib/features/utenti/schema';

/** Somebody of the invented Comune di Valdarra who signs in. None of them exists. */
export interface PersonaDemo {
  /** What stands before the @. */
  utente: string;
  nome: string;
  cognome: string;
  appartenenze: readonly NuovaAppartenenza[];
  /** As the start command prints it. */
  descrizione: string;
  /** A name of the plan, where she is one of the people in it. */
  nominativo?: string;
}

/** The five people of the tour come first. */
export const PERSONE_DEMO: readonly PersonaDemo[] = [
  {
    utente: 'dirigente',
    nome: 'Elena',
    cognome: 'Marchesini',
    appartenenze: [{ ruolo: 'DIRIGENTE', cdrCodice: '04' }],
    descrizione: 'Dirigente del CDR 04',
    nominativo: 'Marchesini Elena',
  },
  {
    utente: 'segretaria',
    nome: 'Ottavia',
    cognome: 'Brunetti',
    appartenenze: [{ ruolo: 'SEGRETARIO' }, { ruolo: 'RPCT' }],
    descrizione: 'Segretaria generale e RPCT',
    nominativo: 'Brunetti Ottavia',
  },
  {
    utente: 'nucleo',
    nome: 'Corrado',
    cognome: 'Vezzali',
    appartenenze: [{ ruolo: 'NUCLEO' }],
    descrizione: 'Nucleo di valutazione',
  },
  {
    utente: 'programmazione',
    nome: 'Irma',
    cognome: 'Castaldini',
    appartenenze: [{ ruolo: 'PROGRAMMAZIONE' }],
    descrizione: 'Programmazione e controllo',
  },
  {
    utente: 'admin',
    nome: 'Tobia',
    cognome: 'Lanfredi',
    appartenenze: [{ ruolo: 'AMMINISTRATORE' }],
    descrizione: 'Amministratore',
  },
  {
    utente: 'finanze',
    nome: 'Teresa',
    cognome: 'Gualdini',
    appartenenze: [
      { ruolo: 'DIRIGENTE', cdrCodice: '02' },
      { ruolo: 'DIRIGENTE', cdrCodice: '03' },
    ],
    descrizione: 'Dirigente del CDR 02, ad interim del 03',
    nominativo: 'Gualdini Teresa',
  },
  {
    utente: 'ambiente',
    nome: 'Noemi',
    cognome: 'Quadrelli',
    appartenenze: [{ ruolo: 'DIRIGENTE', cdrCodice: '05' }],
    descrizione: 'Dirigente del CDR 05 da luglio',
    nominativo: 'Quadrelli Noemi',
  },
  {
    utente: 'persona',
    nome: 'Amedeo',
    cognome: 'Sforzini',
    appartenenze: [{ ruolo: 'DIRIGENTE', cdrCodice: '07' }],
    descrizione: 'Dirigente del CDR 07',
    nominativo: 'Sforzini Amedeo',
  },
  {
    utente: 'polizia',
    nome: 'Livio',
    cognome: 'Scandurra',
    appartenenze: [{ ruolo: 'DIRIGENTE', cdrCodice: '09' }],
    descrizione: 'Dirigente del CDR 09',
    nominativo: 'Scandurra Livio',
  },
  {
    utente: 'referente',
    nome: 'Davide',
    cognome: 'Tornaghi',
    appartenenze: [{ ruolo: 'REFERENTE', cdrCodice: '04' }],
    descrizione: 'Referente del CDR 04',
    nominativo: 'Tornaghi Davide',
  },
  {
    utente: 'giunta',
    nome: 'Flora',
    cognome: 'Arcangeloni',
    appartenenze: [{ ruolo: 'GIUNTA' }],
    descrizione: 'Assessora',
  },
  {
    utente: 'dipendente',
    nome: 'Silvia',
    cognome: 'Rambelli',
    appartenenze: [{ ruolo: 'DIPENDENTE' }],
    descrizione: 'Dipendente',
    nominativo: 'Rambelli Silvia',
  },
];

export function emailOf({ utente }: Pick<PersonaDemo, 'utente'>): string {
  return `${utente}@valdarra.example`;
}
