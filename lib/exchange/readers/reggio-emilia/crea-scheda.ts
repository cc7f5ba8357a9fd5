import type { ImpegnoFormato, ProgettoFormato } from '../../formato';
import { canonicalMoney, fitsScale } from '../../numeri';
import { normaliseText } from '../../reconcile/normalise';
import type { BozzaCdr, BozzaScheda, RigaTabella } from './bozza';
import { createVociBudget } from './crea-budget';
import { createFase } from './crea-fase';
import { createObiettivo } from './crea-obiettivo';
import { incarichiOf } from './incarichi';
import { matchCodiceProgetto } from './lessico';
import type { Segnalatore } from './segnalatore';
import { splitTitolo } from './titolo';

/** A card to be made: what its pages print, what the table of its CDR prints, or both. */
export interface SchedaDaCreare {
  codice: string;
  cdr: BozzaCdr;
  scheda?: BozzaScheda;
  riga?: RigaTabella;
}

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
export function createProgetto({ codice, cdr, scheda, riga }: SchedaDaCreare, sede: SedeScheda): ProgettoFormato {
  const { titolo, descrizione, stampato } = scheda
    ? splitTitolo(scheda, riga?.titolo ?? '')
    : { titolo: riga?.titolo || codice, descrizione: '', stampato: '' };
  reportScheda({ codice, cdr, ...(scheda && { scheda }), ...(riga && { riga }) }, stampato, sede);
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

function reportScheda({ codice, cdr, scheda, riga }: SchedaDaCreare, stampato: string, sede: SedeScheda): void {
  const add = (finding: string, gravita: 'INFO' | 'AVVISO', messaggio: string, campo?: string, line?: number) =>
    sede.segnalatore.add({
      codice: finding,
      gravita,
      entita: 'Progetto',
      percorso: [codice],
      ...(campo && { campo }),
      ...((line ?? scheda?.riga ?? riga?.riga) !== undefined && { riga: line ?? scheda?.riga ?? riga?.riga ?? 0 }),
      messaggio,
    });
  if (!scheda) {
    add(
      'scheda-solo-in-tabella',
      'AVVISO',
      `La scheda ${codice} è nella tabella del CDR ${cdr.codice}, ma il documento non ne ha le pagine: è importata con il solo titolo.`,
    );
    return;
  }
  if (scheda.recuperata) {
    const whence = riga ? 'dalla tabella del CDR' : 'dai codici dei suoi obiettivi';
    add(
      'scheda-recuperata',
      'AVVISO',
      `La prima pagina della scheda ${codice} manca: la scheda è stata ricostruita ${whence}. Completa descrizione e obiettivi.`,
    );
  }
  if (!riga && cdr.tabella.length > 0) {
    add(
      'scheda-non-in-tabella',
      'AVVISO',
      `La scheda ${codice} non è nella tabella del CDR ${cdr.codice}, sotto il quale è stampata.`,
    );
  }
  if (riga && stampato && normaliseText(stampato) !== normaliseText(riga.titolo)) {
    add(
      'titolo-diverso-dalla-tabella',
      'INFO',
      `Il titolo della scheda ${codice} è «${stampato}», nella tabella «${riga.titolo}»: vale quello della scheda.`,
      'titolo',
    );
  }
  reportObiettivi(scheda, codice, sede);
  if (scheda.rigaPersonale !== undefined && scheda.personale.length === 0) {
    add(
      'tabella-personale-vuota',
      'AVVISO',
      `La tabella del personale della scheda ${codice} è stampata senza righe: il documento è forse incompleto.`,
      'personale',
      scheda.rigaPersonale,
    );
  }
  if (codice !== matchCodiceProgetto(codice)?.codice) {
    add('codice-progetto-malformato', 'AVVISO', `Il codice ${codice} non ha la forma degli altri.`, 'codice');
  }
}

function reportObiettivi(scheda: BozzaScheda, codice: string, { segnalatore }: SedeScheda): void {
  const seen = new Set<string>();
  for (const obiettivo of scheda.obiettivi) {
    const base = { entita: 'Obiettivo', percorso: [codice, obiettivo.codice], riga: obiettivo.riga };
    if (obiettivo.indicatori.length === 0) {
      segnalatore.add({
        ...base,
        codice: 'obiettivo-senza-indicatori',
        gravita: 'AVVISO',
        bloccaApprovazione: true,
        messaggio: `L'obiettivo ${obiettivo.codice} non ha indicatori: aggiungine almeno uno.`,
      });
    }
    if (obiettivo.dedotto || obiettivo.titolo.length === 0) {
      segnalatore.add({
        ...base,
        codice: 'obiettivo-senza-titolo',
        gravita: 'AVVISO',
        campo: 'titolo',
        messaggio: `Il titolo dell'obiettivo ${obiettivo.codice} manca nel documento: scrivilo.`,
      });
    }
    if (seen.has(obiettivo.codice)) {
      segnalatore.add({
        ...base,
        codice: 'codice-obiettivo-duplicato',
        gravita: 'AVVISO',
        campo: 'codice',
        messaggio: `Il codice ${obiettivo.codice} è stampato due volte nella scheda ${codice}: al secondo obiettivo è stato aggiunto un numero.`,
      });
    }
    seen.add(obiettivo.codice);
  }
}
