import type { Segnalatore } from '../../segnalatore';
import type { BozzaDocumento } from './bozza';

/**
 * Names the CDR whose opening line is lost: the only one the document lists between its neighbours and does not open.
 * When that is not certain the CDR gets a code of its own, for a person to correct.
 */
export function nameCdr({ cdr: all, elenco }: BozzaDocumento, segnalatore: Segnalatore): void {
  const opened = new Set(all.map(({ codice }) => codice));
  const position = (codice: string | undefined) => elenco.findIndex((listed) => listed.codice === codice);
  all.forEach((cdr, index) => {
    if (!cdr.intestazionePersa) return;
    const after = position(all[index - 1]?.codice);
    const next = position(all.slice(index + 1).find(({ codice }) => codice !== '')?.codice);
    const between = elenco.slice(after + 1, next < 0 ? undefined : next).filter(({ codice }) => !opened.has(codice));
    const [only, another] = between;
    const found = only && !another ? only : null;
    cdr.codice = found?.codice ?? unusedCode(opened);
    cdr.denominazione = found?.denominazione ?? 'CDR senza intestazione';
    opened.add(cdr.codice);
    segnalatore.add({
      codice: 'cdr-senza-intestazione',
      gravita: 'AVVISO',
      entita: 'Cdr',
      percorso: [cdr.codice],
      riga: cdr.riga,
      messaggio: found
        ? `La riga che apre il CDR ${found.codice} manca: è stato riconosciuto dall'elenco dei centri di responsabilità.`
        : `La riga che apre un CDR manca e dall'elenco non si capisce quale sia: ha il codice provvisorio ${cdr.codice}, correggilo.`,
    });
  });
}

function unusedCode(used: ReadonlySet<string>): string {
  let n = 1;
  while (used.has(`CDR-${n}`)) n += 1;
  return `CDR-${n}`;
}
