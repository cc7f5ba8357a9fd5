import 'server-only';
import { italianCount } from '@/lib/domain/italian-notation';
import { isSchedaModificabile } from '@/lib/domain/permissions/stati';
import { checkPesiTitolare } from '@/lib/domain/plan-checks/weights';
import type { Verso } from '@/lib/domain/vocabulary';
import type { CdrDelPiano, PianoInBreve } from '@/lib/features/piano/types';
import { checkScheda } from '@/lib/features/progetto/queries/check-scheda';
import type { SegnalazioneCollocata } from '@/lib/features/progetto/types';
import type { Attivita } from '../types';
import type { SchedaCompatta } from './list-schede';

const DIREZIONE = 'direzione-da-confermare';

/** Cards that the person's CDR are to complete or correct: what blocks each, the first thing by name. */
export function describeDaCompletare(
  schede: readonly SchedaCompatta[],
  piano: PianoInBreve,
  cdr: readonly CdrDelPiano[],
): Attivita[] {
  return schede.flatMap((scheda): Attivita[] => {
    if (!scheda.contenuto) return [];
    const blocchi = listBlocchi(scheda, scheda.contenuto, piano, cdr);
    const [first] = blocchi;
    const base = { chiave: `scheda:${scheda.id}`, titolo: scheda.titolo, codice: scheda.codice, scadenza: null };
    const destinazione = {
      pagina: 'scheda',
      codice: scheda.codice,
      ancora: first ? ancoraOf(scheda, first) : null,
    } as const;
    if (scheda.motivoRinvio !== null) {
      const resto = first
        ? ` ${italianCount(blocchi.length, 'segnalazione blocca', 'segnalazioni bloccano')} ancora.`
        : '';
      const manca = `Rinviata: «${scheda.motivoRinvio.trim()}».${resto}`;
      return [{ ...base, tipo: 'RINVIATA', manca, verbo: 'Correggi', destinazione }];
    }
    if (!first) return [];
    const isDirezione = blocchi.every(({ codice }) => codice === DIREZIONE);
    return [
      {
        ...base,
        tipo: 'COMPLETARE',
        manca: isDirezione ? sayDirezioni(versiOf(scheda.contenuto, blocchi)) : sayBlocchi(blocchi.length, first),
        verbo: isDirezione ? 'Conferma' : 'Completa',
        destinazione,
      },
    ];
  });
}

function listBlocchi(
  scheda: SchedaCompatta,
  { obiettivi, fasi, descrizione, finalita }: NonNullable<SchedaCompatta['contenuto']>,
  piano: PianoInBreve,
  struttura: readonly CdrDelPiano[],
): SegnalazioneCollocata[] {
  const { id, codice, titolo, cdr } = scheda;
  const segnalazioni = checkScheda({
    piano,
    struttura: struttura.map((one) => ({ ...one, responsabili: one.responsabili.map(({ nominativo }) => nominativo) })),
    progetto: {
      ...{ id, codice, titolo, cdr, descrizione, finalita },
      ...{ codiciAlternativi: [], inizio: null, fine: null, budgetStampato: null },
    },
    obiettivi,
    fasi,
    budget: [],
    personale: [],
  });
  return segnalazioni.filter(({ bloccaApprovazione }) => bloccaApprovazione);
}

/** Where the page of the card shows a finding; what is of no row stands in the first section. */
function ancoraOf({ id }: SchedaCompatta, { rigaId }: SegnalazioneCollocata): string {
  return rigaId === id ? 'descrizione' : `riga-${rigaId}`;
}

/** The presumed direction of each indicator that a finding is about. */
function versiOf(
  { obiettivi }: NonNullable<SchedaCompatta['contenuto']>,
  blocchi: readonly SegnalazioneCollocata[],
): Verso[] {
  const righe = new Set(blocchi.map(({ rigaId }) => rigaId));
  const indicatori = obiettivi.flatMap((obiettivo) => obiettivo.indicatori);
  return indicatori.filter(({ id }) => righe.has(id)).map(({ verso }) => verso);
}

