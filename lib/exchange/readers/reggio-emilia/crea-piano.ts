import type { CdrFormato, PianoFormato, ProgettoFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { incarichiOf } from '../../testo/incarichi';
import { vocabularyOf } from '../../testo/parole-spezzate';
import { AlberoStrategico } from './albero';
import type { BozzaCdr, BozzaDocumento } from './bozza';
import { createProgetto } from './crea-scheda';
import type { SchedaDaCreare } from './scheda-controlli';

export interface Testata {
  ente: { codice: string; denominazione: string };
  anno: number;
  titolo: string;
  /** The whole text, for its words. */
  testo: string;
}

/** The plan a document prints. */
export function createPiano(documento: BozzaDocumento, testata: Testata, segnalatore: Segnalatore): PianoFormato {
  const albero = new AlberoStrategico(documento);
  const schede = documento.cdr.flatMap((cdr) => schedeOf(cdr, documento));
  const collegamenti = linkSchede(schede, albero, segnalatore);
  const vocabolario = vocabularyOf(testata.testo.split('\n').filter((line) => !line.startsWith('Cap.')));
  const codiciIndicatori = new Set<string>();
  const progetti = schede.map((daCreare, index) =>
    createProgetto(daCreare, {
      anno: testata.anno,
      ordine: index + 1,
      collegamento: collegamenti.get(daCreare.codice) ?? null,
      cdrPartecipanti: partecipantiOf(daCreare, documento, segnalatore),
      codiciIndicatori,
      vocabolario,
      segnalatore,
    }),
  );
  return {
    formato: 'traguardo/piano',
    versione: 1,
    ente: testata.ente,
    piano: { anno: testata.anno, annoFine: testata.anno + HORIZON, titolo: testata.titolo, schemaPesi: 'NESSUNO' },
    cdr: documento.cdr.map(createCdr),
    alberoStrategico: albero.indirizzi,
    progetti,
    sezioni: [],
  };
}

/** A PEG covers the three years of the budget it carries out (art. 169 TUEL). */
const HORIZON = 2;

function createCdr({ codice, denominazione, dirigente }: BozzaCdr): CdrFormato {
  return { codice, denominazione, tipo: tipoCdr(denominazione), incarichi: dirigente ? incarichiOf(dirigente) : [] };
}

function tipoCdr(denominazione: string): CdrFormato['tipo'] {
  const [first = ''] = normaliseText(denominazione).split(' ');
  const tipi: Record<string, CdrFormato['tipo']> = {
    area: 'AREA',
    settore: 'SETTORE',
    servizio: 'SERVIZIO',
    ufficio: 'UFFICIO',
  };
  return tipi[first] ?? 'CDR';
}

/** Cards in the order of their pages; one that is only in the table follows the card above it in the table. */
function schedeOf(cdr: BozzaCdr, documento: BozzaDocumento): SchedaDaCreare[] {
  const righe = cdr.tabella.filter(({ livello }) => livello === 'Progetto');
  const list: SchedaDaCreare[] = cdr.schede.flatMap((scheda) => {
    const riga = righe.find(({ codice }) => codice === scheda.codice);
    const isOwner = scheda.codice !== null && ownerOf(scheda.codice, documento) === cdr;
    return isOwner && scheda.codice ? [{ codice: scheda.codice, cdr, scheda, ...(riga && { riga }) }] : [];
  });
  let at = 0;
  for (const riga of righe) {
    const codice = riga.codice ?? '';
    const index = list.findIndex((scheda) => scheda.codice === codice);
    if (index >= 0) at = index + 1;
    else if (ownerOf(codice, documento) === cdr) list.splice(at++, 0, { codice, cdr, riga });
  }
  return list;
}

/** The CDR that prints the pages of a card; when none does, the first whose table names it. */
function ownerOf(codice: string, { cdr }: BozzaDocumento): BozzaCdr | undefined {
  return (
    cdr.find(({ schede }) => schede.some((scheda) => scheda.codice === codice)) ??
    cdr.find(({ tabella }) => tabella.some((riga) => riga.codice === codice))
  );
}

/** Other CDR that print the same card take part in it. */
function partecipantiOf(
  { codice, cdr }: SchedaDaCreare,
  documento: BozzaDocumento,
  segnalatore: Segnalatore,
): string[] {
  const others = documento.cdr.filter(
    (other) =>
      other !== cdr &&
      (other.tabella.some((riga) => riga.codice === codice) || other.schede.some((scheda) => scheda.codice === codice)),
  );
  for (const other of others) {
    const again = other.schede.find((scheda) => scheda.codice === codice);
    segnalatore.add({
      codice: 'scheda-in-due-cdr',
      gravita: 'AVVISO',
      entita: 'Progetto',
      percorso: [codice, other.codice],
      campo: 'cdr',
      riga: again?.riga ?? other.riga,
      messaggio: `La scheda ${codice} del CDR ${cdr.codice} compare anche sotto il CDR ${other.codice}, che vi partecipa${again ? ': le pagine ripetute non sono state importate' : ''}.`,
    });
  }
  return others.map((other) => other.codice);
}

/** Links by card, made in the order of the tables: it is the order of the tree. */
function linkSchede(
  schede: readonly SchedaDaCreare[],
  albero: AlberoStrategico,
  segnalatore: Segnalatore,
): Map<string, ProgettoFormato['collegamenti'][number]> {
  const links = new Map<string, ProgettoFormato['collegamenti'][number]>();
  const line = ({ scheda, riga }: SchedaDaCreare) => riga?.riga ?? scheda?.riga ?? 0;
  for (const daCreare of schede.toSorted((a, b) => line(a) - line(b))) {
    const { codice, scheda, riga } = daCreare;
    const percorso = albero.resolve(scheda, riga);
    const dubbio = {
      entita: 'Progetto',
      percorso: [codice],
      campo: 'collegamenti',
      riga: scheda?.riga ?? line(daCreare),
    };
    if (percorso) links.set(codice, albero.link(percorso));
    else {
      segnalatore.add({
        ...dubbio,
        codice: 'collegamento-incompleto',
        gravita: 'AVVISO',
        messaggio: `Indirizzo, obiettivo strategico e azione della scheda ${codice} non si leggono per intero: collegala a mano.`,
      });
    }
    const [own, table] = [scheda?.percorso.azione, riga?.percorso.azione];
    if (percorso && own && table && normaliseText(own) !== normaliseText(table)) {
      segnalatore.add({
        ...dubbio,
        codice: 'collegamento-diverso-dalla-tabella',
        gravita: 'AVVISO',
        messaggio: `La scheda ${codice} indica l'azione «${own}», la tabella del CDR «${table}»: vale la scheda.`,
      });
    }
  }
  return links;
}
