import type { z } from 'zod';
import { canonicalPiano } from '../../canonical';
import { checkConsistency } from '../../consistency';
import { pianoFormato } from '../../formato';
import type { Lettore, LetturaRifiutata } from '../../lettura';

/** How many errors a person is shown. */
const SHOWN = 5;
const NOTHING_WRITTEN = 'Non è stato scritto nulla.';

/** Reads the interchange file «traguardo/piano» that Traguardo exports. Unlike a printed plan it is whole or refused. */
export const lettoreJson: Lettore = {
  profilo: 'json',

  riconosci(testo) {
    return /^\s*\{\s*["}]/u.test(testo.slice(0, 2_000)) ? 1 : 0;
  },

  leggi(testo, { ente, anno }) {
    const value = parseJson(testo);
    if (value === undefined) {
      return refusal(
        'json-non-valido',
        `Il file JSON non si può leggere: è troncato o ha un errore di sintassi. ${NOTHING_WRITTEN} Esporta di nuovo il piano.`,
      );
    }
    const parsed = pianoFormato.safeParse(value);
    if (!parsed.success) return refusal('json-di-altro-formato', explain(parsed.error.issues, value));
    const piano = canonicalPiano(parsed.data);
    if (anno !== undefined && anno !== piano.piano.anno) {
      return refusal(
        'anno-diverso',
        `Il file contiene il piano ${piano.piano.anno}, non quello ${anno}. ${NOTHING_WRITTEN} Ripeti l'importazione con l'anno giusto.`,
      );
    }
    const { segnalazioni, blocchi } = checkConsistency(piano);
    if (blocchi.length > 0) {
      const list = blocchi.slice(0, SHOWN).map(({ messaggio }) => messaggio);
      return refusal(
        'json-incoerente',
        `Il piano nel file non è coerente. ${list.join(' ')}${more(blocchi.length)} ${NOTHING_WRITTEN}`,
      );
    }
    return {
      esito: 'letto',
      profilo: 'json',
      piano: { ...piano, ente: { ...piano.ente, codice: ente.codice } },
      segnalazioni,
      perimetro: piano.cdr.map(({ codice }) => codice),
    };
  },
};

/** The value in a JSON text; undefined when the text is not JSON. */
function parseJson(testo: string): unknown {
  try {
    return JSON.parse(testo);
  } catch {
    return undefined;
  }
}

function explain(issues: readonly z.core.$ZodIssue[], contenuto: unknown): string {
  const formato = (contenuto as { formato?: unknown } | null)?.formato;
  if (formato !== 'traguardo/piano') {
    return `Il file JSON non è un piano di Traguardo: manca «"formato": "traguardo/piano"». ${NOTHING_WRITTEN} Scegli un file esportato da Traguardo.`;
  }
  const list = issues.slice(0, SHOWN).map((issue) => `${pathOf(issue.path)}: ${reasonOf(issue)}`);
  return `Il piano nel file ha ${issues.length === 1 ? 'un errore' : `${issues.length} errori`}: ${list.join('; ')}${more(issues.length)}. ${NOTHING_WRITTEN} Correggi il file o esportalo di nuovo.`;
}

/** `progetti[3].obiettivi[0].titolo`. */
function pathOf(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./u, '') || 'documento';
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `campo sconosciuto «${issue.keys.join('», «')}»`;
    case 'invalid_type':
      return issue.input === undefined
        ? `manca o non è del tipo giusto (${issue.expected})`
        : `deve essere ${issue.expected}`;
    case 'invalid_value':
      return `valore ammesso: ${issue.values.slice(0, 8).map(String).join(', ')}`;
    case 'invalid_format':
      return 'forma non valida (numeri con il punto, date AAAA-MM-GG)';
    default:
      return 'valore fuori dai limiti';
  }
}

function more(quanti: number): string {
  return quanti > SHOWN ? ` … e altri ${quanti - SHOWN}` : '';
}

function refusal(codice: string, messaggio: string): LetturaRifiutata {
  return { esito: 'rifiutato', codice, messaggio };
}
