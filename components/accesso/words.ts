import type { Ruolo } from '@/lib/domain/permissions/ruoli';

/** What somebody of the demo can do first, in a sentence. */
export const MESTIERI: Readonly<Record<Ruolo, string>> = {
  AMMINISTRATORE: 'Invita le persone, ne cambia i ruoli e cura la posta dell’ente.',
  PROGRAMMAZIONE: 'Importa il piano, cura la struttura e prepara i documenti.',
  SEGRETARIO: 'Vede nel cruscotto chi è in ritardo e verifica le rendicontazioni.',
  RPCT: 'Segue gli obiettivi di anticorruzione e trasparenza.',
  DIRIGENTE: 'Completa le schede del suo settore e rendiconta.',
  REFERENTE: 'Compila schede e rendicontazioni per il suo dirigente.',
  NUCLEO: 'Legge come nasce ogni punteggio e decide sui risultati.',
  GIUNTA: 'Legge le schede proposte e il piano approvato.',
  DIPENDENTE: 'Legge il piano approvato e il proprio lavoro.',
};
