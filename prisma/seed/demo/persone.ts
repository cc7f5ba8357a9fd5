import type { NuovaAppartenenza } from '@/lib/features/utenti/schema';

/** Somebody of the invented Comune di Valdarra who signs in. None of them exists. */
export interface PersonaDemo {
  email: string;
  nome: string;
  cognome: string;
  appartenenza: NuovaAppartenenza;
  /** As the start command prints it. */
  descrizione: string;
}

export const PERSONE_DEMO: readonly PersonaDemo[] = [
  {
    email: 'dirigente@valdarra.example',
    nome: 'Elena',
    cognome: 'Marchesini',
    appartenenza: { ruolo: 'DIRIGENTE', cdrCodice: '04' },
    descrizione: 'Dirigente del CDR 04',
  },
  {
    email: 'segretaria@valdarra.example',
    nome: 'Ottavia',
    cognome: 'Brunetti',
    appartenenza: { ruolo: 'SEGRETARIO' },
    descrizione: 'Segretaria generale',
  },
  {
    email: 'nucleo@valdarra.example',
    nome: 'Corrado',
    cognome: 'Vezzali',
    appartenenza: { ruolo: 'NUCLEO' },
    descrizione: 'Nucleo di valutazione',
  },
  {
    email: 'programmazione@valdarra.example',
    nome: 'Irma',
    cognome: 'Castaldini',
    appartenenza: { ruolo: 'PROGRAMMAZIONE' },
    descrizione: 'Programmazione e controllo',
  },
  {
    email: 'admin@valdarra.example',
    nome: 'Tobia',
    cognome: 'Lanfredi',
    appartenenza: { ruolo: 'AMMINISTRATORE' },
    descrizione: 'Amministratore',
  },
];
