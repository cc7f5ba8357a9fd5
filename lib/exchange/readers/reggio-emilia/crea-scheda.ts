import type { ImpegnoFormato, ProgettoFormato } from '../../formato';
import { canonicalMoney, fitsScale } from '../../numeri';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { incarichiOf } from '../../testo/incarichi';
import type { BozzaScheda } from './bozza';
import { createVociBudget } from './crea-budget';
import { createFase } from './crea-fase';
import { createObiettivo } from './crea-obiettivo';
import { checkScheda, type SchedaDaCreare } from './scheda-controlli';
import { splitTitolo } from './titolo';

export interface SedeScheda {
  anno: number;
  ordine: number;
  collegamento: ProgettoFormato['collegamenti'][number] | null;
  cdrPartecipanti: string[];
  codiciIndicatori: Set<string>;
  vocabolario: ReadonlyMap<string, number>;
  segnalatore: Segnalatore;
}

const COLLETTIVO =
  /^(?:tutt[oiae]|personale|operator[ei]|dipendent[ei]|uffici[o]?|servizi[o]?|gruppo|squadra|vari|collaborator[ei]|educator[ei]|insegnanti|agenti|altr[oi])\b/u;

/** One card in the interchange format, with the doubts about it. */
export function createProgetto(daCreare: SchedaDaCreare, sede: SedeScheda): ProgettoFormato {
  const { codice, cdr, scheda, riga } = daCreare;
  const { titolo, descrizione, stampato } = scheda
    ? splitTitolo(scheda, riga?.titolo ?? '')
    : { titolo: riga?.titolo || codice, descrizione: '', stampato: '' };
  checkScheda(daCreare, stampato, sede.segnalatore);
  const { anno, segnalatore, vocabolario } = sede;
  const [responsabile] = incarichiOf(scheda?.dirigente ?? cdr.dirigente ?? '');
  const obiettivi = (scheda?.obiettivi ?? []).map((obiettivo, index, all) => {
    const earlier = all.slice(0, index).filter((other) => other.codice === obiettivo.codice).length;
    return createObiettivo(obiettivo, {
      anno,
      chiaveScheda: scheda?.chiave ?? '',
      codiciVisti: sede.codiciIndicatori,
      segnalatore,
      progetto: { codice, titolo },
      cdr: cdr.codice,
      ...(responsabile && { responsabile: responsabile.nominativo }),
      ordine: index + 1,
      codice: earlier === 0 ? obiettivo.codice : `${obiettivo.codice}-${earlier + 1}`,
    });
  });
  const codici = new Set(obiettivi.map((obiettivo) => obiettivo.codice));
  return {
    codice,
    codiciAlternativi: [],
    tipo: tipoOf(codice, scheda?.parola),
    titolo,
    ...(descrizione && { descrizione }),
    assessori: [],
    ...(riga?.budget !== undefined && { budgetStampato: canonicalMoney(riga.budget) }),
    cdr: cdr.codice,
    cdrPartecipanti: sede.cdrPartecipanti,
    ambito: 'SETTORE',
    ordine: sede.ordine,
    collegamenti: sede.collegamento ? [sede.collegamento] : [],
    obiettivi,
    fasi: (scheda?.fasi ?? []).map((fase) =>
      createFase(fase, { anno, progetto: codice, obiettivi: codici, segnalatore }),
    ),
    vociBudget: scheda
      ? createVociBudget(scheda, {
          anno,
          progetto: codice,
          ...(riga?.budget !== undefined && { budgetTabella: riga.budget }),
          vocabolario,
          segnalatore,
        })
      : [],
    personale: (scheda?.personale ?? []).map(createImpegno),
  };
}

/** The second part of the code says it; the word printed over the card serves for any other letter. */
function tipoOf(codice: string, parola: string | undefined): ProgettoFormato['tipo'] {
  if (/^\d{4}_PG_/u.test(codice)) return 'PROGETTO';
  return /^\d{4}_PD_/u.test(codice) || !/^progett/iu.test(parola ?? '') ? 'PRODOTTO' : 'PROGETTO';
}

function createImpegno({ nominativo, relazione, percentuale }: BozzaScheda['personale'][number]): ImpegnoFormato {
  return {
    nominativo,
    relazione,
    ...(percentuale !== undefined && fitsScale(percentuale, 'peso') && { percentuale }),
    collettivo: COLLETTIVO.test(normaliseText(nominativo)),
  };
}
