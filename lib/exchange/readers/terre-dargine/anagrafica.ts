import { type BozzaAnagrafica, type BozzaScheda, type Campo, newScheda } from './bozza';
import { codiceInTesta } from './codici';
import { type Contesto, leaveUnknown, type Passo } from './contesto';
import { filledCelle, type Riga } from './righe';

/** Labels of the first block. Whatever follows on the row is the value: columns vary from card to card. */
const ETICHETTE: [Campo, RegExp][] = [
  ['finalita', /^finalit(?:à|a['’]?)(?!\p{L})/iu],
  ['settore', /^settore\s*\/\s*servizio/iu],
  ['responsabile', /^responsabile(?!\s*:)\b/iu],
  ['durata', /^durata(?: del)?(?: progetto)?/iu],
  ['percorso', /^indirizzo strategico(?:\s+obiettivo strategico)?(?:\s+obiettivo operativo)?/iu],
  ['assessore', /^assessor[ei](?: di riferimento)?/iu],
  ['priorita', /^priorit(?:à|a['’]?)(?: della)?(?: giunta)?(?: unione)?/iu],
  ['unita', /^unit(?:à|a['’]?) organizzativa\s*(?:\/\s*personale)?/iu],
  ['condiviso', /^obiettivo condiviso\s*(?:\(altri settori\))?(?!\s*;)/iu],
  ['contabile', /^rilevanza contabile/iu],
  ['qualita', /^verifiche di qualit(?:à|a['’]?)(?:\s*barrare la casella interessata)?/iu],
  ['vincoli', /^vincoli\s*(?:\/\s*criticit(?:à|a['’]?))?/iu],
];

function etichettaOf(testo: string): { campo: Campo; resto: string } | null {
  for (const [campo, pattern] of ETICHETTE) {
    const label = pattern.exec(testo)?.[0];
    if (label !== undefined) return { campo, resto: testo.slice(label.length).trim() };
  }
  return null;
}

/** A row of the first block of a card. */
export const readRigaAnagrafica: Passo = (contesto, riga) => {
  if (!riga.celle) return false;
  const celle = filledCelle(riga);
  const etichetta = etichettaOf(celle[0]?.testo ?? '');
  const isInside = contesto.blocco === 'anagrafica' && contesto.testata === null;
  if (!etichetta) return isInside && continueCampo(contesto, riga);
  if (!contesto.scheda && !isLostCard(contesto, etichetta.campo)) return false;
  const anagrafica = anagraficaFor(contesto, etichetta.campo, riga);
  // Two labels that share a cell share its value too: it belongs to the first.
  const resto = etichettaOf(etichetta.resto) ? '' : etichetta.resto;
  const values = celle.slice(1).map(({ grezzo }) => grezzo);
  contesto.campo = etichetta.campo;
  contesto.blocco = 'anagrafica';
  anagrafica.campi.set(etichetta.campo, {
    grezzo: [...(resto ? [resto] : []), ...values],
    testo: [resto, ...celle.slice(1).map(({ testo }) => testo)].filter(Boolean).join(' '),
    riga: riga.numero,
  });
  if (etichetta.campo === 'contabile') anagrafica.contabile.push(riga);
  return true;
};

/** Outside any card a label belongs to one whose first lines are lost; before the cards, only one no other table has. */
function isLostCard({ parte }: Contesto, campo: Campo): boolean {
  if (parte === 'appendice') return true;
  return parte !== 'settori' && !['percorso', 'responsabile', 'finalita'].includes(campo);
}

/** The block being read; a new one when a label comes back, which is how a copy or a lost heading shows. */
function anagraficaFor(contesto: Contesto, campo: Campo, riga: Riga): BozzaAnagrafica {
  const { anagrafica, testata } = contesto;
  if (testata === null && anagrafica && contesto.blocco === 'anagrafica' && !anagrafica.campi.has(campo))
    return anagrafica;
  const scheda = testata && contesto.scheda ? contesto.scheda : openFrammento(contesto, riga);
  const last = scheda.anagrafiche.at(-1);
  contesto.testata = null;
  if (last && last.unita === contesto.unita && !last.campi.has(campo)) {
    contesto.anagrafica = last;
    return last;
  }
  const opened: BozzaAnagrafica = {
    unita: contesto.unita,
    titolo: testata?.titolo ?? '',
    ...(testata?.prefisso && { prefisso: testata.prefisso }),
    campi: new Map(),
    contabile: [],
    riga: testata?.riga ?? riga.numero,
  };
  scheda.anagrafiche.push(opened);
  contesto.anagrafica = opened;
  return opened;
}

function openFrammento(contesto: Contesto, riga: Riga): BozzaScheda {
  if (contesto.frammento) contesto.documento.frammenti.push(contesto.frammento);
  contesto.frammento = newScheda([], riga.numero);
  contesto.scheda = contesto.frammento;
  return contesto.frammento;
}

/** Rows of amounts, and cells cut by a page break. */
function continueCampo(contesto: Contesto, riga: Riga): boolean {
  const { anagrafica, campo } = contesto;
  if (!anagrafica || !campo) return false;
  if (campo === 'contabile') {
    anagrafica.contabile.push(riga);
    return true;
  }
  const value = anagrafica.campi.get(campo);
  value?.grezzo.push(...filledCelle(riga).map(({ grezzo }) => grezzo));
  if (value) value.testo = `${value.testo} ${riga.testo}`.trim();
  return true;
}

/**
 * Gives a first block without heading to the card whose next block follows it. Called when a block that is not a
 * first block starts: a card that lacks its first block in this part takes it.
 */
export function adoptFrammento(contesto: Contesto): void {
  const { frammento, scheda, documento } = contesto;
  if (!frammento || scheda === frammento) return;
  contesto.frammento = null;
  const isMissing = scheda && !scheda.anagrafiche.some(({ unita }) => unita === contesto.unita);
  if (isMissing)
    scheda.anagrafiche.push(
      ...frammento.anagrafiche.map((found) => ({ ...found, titolo: contesto.testata?.titolo ?? '' })),
    );
  else documento.frammenti.push(frammento);
}

/** A line of prose under a card: a footnote, or a sentence that goes on. */
export const readNotaScheda: Passo = (contesto, riga) => {
  const { scheda, anagrafica } = contesto;
  if (!scheda || riga.celle || contesto.parte !== 'appendice') return false;
  const nota = /^[*\s]*(obiettivo condiviso\s*;.*|si rimanda\b.*)$/iu.exec(riga.testo)?.[1];
  const target = anagrafica ?? scheda.anagrafiche.at(-1);
  if (nota && target) {
    target.rimando = appendNota(target.rimando, nota);
    return true;
  }
  if (codiceInTesta(riga.testo)) return false;
  if (contesto.blocco === 'anagrafica' && contesto.contigua) return continueCampo(contesto, riga);
  if (contesto.blocco === 'dettaglio') scheda.dettaglio.push(riga.grezzo);
  else if (contesto.blocco === 'risultati') scheda.risultati.grezzo.push(riga.grezzo);
  else return leaveUnknown(contesto, riga);
  return true;
};

function appendNota(before: string | undefined, nota: string): string {
  return before ? `${before} ${nota}` : nota;
}
