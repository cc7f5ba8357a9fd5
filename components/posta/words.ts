import type { MessaggioInviato, ServerPostaVisibile, ViaPosta } from '@/lib/features/posta/types';

/** Where the messages go now. */
export const VIA: Readonly<Record<ViaPosta, string>> = {
  ENTE: 'I messaggi partono dal server indicato qui sotto.',
  INSTALLAZIONE: 'I messaggi partono dal server dell’installazione, finché qui non ne indichi uno dell’ente.',
  CARTELLA: 'In modalità dimostrativa nessun messaggio parte: si leggono qui e nella cartella «posta» dei dati.',
  NESSUNA: 'Nessun messaggio può partire: indica il server di posta dell’ente.',
};

export const SICUREZZA: Readonly<Record<ServerPostaVisibile['sicurezza'], string>> = {
  STARTTLS: 'STARTTLS (di solito porta 587)',
  TLS: 'TLS (di solito porta 465)',
  NESSUNA: 'Nessuna: solo per un server della rete interna',
};

export const STATO_MESSAGGIO: Readonly<Record<MessaggioInviato['stato'], string>> = {
  IN_CODA: 'In attesa',
  SPEDITO: 'Spedito',
  FALLITO: 'Non spedito',
};