function sayDirezioni(versi: readonly Verso[]): string {
  const numero = versi.length;
  const siNo = versi.filter((verso) => verso === 'SI_NO').length;
  if (siNo > 0 && siNo < numero) return `Confermare come si misurano ${numero} indicatori.`;
  if (siNo > 0) {
    return numero === 1
      ? 'Confermare che 1 indicatore si giudica fatto o non fatto.'
      : `Confermare che ${numero} indicatori si giudicano fatti o non fatti.`;
  }
  return numero === 1
    ? 'Confermare se il valore atteso di 1 indicatore è almeno o al massimo.'
    : `Confermare se i valori attesi di ${numero} indicatori sono almeno o al massimo.`;
}

function sayBlocchi(numero: number, { messaggio }: SegnalazioneCollocata): string {
  return numero === 1 ? messaggio : `${numero} segnalazioni bloccano l’approvazione. La prima: ${messaggio}`;
}

/**
 * The person's CDR whose weights do not make a hundred, with the number, while one of their cards can still be changed.
 */
export function describePesiDaDistribuire(
  schede: readonly SchedaCompatta[],
  { schemaPesi }: PianoInBreve,
  propri: readonly CdrDelPiano[],
): Attivita[] {
  return propri.flatMap((cdr): Attivita[] => {
    const held = schede.flatMap((scheda) =>
      scheda.assegnazioni
        .filter((assegnazione) => assegnazione.cdr === cdr.codice && !assegnazione.isChiusa)
        .map((assegnazione) => ({ scheda, assegnazione })),
    );
    const [finding] = checkPesiTitolare(
      cdr,
      held.map(({ assegnazione }) => assegnazione),
      schemaPesi,
    );
    const isEditable = held.some(({ scheda }) => isSchedaModificabile(scheda.stato));
    if (!finding || !isEditable) return [];
    return [
      {
        chiave: `pesi:${cdr.codice}`,
        tipo: 'COMPLETARE',
        titolo: `Pesi degli obiettivi del CDR ${cdr.codice}`,
        codice: null,
        manca: finding.messaggio,
        scadenza: null,
        verbo: 'Distribuisci',
        destinazione: { pagina: 'pesi', cdr: cdr.codice },
      },
    ];
  });
}

/** Up to this many cards of a CDR are listed one by one: beyond, one line leads to all of them. */
const SCHEDE_UNA_A_UNA = 3;

/** Proposed cards that wait for who validates them, CDR by CDR. */
export function describeDaValidare(schede: readonly SchedaCompatta[]): Attivita[] {
  const proposte = schede.filter(({ stato }) => stato === 'PROPOSTO');
  const codici = [...new Set(proposte.map(({ cdr }) => cdr))];
  return codici.flatMap((cdr) => {
    const ofCdr = proposte.filter((scheda) => scheda.cdr === cdr);
    return cdr === null || ofCdr.length <= SCHEDE_UNA_A_UNA ? ofCdr.map(daValidare) : [daValidareInsieme(cdr, ofCdr)];
  });
}

function daValidare({ id, codice, titolo, cdr }: SchedaCompatta): Attivita {
  return {
    chiave: `scheda:${id}`,
    tipo: 'VALIDARE',
    titolo,
    codice,
    manca: `Proposta ${cdr === null ? 'per tutto l’ente' : `dal CDR ${cdr}`}: da validare o rinviare.`,
    scadenza: null,
    verbo: 'Esamina',
    destinazione: { pagina: 'scheda', codice, ancora: null },
  };
}

function daValidareInsieme(cdr: string, schede: readonly SchedaCompatta[]): Attivita {
  const first = schede.slice(0, 2).map(({ codice }) => codice);
  return {
    chiave: `validare:${cdr}`,
    tipo: 'VALIDARE',
    titolo: `Schede proposte dal CDR ${cdr}`,
    codice: null,
    manca: `${schede.length} schede da validare o rinviare: ${first.join(', ')} e altre ${schede.length - 2}.`,
    scadenza: null,
    verbo: 'Esamina',
    destinazione: { pagina: 'schede', cdr, stato: 'PROPOSTO' },
  };
}
