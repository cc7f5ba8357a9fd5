import type { IndicatoreFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { monitoratoDaIn } from '../../testo/tags';
import { type Misura, typeValorePrevisto } from '../../testo/valore-previsto';
import type { BozzaIndicatore } from './bozza';
import { parseCodiceIndicatore } from './lessico';

/** Where an indicator stands, and what its findings need to know. */
export interface SedeIndicatore {
  anno: number;
  chiaveScheda: string;
  /** Codes of card and objective. */
  percorso: readonly string[];
  /** Indicator codes already met in the plan. */
  codiciVisti: Set<string>;
  segnalatore: Segnalatore;
}

/** Types one printed indicator and says what is doubtful about it. */
export function createIndicatore(bozza: BozzaIndicatore, sede: SedeIndicatore): IndicatoreFormato {
  const [first] = bozza.valori;
  const misura = typeValorePrevisto(first?.stampato ?? '', bozza.testo, first?.anno ?? sede.anno);
  const others = bozza.valori.slice(1).map(({ stampato, anno }) => {
    const { target } = typeValorePrevisto(stampato, bozza.testo, anno ?? sede.anno);
    return target ? [{ anno: anno ?? sede.anno, ...target }] : [];
  });
  const monitoratoDa = monitoratoDaIn(bozza.nota);
  report(bozza, misura, sede);
  const { target, ...measure } = misura;
  return {
    ...(bozza.codice && { codice: bozza.codice }),
    testo: bozza.testo || bozza.codice || 'Indicatore senza testo',
    ...(bozza.nota && { nota: bozza.nota }),
    ...measure,
    ...(monitoratoDa && { monitoratoDa }),
    ...(first && { valorePrevistoStampato: first.stampato }),
    ambitoValutazione: isOnlyIndividual(bozza.testo) ? 'INDIVIDUALE' : 'ORGANIZZATIVA',
    target: [...(target ? [{ anno: first?.anno ?? sede.anno, ...target }] : []), ...others.flat()],
  };
}

/** The payment delay counts only in the dirigente's individual sheet. Source: 1-domain §2, D.L. 13/2023 art. 4-bis. */
function isOnlyIndividual(testo: string): boolean {
  const words = normaliseText(testo);
  return /\britardo\b/u.test(words) && /\bpagament[oi]\b/u.test(words);
}

function report(bozza: BozzaIndicatore, misura: Misura, sede: SedeIndicatore): void {
  const name = bozza.codice || `«${bozza.testo.slice(0, 60)}»`;
  const percorso = [...sede.percorso, bozza.codice || normaliseText(bozza.testo).slice(0, 60)];
  const add = (codice: string, gravita: 'INFO' | 'AVVISO', messaggio: string, campo?: string, blocca = false) =>
    sede.segnalatore.add({
      codice,
      gravita,
      entita: 'Indicatore',
      percorso,
      ...(campo && { campo }),
      riga: bozza.riga,
      messaggio,
      bloccaApprovazione: blocca,
    });
  reportCodice(bozza, sede, add);
  const printed = bozza.valori[0]?.stampato ?? '';
  if (misura.target === null) {
    add(
      'indicatore-senza-target',
      'AVVISO',
      `L'indicatore ${name} non ha un valore previsto: aggiungilo.`,
      'target',
      true,
    );
    return;
  }
  if (misura.natura === 'TESTO') {
    add(
      'target-testuale',
      'AVVISO',
      `Il valore previsto «${printed}» dell'indicatore ${name} resta scritto a parole: per misurarlo serve un numero o una data.`,
      'target',
      true,
    );
  } else if (misura.versoPresunto) {
    const better = misura.verso === 'DECRESCENTE' ? 'più è basso meglio è' : 'più è alto meglio è';
    add(
      'verso-presunto',
      'INFO',
      `Il documento non dice se «${printed}» è un minimo o un massimo per l'indicatore ${name}: si è presunto che ${better}. Conferma la direzione.`,
      'verso',
      true,
    );
  }
  const year = misura.target.data?.slice(0, 4);
  if (year && Number(year) !== sede.anno) {
    add(
      'data-fuori-anno',
      'AVVISO',
      `La scadenza ${printed} dell'indicatore ${name} non cade nel ${sede.anno}: controllala.`,
      'target',
    );
  }
}

type Add = (codice: string, gravita: 'INFO' | 'AVVISO', messaggio: string, campo?: string) => void;

/** A code is a label: duplicates and odd forms are kept and said. */
function reportCodice({ codice, testo }: BozzaIndicatore, sede: SedeIndicatore, add: Add): void {
  if (!codice) {
    add('indicatore-senza-codice', 'AVVISO', `L'indicatore «${testo.slice(0, 60)}» è stampato senza codice.`, 'codice');
    return;
  }
  const parts = parseCodiceIndicatore(codice);
  if (!parts) {
    add(
      'codice-indicatore-malformato',
      'AVVISO',
      `Il codice ${codice} non ha la forma degli altri: resta com'è stampato.`,
      'codice',
    );
  } else if (parts.chiave !== sede.chiaveScheda) {
    add(
      'codice-indicatore-di-altra-scheda',
      'AVVISO',
      `Il codice ${codice} è di un'altra scheda: l'indicatore resta dove è stampato.`,
      'codice',
    );
  }
  if (sede.codiciVisti.has(codice)) {
    add(
      'codice-indicatore-duplicato',
      'AVVISO',
      `Il codice ${codice} è usato da più indicatori: controlla quale è giusto.`,
      'codice',
    );
  }
  sede.codiciVisti.add(codice);
}
