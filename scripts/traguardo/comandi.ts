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
  backup: {
    descrizione: 'copia tutta l’installazione in un file, mentre si lavora',
    load: async () => (await import('./backup')).backup,
  },
  ripristina: {
    descrizione: 'rimette al suo posto una copia, anche di una versione precedente',
    load: async () => (await import('./ripristina')).ripristina,
  },
  'verifica-registro': {
    descrizione: 'controlla che nessuno abbia alterato il registro delle modifiche',
    load: async () => (await import('./verifica-registro')).verificaRegistro,
  },
};
