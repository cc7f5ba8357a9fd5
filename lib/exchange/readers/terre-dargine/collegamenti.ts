import type { IndirizzoFormato, ProgettoFormato } from '../../formato';
import type { Segnalatore } from '../../segnalatore';
import { AlberoStrategico, type Collegamento, pathIn } from './albero';
import type { BozzaAnagrafica, BozzaDocumento } from './bozza';
import { lineOf } from './crea-assegnazioni';
import type { ObiettivoDaCreare } from './obiettivi';

/** The tree of the document and the links of each objective to it. */
export interface Strategia {
  albero: IndirizzoFormato[];
  collegamenti: Map<ObiettivoDaCreare, ProgettoFormato['collegamenti']>;
}

/**
 * Links objectives to the tree. Rule: the card's own line says the main one; the table that joins tree and objectives
 * adds its own; where the two differ both stay and the doubt is told. The first table of the tree is shifted and serves
 * only when the other is lost; without either the tree is made of what the cards print.
 */
export function linkObiettivi(
  documento: BozzaDocumento,
  obiettivi: readonly ObiettivoDaCreare[],
  segnalatore: Segnalatore,
): Strategia {
  const albero = new AlberoStrategico();
  const nodi = documento.raccordo.length > 0 ? documento.raccordo : documento.cascata;
  const linkOf = new Map(nodi.map((nodo) => [nodo, albero.add(nodo)]));
  if (documento.raccordo.length === 0) reportTable(documento, segnalatore);
  const collegamenti = new Map(
    obiettivi.map((obiettivo) => {
      const printed = obiettivo.copie.map(({ anagrafica }) =>
        readPercorso(anagrafica, albero, nodi.length === 0, obiettivo, segnalatore),
      );
      const own = printed.find((links) => links.length > 0) ?? [];
      const listed = obiettivo.nodi
        .toSorted((a, b) => Number(a.rif) - Number(b.rif))
        .flatMap(({ nodo }) => linkOf.get(nodo) ?? []);
      checkRaccordo(obiettivo, own, listed, segnalatore);
      return [obiettivo, withMain([...own, ...listed])] as const;
    }),
  );
  return { albero: albero.indirizzi, collegamenti };
}

const keyOf = (link: Collegamento) => [link.indirizzo, link.obiettivoStrategico, link.obiettivoOperativo].join(' › ');

function withMain(links: readonly Collegamento[]): ProgettoFormato['collegamenti'] {
  const distinct = new Map(links.map((link) => [keyOf(link), link]));
  return [...distinct.values()].map((link, index) => ({ ...link, principale: index === 0 }));
}

function readPercorso(
  anagrafica: BozzaAnagrafica,
  albero: AlberoStrategico,
  isTreeLost: boolean,
  { codici }: ObiettivoDaCreare,
  segnalatore: Segnalatore,
): Collegamento[] {
  const stampato = anagrafica.campi.get('percorso');
  if (!stampato || stampato.testo === '') return [];
  const found = albero.find(stampato.testo);
  const path = isTreeLost && found.collegamenti.length === 0 ? pathIn(stampato.testo) : null;
  const made = path && albero.add(path);
  const links = made ? [made] : found.collegamenti;
  const dubbio = { entita: 'Progetto', percorso: [codici[0] ?? ''], campo: 'collegamenti', riga: stampato.riga };
  if (links.length === 0 || (!made && found.ignoti.length > 0)) {
    segnalatore.add({
      ...dubbio,
      codice: 'percorso-non-riconosciuto',
      gravita: 'AVVISO',
      messaggio: `La scheda ${codici[0]} indica un livello che l'albero strategico non ha (${found.ignoti.join('; ').slice(0, 160) || stampato.testo.slice(0, 120)}): controlla i collegamenti.`,
    });
  }
  const { prefisso } = anagrafica;
  if (prefisso && found.codici.length > 0 && !found.codici.includes(prefisso)) {
    segnalatore.add({
      ...dubbio,
      codice: 'prefisso-diverso-dal-percorso',
      gravita: 'INFO',
      messaggio: `Il codice della scheda ${codici[0]} comincia con ${prefisso}, ma la scheda indica l'obiettivo operativo ${found.codici.join(', ')}: vale quello che la scheda scrive.`,
    });
  }
  return links;
}

function checkRaccordo(
  obiettivo: ObiettivoDaCreare,
  own: readonly Collegamento[],
  listed: readonly Collegamento[],
  segnalatore: Segnalatore,
): void {
  const [codice = ''] = obiettivo.codici;
  const riga = lineOf(obiettivo);
  const dubbio = { entita: 'Progetto', percorso: [codice], campo: 'collegamenti', ...(riga !== undefined && { riga }) };
  if (own.length === 0 && listed.length === 0) {
    segnalatore.add({
      ...dubbio,
      codice: 'collegamento-incompleto',
      gravita: 'AVVISO',
      messaggio: `Il documento non dice quale obiettivo operativo attua ${codice}: collegalo a mano.`,
    });
    return;
  }
  const keys = new Set(own.map(keyOf));
  const other = own.length > 0 ? listed.find((link) => !keys.has(keyOf(link))) : undefined;
  if (!other) return;
  segnalatore.add({
    ...dubbio,
    codice: 'collegamento-diverso-dal-raccordo',
    gravita: 'INFO',
    messaggio: `Il raccordo collega ${codice} anche a «${other.obiettivoOperativo.slice(0, 100)}», che la scheda non indica: ci sono entrambi, controllali.`,
  });
}

function reportTable({ cascata }: BozzaDocumento, segnalatore: Segnalatore): void {
  segnalatore.add({
    codice: 'raccordo-mancante',
    gravita: 'AVVISO',
    entita: 'Piano',
    percorso: ['alberoStrategico'],
    ...(cascata[0] && { riga: cascata[0].riga }),
    messaggio: `La tabella che collega indirizzi e obiettivi esecutivi non è in questo documento: l'albero strategico viene ${cascata.length > 0 ? 'dalla prima tabella, che è sfalsata' : 'dalle sole schede'}. Controllalo.`,
  });
}
