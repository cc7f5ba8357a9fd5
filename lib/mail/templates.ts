import { readEnv } from '@/lib/env';
import type { Contenuto } from './contenuto';

// Every message Traguardo writes, in one place and in plain words.

/** How long the links live, as the messages say it. */
export const GIORNI_INVITO = 7;
export const MINUTI_PASSWORD = 60;

/** Our public address before a path. */
function publicUrl(percorso: string): string {
  return new URL(percorso, readEnv().NEXTAUTH_URL).href;
}

const gentile = (nome: string) => `Gentile ${nome},`;
const DA_SISTEMA = 'Messaggio di Traguardo: non rispondere a questo indirizzo.';

interface Invito {
  /** Denominazione of the ente. */
  readonly ente: string;
  readonly nome: string;
  /** Who invites. */
  readonly daParteDi: string;
  readonly percorso: string;
}

/** To somebody new: with the link she chooses a password. */
export function invito({ ente, nome, daParteDi, percorso }: Invito): Contenuto {
  return {
    oggetto: `${ente}: invito a Traguardo`,
    saluto: gentile(nome),
    paragrafi: [
      `${daParteDi} ti ha invitato a lavorare al piano della performance di ${ente} con Traguardo.`,
      'Per entrare scegli una password: bastano due minuti.',
    ],
    azione: { testo: 'Accetta l’invito', url: publicUrl(percorso) },
    coda: [
      `Il link vale ${GIORNI_INVITO} giorni e una volta sola. Se non aspettavi questo invito, ignora il messaggio: senza il link nessuno entra al tuo posto.`,
      DA_SISTEMA,
    ],
  };
}

/** To somebody who already signs in, for another ente: she accepts with the password she has. */
export function invitoAltroEnte({ ente, nome, daParteDi, percorso }: Invito): Contenuto {
  return {
    oggetto: `${ente}: invito a Traguardo`,
    saluto: gentile(nome),
    paragrafi: [
      `${daParteDi} ti ha invitato a lavorare con Traguardo anche per ${ente}.`,
      'Apri il link ed entra con il tuo indirizzo e la password che usi già.',
    ],
    azione: { testo: 'Accetta l’invito', url: publicUrl(percorso) },
    coda: [
      `Il link vale ${GIORNI_INVITO} giorni e una volta sola. Se non aspettavi questo invito, ignora il messaggio: per te non cambia nulla.`,
      DA_SISTEMA,
    ],
  };
}

/** To who forgot the password, or whose administrator asked for a new one. */
export function nuovaPassword({
  nome,
  daParteDi,
  percorso,
}: Pick<Invito, 'nome' | 'percorso'> & { daParteDi: string | null }): Contenuto {
  return {
    oggetto: 'Traguardo: scegli una nuova password',
    saluto: gentile(nome),
    paragrafi: [
      daParteDi === null
        ? 'Qualcuno, speriamo tu, ha chiesto una nuova password per entrare in Traguardo.'
        : `${daParteDi} ti ha mandato questo link per scegliere una nuova password di Traguardo.`,
    ],
    azione: { testo: 'Scegli la nuova password', url: publicUrl(percorso) },
    coda: [
      `Il link vale ${MINUTI_PASSWORD} minuti e una volta sola. Se non hai chiesto nulla, ignora il messaggio: la password di adesso resta valida.`,
      DA_SISTEMA,
    ],
  };
}

/** After a password was changed by link: whoever did not ask for it must know. */
export function passwordCambiata({ nome }: Pick<Invito, 'nome'>): Contenuto {
  return {
    oggetto: 'Traguardo: la tua password è cambiata',
    saluto: gentile(nome),
    paragrafi: ['La tua password di Traguardo è stata appena cambiata, e tutte le sessioni aperte sono state chiuse.'],
    azione: null,
    coda: ['Se non l’hai cambiata tu, avvisa subito chi amministra Traguardo nel tuo ente.', DA_SISTEMA],
  };
}

/** Sent by the settings page to who is trying them. */
export function messaggioDiProva({ ente, nome }: Pick<Invito, 'ente' | 'nome'>): Contenuto {
  return {
    oggetto: `${ente}: messaggio di prova di Traguardo`,
    saluto: gentile(nome),
    paragrafi: [
      `Se leggi queste righe, la posta di ${ente} funziona: inviti e solleciti arriveranno allo stesso modo.`,
    ],
    azione: null,
    coda: [DA_SISTEMA],
  };
}

interface Sollecito extends Invito {
  /** What is waited for: «la rendicontazione del CDR 04 nella sessione …». */
  readonly che: string;
  /** «15/07/2026»; null without a deadline. */
  readonly entro: string | null;
  /** A word of the sender's own. */
  readonly nota: string | null;
}

/** A reminder of something that waits for this person. */
export function sollecito({ ente, nome, daParteDi, che, entro, nota, percorso }: Sollecito): Contenuto {
  const scadenza = entro === null ? '' : `, entro il ${entro}`;
  return {
    oggetto: `${ente}: si aspetta ${che}`,
    saluto: gentile(nome),
    paragrafi: [`${daParteDi} ti ricorda che si aspetta ${che}${scadenza}.`, ...(nota ? [nota] : [])],
    azione: { testo: 'Apri la pagina', url: publicUrl(percorso) },
    coda: [`Ricevi questo messaggio perché lavori al piano della performance di ${ente}.`, DA_SISTEMA],
  };
}
