import 'server-only';
import type { Gravita, Segnalazione } from '@/lib/domain/segnalazione';
import { plainText } from '@/lib/exchange/testo/pulizia';
import type { GruppoSegnalazioni, RigaDocumento } from '../types';

const PESO: Readonly<Record<Gravita, number>> = { BLOCCO: 0, AVVISO: 1, INFO: 2 };
/** How many of a kind are listed before somebody asks for all. */
const MOSTRATE = 5;
/** Lines of the document shown before and after the one a finding points at. */
const INTORNO = 1;
/** Longer lines are cut: a table row may hold thousands of characters. */
const LARGHEZZA = 400;

/**
 * Findings by kind, the most serious first, each with the lines of the document around it.
 * @param intero the kind shown whole
 */
export function describeSegnalazioni(
  segnalazioni: readonly Segnalazione[],
  testo: string,
  intero?: string,
): GruppoSegnalazioni[] {
  const righe = testo.split('\n');
  const gruppi = new Map<string, Segnalazione[]>();
  for (const segnalazione of segnalazioni) {
    const nome = `${segnalazione.gravita} ${segnalazione.codice}`;
    const gruppo = gruppi.get(nome);
    if (gruppo) gruppo.push(segnalazione);
    else gruppi.set(nome, [segnalazione]);
  }
  const described = [...gruppi.values()].flatMap((gruppo): GruppoSegnalazioni[] => {
    const [prima] = gruppo;
    if (!prima) return [];
    const mostrate = prima.codice === intero ? gruppo : gruppo.slice(0, MOSTRATE);
    return [
      {
        codice: prima.codice,
        gravita: prima.gravita,
        totale: gruppo.length,
        mostrate: mostrate.map(({ chiave, messaggio, dove }) => ({
          chiave,
          messaggio,
          dove: dove.codice ?? null,
          contesto: linesAround(righe, dove.riga),
        })),
      },
    ];
  });
  return described.sort((a, b) => PESO[a.gravita] - PESO[b.gravita] || b.totale - a.totale);
}

/** The line a finding points at and its neighbours, blank lines left out. */
function linesAround(righe: readonly string[], riga: number | undefined): RigaDocumento[] {
  if (riga === undefined || righe[riga - 1] === undefined) return [];
  const lineAt = (numero: number): RigaDocumento => ({
    numero,
    testo: readableLine(righe[numero - 1] ?? '').slice(0, LARGHEZZA),
    isTrovata: numero === riga,
  });
  const vicine = (passo: 1 | -1) => {
    const found: RigaDocumento[] = [];
    for (let numero = riga + passo; numero >= 1 && numero <= righe.length && found.length < INTORNO; numero += passo) {
      const line = lineAt(numero);
      if (line.testo !== '') found.push(line);
    }
    return found;
  };
  return [...vicine(-1).reverse(), lineAt(riga), ...vicine(1)];
}

/** A line as it was printed: without the marks the extraction left, cells of a table divided by a bar. */
function readableLine(riga: string): string {
  return riga
    .split('\t')
    .map((cella) => plainText(cella).trim())
    .filter(Boolean)
    .join(' | ');
}
