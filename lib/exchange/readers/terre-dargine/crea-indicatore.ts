import type { IndicatoreFormato, TargetFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { type MisuraLetta, misuraOf } from './misura';
import { type Parte, type Ripartizione, ripartizioneIn } from './ripartizione';
import type { Risultato } from './risultati';
import { scadenzaIn } from './scadenza';

export interface SedeIndicatore {
  anno: number;
  annoFine: number;
  progetto: string;
  comuni: readonly string[];
  /** Numbers of the phases of the card. */
  fasi: ReadonlySet<number>;
  riga: number;
  segnalatore: Segnalatore;
}

/** An expected result as an indicator, typed as far as the print allows. */
export function createIndicatore(risultato: Risultato, sede: SedeIndicatore): IndicatoreFormato {
  const anno = risultato.anni[0] ?? sede.anno;
  const testo = risultato.premessa ? `${risultato.premessa} ${risultato.testo}` : risultato.testo;
  const ripartizione = ripartizioneIn(testo, sede.comuni, anno);
  const { parti } = ripartizione;
  const misura = parti.length > 0 ? wholeOf(testo, ripartizione, anno) : misuraOf(risultato.testo, anno);
  const fasi = risultato.fasi.filter((numero) => sede.fasi.has(numero));
  report(risultato, misura, anno, sede);
  const { target, stampato, ...measure } = misura;
  return {
    testo,
    ...measure,
    ...(risultato.peso && { peso: risultato.peso }),
    ...(stampato && { valorePrevistoStampato: stampato }),
    ambitoValutazione: 'ORGANIZZATIVA',
    ...(fasi.length > 0 && { fasi: [...new Set(fasi)] }),
    target: targetsOf(risultato, target, parti, sede),
  };
}

/** The measure of the whole: what stands outside the list of parts; without any, the kind of the parts. */
function wholeOf(testo: string, { parti, inizio }: Ripartizione, anno: number): MisuraLetta {
  const head = testo.slice(0, inizio).replace(/\([^()]*$/u, '');
  const whole = misuraOf(head, anno);
  const [first] = parti;
  if (whole.natura !== 'SI_NO' && whole.natura !== 'TESTO' && (first?.data === undefined || whole.natura === 'DATA'))
    return whole;
  const natura = first?.data ? 'DATA' : /\beuro\b|€/iu.test(testo) ? 'EURO' : 'NUMERO';
  const verso = first?.data ? 'ENTRO_DATA' : first?.min ? 'INTERVALLO' : 'CRESCENTE';
  const operatore = verso === 'CRESCENTE' && /\balmeno\b|\bminimo\b/iu.test(testo) ? '>=' : undefined;
  return {
    natura,
    ...(natura === 'EURO' && { unita: '€' }),
    verso,
    ...(operatore && { operatore }),
    versoPresunto: verso === 'CRESCENTE' && !operatore,
    target: {},
  };
}

/** One target a year: the years printed, every year of the plan for «ogni anno», else the year of the day. */
function targetsOf(
  { anni, testo }: Risultato,
  target: Omit<TargetFormato, 'anno'>,
  parti: readonly Parte[],
  { anno, annoFine }: SedeIndicatore,
): TargetFormato[] {
  const horizon = Array.from({ length: annoFine - anno + 1 }, (_, index) => anno + index);
  const named = /per gli anni (\d{4})\s*[-–/e]+\s*(\d{4})/iu.exec(testo);
  const span = named ? horizon.filter((year) => year >= Number(named[1]) && year <= Number(named[2])) : [];
  const ofDate = target.data ? Number(target.data.slice(0, 4)) : null;
  const single = ofDate !== null && horizon.includes(ofDate) ? ofDate : (anni[0] ?? anno);
  const years = /\bogni anno\b/iu.test(testo) ? horizon : span.length > 0 ? span : anni.length > 1 ? anni : [single];
  const whole = Object.keys(target).length > 0 ? [target] : [];
  return [...new Set(years)].flatMap((year) => [
    ...whole.map((one) => ({ anno: year, ...one, ...(one.data && { data: inYear(one.data, year, years.length) }) })),
    ...parti.map((parte) => ({ anno: year, ...parte })),
  ]);
}

function inYear(data: string, year: number, quanti: number): string {
  return quanti > 1 && !data.endsWith('-02-29') ? `${year}${data.slice(4)}` : data;
}

function report({ testo }: Risultato, misura: MisuraLetta, anno: number, sede: SedeIndicatore): void {
  const name = `«${testo.slice(0, 60)}»`;
  const add = (codice: string, gravita: 'INFO' | 'AVVISO', campo: string, messaggio: string, blocca = false) =>
    sede.segnalatore.add({
      codice,
      gravita,
      entita: 'Indicatore',
      percorso: [sede.progetto, normaliseText(testo).slice(0, 60)],
      campo,
      riga: sede.riga,
      messaggio,
      bloccaApprovazione: blocca,
    });
  if (misura.natura === 'SI_NO') {
    add(
      'risultato-senza-misura',
      'INFO',
      'target',
      `Il risultato atteso ${name} di ${sede.progetto} non stampa una misura: vale fatto o non fatto.`,
    );
  } else if (misura.natura === 'TESTO') {
    const messaggio = `Il termine «${misura.stampato}» di ${sede.progetto} decorre da un altro fatto: resta scritto a parole, per misurarlo serve un numero o una data.`;
    add('target-testuale', 'AVVISO', 'target', messaggio, true);
  } else if (misura.versoPresunto) {
    const better =
      misura.natura === 'DATA'
        ? 'vada rispettata come scadenza'
        : misura.verso === 'DECRESCENTE'
          ? 'più è basso meglio è'
          : 'più è alto meglio è';
    const messaggio = `Il documento non dice come leggere «${misura.stampato ?? 'il valore'}» nel risultato ${name} di ${sede.progetto}: si è presunto che ${better}. Conferma la direzione.`;
    add('verso-presunto', 'INFO', 'verso', messaggio, true);
  }
  const day = misura.natura === 'DATA' || misura.natura === 'SI_NO' ? null : scadenzaIn(testo, anno);
  if (day) {
    const messaggio = `Il risultato atteso ${name} di ${sede.progetto} ha due misure: si è presa «${misura.stampato ?? misura.natura}», la scadenza «${day.stampato}» resta nel testo.`;
    add('risultato-con-due-misure', 'INFO', 'target', messaggio);
  }
}
