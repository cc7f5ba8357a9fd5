import 'server-only';
import { sumDecimals, toDecimalText } from '@/lib/domain/numeric';
import type { PianoFormato, ProgettoFormato } from '@/lib/exchange/formato';
import { figliDi, type RamoChiave } from '@/lib/exchange/reconcile/ramo';
import type { CdrLetto, NodoLetto } from '../types';

/** What was read of each CDR, in the order of the document; cards without one stand last. */
export function describeCdr(piano: PianoFormato): CdrLetto[] {
  const note = piano.cdr.map(({ codice, denominazione, incarichi }) =>
    countCdr(
      { codice, denominazione, responsabili: incarichi.map(({ nominativo }) => nominativo) },
      piano.progetti.filter(({ cdr }) => cdr === codice),
    ),
  );
  const senza = piano.progetti.filter(({ cdr }) => cdr === undefined);
  if (senza.length === 0) return note;
  return [...note, countCdr({ codice: '', denominazione: 'Senza CDR', responsabili: [] }, senza)];
}

function countCdr(
  cdr: Pick<CdrLetto, 'codice' | 'denominazione' | 'responsabili'>,
  schede: ProgettoFormato[],
): CdrLetto {
  const obiettivi = schede.flatMap((scheda) => scheda.obiettivi);
  const spese = schede.flatMap((scheda) =>
    scheda.vociBudget.filter(({ titoloBilancio }) => titoloBilancio.startsWith('SPESA')),
  );
  return {
    ...cdr,
    schede: schede.length,
    obiettivi: obiettivi.length,
    indicatori: obiettivi.flatMap(({ indicatori }) => indicatori).length,
    fasi: schede.flatMap(({ fasi }) => fasi).length,
    personale: schede.flatMap(({ personale }) => personale).length,
    spese: spese.length > 0 ? toDecimalText(sumDecimals(spese.map(({ previsto }) => previsto)), 2) : null,
  };
}

/** The strategic tree with, on each third-level node, the cards linked to it first. */
export function describeAlbero(piano: RamoChiave): { albero: NodoLetto[]; senzaCollegamento: number } {
  const schedeOf = new Map<string, NodoLetto['schede']>();
  let senzaCollegamento = 0;
  for (const progetto of figliDi(piano, 'Progetto')) {
    const collegamenti = figliDi(progetto, 'Collegamento');
    const primo = collegamenti.find(({ campi }) => campi.principale === true) ?? collegamenti[0];
    const nodo = primo ? String(primo.campi.nodo) : '';
    if (!primo) senzaCollegamento += 1;
    const scheda = { codice: String(progetto.campi.codice), titolo: String(progetto.campi.titolo) };
    schedeOf.set(nodo, [...(schedeOf.get(nodo) ?? []), scheda]);
  }
  const nodeOf = (ramo: RamoChiave): NodoLetto => ({
    chiave: ramo.chiave,
    titolo: [ramo.campi.codice, ramo.campi.titolo].filter(Boolean).join(' '),
    schede: schedeOf.get(ramo.chiave) ?? [],
    figli: ramo.figli.map(nodeOf),
  });
  return { albero: figliDi(piano, 'Indirizzo').map(nodeOf), senzaCollegamento };
}
