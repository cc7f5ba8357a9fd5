import type { Voce } from './comando';

/** Every command of `traguardo`, one file each in this folder: `{ descrizione, load: async () => (await import('./nome')).nome }`. */
export const comandi: Readonly<Record<string, Voce>> = {
  importa: {
    descrizione: 'legge il documento di un piano e lo porta nel piano del suo anno',
    load: async () => (await import('./importa')).importa,
  },
  esporta: {
    descrizione: 'scrive un piano in un file',
    load: async () => (await import('./esporta')).esporta,
  },
  utente: {
    descrizione: 'crea una persona con i suoi ruoli, ne cambia la password, la disattiva',
    load: async () => (await import('./utente')).utente,
  },
  'verifica-registro': {
    descrizione: 'controlla che nessuno abbia alterato il registro delle modifiche',
    load: async () => (await import('./verifica-registro')).verificaRegistro,
  },
};
