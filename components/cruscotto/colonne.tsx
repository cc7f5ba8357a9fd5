import { addresses, type Luogo } from '@/components/layout/addresses';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { STATO_RENDICONTO } from '@/components/monitoraggio/words';
import { GravitaWord } from '@/components/segnalazione/finding';
import type {
  RigaCdr,
  RigaIndicatore,
  RigaObiettivo,
  RigaPersona,
  RigaSegnalazione,
  RigaSpesa,
  SessioneDelCruscotto,
} from '@/lib/features/cruscotto/types';
import { ABSENT } from '@/lib/format/number';
import { targetBreve } from '@/lib/format/target-in-parole';
import { type Colonna, count, euro, perCento } from './colonna';
import { segnalazioneHref } from './segnalazione-href';
import { STATO_COMPLESSIVO } from './stato-words';
import { capoInParole, causaInParole, GRAVITA, indietroInParole } from './words';

/* The columns of every list: what a reader sees, copies, sorts by and saves. */

const cdrColumn = <R extends { cdr: string | null }>(): Colonna<R> => ({
  chiave: 'cdr',
  titolo: 'CDR',
  testo: ({ cdr }) => cdr ?? ABSENT,
});

/** The report of the CDR where the list speaks of a session. */
function reportHref(luogo: Luogo, sessione: SessioneDelCruscotto | null, cdr: string) {
  return sessione ? addresses.rendicontazione(luogo, sessione.dataRiferimento, cdr) : addresses.monitoraggio(luogo);
}

export function colonneCdr(luogo: Luogo): Colonna<RigaCdr>[] {
  return [
    {
      chiave: 'cdr',
      titolo: 'Centro di responsabilità',
      testo: ({ codice, denominazione }) => `${codice} ${denominazione}`,
      href: ({ codice }) => addresses.cdr(luogo, codice),
    },
    { chiave: 'responsabile', titolo: 'Responsabile', testo: capoInParole, isSecondaria: true },
    {
      chiave: 'stato',
      titolo: 'Stato',
      testo: ({ stato }) => STATO_COMPLESSIVO[stato],
      disegno: ({ stato }) => <StatoRag stato={stato} />,
    },
    { ...count('in-ritardo', 'In ritardo', ({ inRitardo }) => inRitardo), isSecondaria: true },
    { ...count('da-presidiare', 'Da presidiare', ({ daPresidiare }) => daPresidiare), isSecondaria: true },
    { ...count('in-linea', 'In linea', ({ inLinea }) => inLinea), isSecondaria: true },
    { ...count('non-rilevati', 'Non rilevati', ({ nonRilevati }) => nonRilevati), isSecondaria: true },
    perCento('quota', 'Rispetto all’atteso', ({ avanzamento }) => avanzamento?.quota ?? null),
    { ...count('indicatori', 'Indicatori attesi', ({ indicatoriAttesi }) => indicatoriAttesi), isSecondaria: true },
    count('mancano', 'Mancano', ({ indicatoriMancanti }) => indicatoriMancanti),
  ];
}

export function colonneObiettivi(luogo: Luogo, sessione: SessioneDelCruscotto | null): Colonna<RigaObiettivo>[] {
  return [
    {
      chiave: 'obiettivo',
      titolo: 'Obiettivo',
      testo: ({ titolo }) => titolo,
      href: ({ scheda }) => addresses.scheda(luogo, scheda),
    },
    { chiave: 'scheda', titolo: 'Scheda', testo: ({ scheda }) => scheda, isSecondaria: true },
    { ...cdrColumn(), href: ({ cdr }) => reportHref(luogo, sessione, cdr) },
    {
      chiave: 'stato',
      titolo: 'Stato',
      testo: ({ stato }) => STATO_COMPLESSIVO[stato],
      disegno: ({ stato }) => <StatoRag stato={stato} isPlain />,
    },
    { ...perCento('fatto', 'Fatto', ({ avanzamento }) => avanzamento?.fatto ?? null), isSecondaria: true },
    { ...perCento('atteso', 'Atteso', ({ avanzamento }) => avanzamento?.atteso ?? null), isSecondaria: true },
    {
      chiave: 'motivo',
      titolo: 'Che cosa è indietro',
      testo: (riga) => indietroInParole(riga) ?? ABSENT,
      isLunga: true,
      isSecondaria: true,
    },
    {
      chiave: 'causa',
      titolo: 'Causa',
      isSecondaria: true,
      testo: ({ stato, causa }) => (stato === 'IN_RITARDO' ? causaInParole(causa) : ABSENT),
    },
  ];
}

export function colonneIndicatori(luogo: Luogo, sessione: SessioneDelCruscotto | null): Colonna<RigaIndicatore>[] {
  return [
    {
      chiave: 'indicatore',
      titolo: 'Indicatore',
      testo: ({ testo }) => testo,
      href: ({ scheda }) => addresses.scheda(luogo, scheda),
    },
    { chiave: 'codice', titolo: 'Codice', testo: ({ codice }) => codice ?? ABSENT, isSecondaria: true },
    { chiave: 'scheda', titolo: 'Scheda', testo: ({ scheda }) => scheda, isSecondaria: true },
    { ...cdrColumn(), href: ({ cdr }) => reportHref(luogo, sessione, cdr) },
    {
      chiave: 'atteso',
      titolo: 'Atteso',
      isSecondaria: true,
      testo: (riga) => {
        const target = targetBreve(riga);
        return target ? [target.operatore, target.valore].filter(Boolean).join(' ') : ABSENT;
      },
    },
    {
      chiave: 'rendicontazione',
      titolo: 'Rendicontazione',
      testo: ({ rendicontazione }) => STATO_RENDICONTO[rendicontazione].word,
    },
  ];
}

export function colonneSegnalazioni(luogo: Luogo): Colonna<RigaSegnalazione>[] {
  return [
    {
      chiave: 'messaggio',
      titolo: 'Segnalazione',
      testo: ({ messaggio }) => messaggio,
      href: (riga) => segnalazioneHref(luogo, riga),
    },
    {
      chiave: 'gravita',
      titolo: 'Gravità',
      testo: ({ gravita }) => GRAVITA[gravita],
      disegno: ({ gravita }) => <GravitaWord gravita={gravita} />,
    },
    { chiave: 'dove', titolo: 'Dove', testo: ({ dove }) => dove.codice ?? ABSENT, isSecondaria: true },
    cdrColumn(),
  ];
}

export function colonnePersone(): Colonna<RigaPersona>[] {
  return [
    { chiave: 'persona', titolo: 'Persona', testo: ({ nominativo }) => nominativo },
    perCento('totale', 'Impegno', ({ totale }) => totale),
    count('schede', 'Schede', ({ schede }) => schede),
    { chiave: 'cdr', titolo: 'CDR', testo: ({ cdr }) => cdr.join(', ') || ABSENT },
  ];
}

export function colonneSpese(luogo: Luogo): Colonna<RigaSpesa>[] {
  return [
    {
      chiave: 'scheda',
      titolo: 'Scheda',
      testo: ({ scheda, titolo }) => `${scheda} ${titolo}`,
      href: ({ scheda }) => addresses.scheda(luogo, scheda, '#budget'),
    },
    cdrColumn(),
    { ...euro('previsto', 'Previsto', ({ previsto }) => previsto), isSecondaria: true },
    euro('assestato', 'Assestato', ({ assestato }) => assestato),
    euro('impegnato', 'Impegnato', ({ impegnato }) => impegnato),
  ];
}
