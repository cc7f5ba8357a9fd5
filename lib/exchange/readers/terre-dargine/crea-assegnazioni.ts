import type { ObiettivoFormato } from '../../formato';
import { fitsScale } from '../../numeri';
import type { Segnalatore } from '../../segnalatore';
import { parseNumero } from '../../testo/numeri-italiani';
import { byUnita, type Unita } from './cdr';
import { unitaOf } from './codici';
import type { ObiettivoDaCreare } from './obiettivi';
import { pesoStampatoIn } from './priorita';
import { isNull } from './righe';

type Assegnazione = ObiettivoFormato['assegnazioni'][number];
type Peso = Pick<Assegnazione, 'peso' | 'fuoriPesatura'>;

/**
 * Who holds an objective and with what weight: one assignment for each table that lists it. The tables win over the
 * cards; where they are lost the cards say it, and where both are the codes do.
 */
export function createAssegnazioni(
  obiettivo: ObiettivoDaCreare,
  owner: string,
  unita: Unita,
  segnalatore: Segnalatore,
): Assegnazione[] {
  const codice = obiettivo.codici[0] ?? '';
  const pesi = new Map<string, Peso>();
  for (const { cdr, voce, asterischi } of obiettivo.elenco) {
    if (!pesi.has(cdr)) pesi.set(cdr, readPeso(voce.peso, asterischi));
  }
  for (const { cdr, anagrafica } of obiettivo.copie) {
    const peso = readPeso(pesoStampatoIn(anagrafica), []);
    if (pesi.has(cdr)) checkPeso(pesi.get(cdr) ?? {}, peso, { codice, cdr, riga: anagrafica.riga }, segnalatore);
    else {
      pesi.set(cdr, peso);
      report(segnalatore, codice, cdr, anagrafica.riga, 'la scheda è stampata fra le sue');
    }
  }
  for (const cdr of new Set(obiettivo.codici.map(unitaOf))) {
    if (pesi.has(cdr)) continue;
    pesi.set(cdr, {});
    report(segnalatore, codice, cdr, lineOf(obiettivo), 'lo dice il codice');
  }
  const list = [...pesi].sort(([a], [b]) => byUnita(a, b));
  for (const [cdr, { peso, fuoriPesatura }] of list) {
    if (peso === undefined && fuoriPesatura === undefined)
      reportWithout(segnalatore, codice, cdr, lineOf(obiettivo, cdr));
  }
  return list.map(([cdr, peso]) => {
    const [incarico] = unita.cdr.find((candidate) => candidate.codice === cdr)?.incarichi ?? [];
    return {
      cdr,
      ...(incarico && { responsabile: incarico.nominativo }),
      ...(peso.peso !== undefined && { peso: peso.peso }),
      ruolo: cdr === owner ? 'CAPOFILA' : 'CONCORRENTE',
      ...(peso.fuoriPesatura && { fuoriPesatura: peso.fuoriPesatura }),
    };
  });
}

/** `15%`; `*` with the note it refers to; `== OBIETTIVO REMUNERATO…`: outside the hundred, and why. */
function readPeso(stampato: string, note: readonly { asterischi: number; testo: string }[]): Peso {
  const numero = parseNumero(stampato.replace(/%/gu, '').trim());
  if (numero) return fitsScale(numero.valore, 'peso') && !numero.valore.startsWith('-') ? { peso: numero.valore } : {};
  if (/^\*+$/u.test(stampato)) {
    const shared = (testo: string) => /^obiettivo condiviso/iu.test(testo);
    const nota = note.find(({ asterischi, testo }) => asterischi === stampato.length && !shared(testo));
    return { fuoriPesatura: nota?.testo ?? 'Fuori pesatura' };
  }
  const why = stampato.replace(/^[=\s]+/u, '').trim();
  return why && !isNull(why) ? { fuoriPesatura: why } : {};
}

function checkPeso(
  { peso }: Peso,
  card: Peso,
  { codice, cdr, riga }: { codice: string; cdr: string; riga: number },
  segnalatore: Segnalatore,
): void {
  if (peso === undefined || card.peso === undefined || peso === card.peso) return;
  segnalatore.add({
    codice: 'peso-diverso',
    gravita: 'AVVISO',
    entita: 'Obiettivo',
    percorso: [codice, cdr],
    campo: 'peso',
    riga,
    messaggio: `L'elenco degli obiettivi di ${cdr} dà a ${codice} il peso ${peso}, la scheda ${card.peso}: vale l'elenco.`,
  });
}

function report(segnalatore: Segnalatore, codice: string, cdr: string, riga: number | undefined, why: string): void {
  segnalatore.add({
    codice: 'assegnazione-dedotta',
    gravita: 'AVVISO',
    entita: 'Obiettivo',
    percorso: [codice, cdr],
    campo: 'assegnazioni',
    ...(riga !== undefined && { riga }),
    messaggio: `L'elenco degli obiettivi di ${cdr} non contiene ${codice}: l'assegnazione c'è perché ${why}. Controllala.`,
  });
}

function reportWithout(segnalatore: Segnalatore, codice: string, cdr: string, riga: number | undefined): void {
  segnalatore.add({
    codice: 'assegnazione-senza-peso',
    gravita: 'AVVISO',
    entita: 'Obiettivo',
    percorso: [codice, cdr],
    campo: 'peso',
    ...(riga !== undefined && { riga }),
    messaggio: `Il documento non stampa il peso di ${codice} per ${cdr}: aggiungilo, oppure scrivi perché è fuori pesatura.`,
  });
}

/** The line that best tells of an objective: its row in the table of that CDR, else its card. */
export function lineOf({ elenco, scheda, indice, nodi }: ObiettivoDaCreare, cdr?: string): number | undefined {
  const voce = elenco.find((row) => cdr === undefined || row.cdr === cdr)?.voce;
  return voce?.riga ?? scheda?.riga ?? indice?.riga ?? nodi[0]?.nodo.riga;
}
