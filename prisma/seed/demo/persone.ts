/** One password for all of them, which the sign-in page prints too. */
export { DEMO_PASSWORD as PASSWORD_DEMO } from '@/lib/auth/demo';

/** The people of the invented Comune di Valdarra who sign in. None of them exists. */
export interface PersonaDemo {
  email: string;
  nome: string;
  cognome: string;
  appartenenze: { ruolo: 'AMMINISTRATORE' | 'PROGRAMMAZIONE' | 'SEGRETARIO' | 'DIRIGENTE' | 'NUCLEO'; cdr?: string }[];
}

export const PERSONE_DEMO: PersonaDemo[] = [
  {
    email: 'segretaria@valdarra.example',
    nome: 'Ottavia',
    cognome: 'Brunetti',
    appartenenze: [{ ruolo: 'SEGRETARIO' }],
  },
  {
    email: 'dirigente@valdarra.example',
    nome: 'Elena',
    cognome: 'Marchesini',
    appartenenze: [{ ruolo: 'DIRIGENTE', cdr: '04' }],
  },
  {
    email: 'nucleo@valdarra.example',
    nome: 'Corrado',
    cognome: 'Vezzali',
    appartenenze: [{ ruolo: 'NUCLEO' }],
  },
  {
    email: 'programmazione@valdarra.example',
    nome: 'Irma',
    cognome: 'Castaldini',
    appartenenze: [{ ruolo: 'PROGRAMMAZIONE' }],
  },
  {
    email: 'admin@valdarra.example',
    nome: 'Tobia',
    cognome: 'Lanfredi',
    appartenenze: [{ ruolo: 'AMMINISTRATORE' }],
  },
];
