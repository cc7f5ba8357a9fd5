import { addresses, type Luogo } from '@/components/layout/addresses';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { STATO_RENDICONTO } from '@/components/monitoraggio/words';
import { GravitaWord } from '@/components/segnalazione/finding';
import type {
  RigaCdr,
  RigaIndicatore,
  RigaMappa,
  RigaObiettivo,
  RigaPersona,
  RigaSegnalazione,
  RigaSpesa,
  SessioneDelCruscotto,
} from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { ABSENT, formatImporto, formatPercent } from '@/lib/format/number';
import { targetBreve } from '@/lib/format/target-in-parole';
import type { Colonna } from './colonna';
import type { RigaAndamento } from './righe-andamento';
import { segnalazioneHref } from './segnalazione-href';
import { capoInParole, causaInParole, GRAVITA, indietroInParole, quotaInParole, STATO_COMPLESSIVO } from './words';

/* The columns of every list: what a reader sees, copies, sorts by and saves. */

const count = <R,>(chiave: string, titolo: string, numero: (riga: R) => number): Colonna<R> => ({
  chiave,
  titolo,
  numero,
  testo: (riga) => String(numero(riga)),
});

const perCento = <R,>(chiave: string, titolo: string, numero: (riga: R) => string | null): Colonna<R> => ({
  chiave,
  titolo,
  numero,
  testo: (riga) => formatPercent(numero(riga)),
});

const euro = <R,>(chiave: string, titolo: string, numero: (riga: R) => string | null): Colonna<R> => ({
  chiave,
  titolo,
  numero,
  testo: (riga) => formatImporto(numero(riga)),
});

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
    { chiave: 'responsabile', titolo: 'Responsabile', testo: capoInParole },
    {
      chiave: 'stato',
      titolo: 'Stato',
      testo: ({ stato }) => STATO_COMPLESSIVO[stato],
      disegno: ({ stato }) => <StatoRag stato={stato} />,
    },
    count('in-ritardo', 'In ritardo', ({ inRitardo }) => inRitardo),
    count('da-presidiare', 'Da presidiare', ({ daPresidiare }) => daPresidiare),
    count('in-linea', 'In linea', ({ inLinea }) => inLinea),
    count('non-rilevati', 'Non rilevati', ({ nonRilevati }) => nonRilevati),
    perCento('quota', 'Rispetto all’atteso', ({ avanzamento }) => avanzamento?.quota ?? null),
    count('indicatori', 'Indicatori attesi', ({ indicatoriAttesi }) => indicatoriAttesi),
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
    { chiave: 'scheda', titolo: 'Scheda', testo: ({ scheda }) => scheda },
    { ...cdrColumn(), href: ({ cdr }) => reportHref(luogo, sessione, cdr) },
    {
      chiave: 'stato',
      titolo: 'Stato',
      testo: ({ stato }) => STATO_COMPLESSIVO[stato],
      disegno: ({ stato }) => <StatoRag stato={stato} isPlain />,
    },
    perCento('fatto', 'Fatto', ({ avanzamento }) => avanzamento?.fatto ?? null),
    perCento('atteso', 'Atteso', ({ avanzamento }) => avanzamento?.atteso ?? null),
    { chiave: 'motivo', titolo: 'Che cosa è indietro', testo: (riga) => indietroInParole(riga) ?? ABSENT },
    {
      chiave: 'causa',
      titolo: 'Causa',
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
    { chiave: 'codice', titolo: 'Codice', testo: ({ codice }) => codice ?? ABSENT },
    { chiave: 'scheda', titolo: 'Scheda', testo: ({ scheda }) => scheda },
    { ...cdrColumn(), href: ({ cdr }) => reportHref(luogo, sessione, cdr) },
    {
      chiave: 'atteso',
      titolo: 'Atteso',
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
    { chiave: 'dove', titolo: 'Dove', testo: ({ dove }) => dove.codice ?? ABSENT },
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
    euro('previsto', 'Previsto', ({ previsto }) => previsto),
    euro('assestato', 'Assestato', ({ assestato }) => assestato),
    euro('impegnato', 'Impegnato', ({ impegnato }) => impegnato),
  ];
}

export function colonneMappa(luogo: Luogo, sessioni: readonly SessioneDelCruscotto[]): Colonna<RigaMappa>[] {
  return [
    {
      chiave: 'cdr',
      titolo: 'CDR',
      testo: ({ codice, denominazione }) => `${codice} ${denominazione}`,
      href: ({ codice }) => addresses.cdr(luogo, codice),
    },
    ...sessioni.map(
      ({ dataRiferimento }, posto): Colonna<RigaMappa> => ({
        chiave: dataRiferimento,
        titolo: formatData(dataRiferimento),
        numero: ({ celle }) => celle[posto]?.quota ?? null,
        testo: ({ celle }) => {
          const cella = celle[posto];
          return cella ? `${quotaInParole(cella.quota)} ${STATO_COMPLESSIVO[cella.stato].toLowerCase()}` : ABSENT;
        },
      }),
    ),
  ];
}

export function colonneAndamento(anno: number): Colonna<RigaAndamento>[] {
  return [
    { chiave: 'data', titolo: 'Data', testo: ({ data }) => formatData(data) },
    perCento('fatto', `Fatto nel ${anno}`, ({ fatto }) => fatto),
    perCento('atteso', 'Atteso', ({ atteso }) => atteso),
    perCento('precedente', `Fatto nel ${anno - 1}`, ({ precedente }) => precedente),
  ];
}
