import type { PianoFormato, ProgettoFormato } from '../formato';

/** A cell of a table: words, or a decimal with a dot; null where the plan says nothing. */
export type Cella = { readonly testo: string } | { readonly numero: string | null };

/** One kind of row of a plan as a flat table, in document order. */
export interface TabellaPiano {
  readonly nome: NomeTabella;
  readonly intestazioni: readonly string[];
  readonly righe: readonly (readonly Cella[])[];
}

export const TABELLE_PIANO = [
  'progetti',
  'obiettivi',
  'assegnazioni',
  'indicatori',
  'fasi',
  'budget',
  'personale',
  'struttura',
] as const;
export type NomeTabella = (typeof TABELLE_PIANO)[number];

const testo = (value: string | undefined): Cella => ({ testo: value ?? '' });
const numero = (value: string | number | undefined): Cella => ({ numero: value === undefined ? null : String(value) });
const siNo = (value: boolean): Cella => testo(value ? 'sì' : 'no');
const elenco = (values: readonly string[]): Cella => testo(values.join(', '));

/** A column: its heading, and what a row has in it. */
type Colonne<T> = readonly (readonly [string, (riga: T) => Cella])[];

function tabella<T>(nome: NomeTabella, righe: readonly T[], colonne: Colonne<T>): TabellaPiano {
  return {
    nome,
    intestazioni: colonne.map(([intestazione]) => intestazione),
    righe: righe.map((riga) => colonne.map(([, cella]) => cella(riga))),
  };
}

/** A plan as tables that a spreadsheet opens: every row names its card by code, so that tables can be put together again. */
export function listTabellePiano({ progetti, cdr }: PianoFormato): TabellaPiano[] {
  return [
    tabellaProgetti(progetti),
    ...tabelleObiettivi(progetti),
    tabellaFasi(progetti),
    ...tabelleRisorse(progetti),
    tabellaStruttura(cdr),
  ];
}

function tabellaProgetti(progetti: readonly ProgettoFormato[]): TabellaPiano {
  const principale = ({ collegamenti }: ProgettoFormato) =>
    collegamenti.find((link) => link.principale) ?? collegamenti[0];
  return tabella('progetti', progetti, [
    ['Scheda', ({ codice }) => testo(codice)],
    ['Tipo', ({ tipo }) => testo(tipo)],
    ['Titolo', ({ titolo }) => testo(titolo)],
    ['CDR', ({ cdr }) => testo(cdr)],
    ['CDR partecipanti', ({ cdrPartecipanti }) => elenco(cdrPartecipanti)],
    ['Ambito', ({ ambito }) => testo(ambito)],
    ['Priorità', ({ priorita }) => testo(priorita)],
    ['Inizio', ({ inizio }) => testo(inizio)],
    ['Fine', ({ fine }) => testo(fine)],
    ['Indirizzo', (scheda) => testo(principale(scheda)?.indirizzo)],
    ['Obiettivo strategico', (scheda) => testo(principale(scheda)?.obiettivoStrategico)],
    ['Obiettivo operativo', (scheda) => testo(principale(scheda)?.obiettivoOperativo)],
    ['Descrizione', ({ descrizione }) => testo(descrizione)],
    ['Finalità', ({ finalita }) => testo(finalita)],
  ]);
}

function tabelleObiettivi(progetti: readonly ProgettoFormato[]): TabellaPiano[] {
  const obiettivi = progetti.flatMap((scheda) => scheda.obiettivi.map((obiettivo) => ({ scheda, ...obiettivo })));
  const assegnazioni = obiettivi.flatMap(({ scheda, codice, assegnazioni: own }) =>
    own.map((assegnazione) => ({ scheda, obiettivo: codice, ...assegnazione })),
  );
  return [
    tabella('obiettivi', obiettivi, [
      ['Scheda', ({ scheda }) => testo(scheda.codice)],
      ['Obiettivo', ({ codice }) => testo(codice)],
      ['Tipo', ({ tipo }) => testo(tipo)],
      ['Titolo', ({ titolo }) => testo(titolo)],
      ['Intersettoriale', ({ intersettoriale }) => siNo(intersettoriale)],
      ['Etichette', ({ tags }) => elenco(tags)],
      ['Descrizione', ({ descrizione }) => testo(descrizione)],
    ]),
    tabella('assegnazioni', assegnazioni, [
      ['Scheda', ({ scheda }) => testo(scheda.codice)],
      ['Obiettivo', ({ obiettivo }) => testo(obiettivo)],
      ['CDR', ({ cdr }) => testo(cdr)],
      ['Responsabile', ({ responsabile }) => testo(responsabile)],
      ['Numero', ({ numero: posto }) => testo(posto)],
      ['Ruolo', ({ ruolo }) => testo(ruolo)],
      ['Peso', ({ peso }) => numero(peso)],
      ['Fuori pesatura', ({ fuoriPesatura }) => testo(fuoriPesatura)],
    ]),
    tabellaIndicatori(obiettivi),
  ];
}

/** One row per indicator and target: an indicator without targets has its row too. */
function tabellaIndicatori(
  obiettivi: readonly (ProgettoFormato['obiettivi'][number] & { scheda: ProgettoFormato })[],
): TabellaPiano {
  const righe = obiettivi.flatMap(({ scheda, codice: obiettivo, indicatori }) =>
    indicatori.flatMap(({ target, ...indicatore }) =>
      (target.length > 0 ? target : [undefined]).map((atteso) => ({ scheda, obiettivo, indicatore, atteso })),
    ),
  );
  return tabella('indicatori', righe, [
    ['Scheda', ({ scheda }) => testo(scheda.codice)],
    ['Obiettivo', ({ obiettivo }) => testo(obiettivo)],
    ['Indicatore', ({ indicatore }) => testo(indicatore.codice)],
    ['Testo', ({ indicatore }) => testo(indicatore.testo)],
    ['Natura', ({ indicatore }) => testo(indicatore.natura)],
    ['Unità', ({ indicatore }) => testo(indicatore.unita)],
    ['Verso', ({ indicatore }) => testo(indicatore.verso)],
    ['Direzione presunta', ({ indicatore }) => siNo(indicatore.versoPresunto)],
    ['Peso', ({ indicatore }) => numero(indicatore.peso)],
    ['Valore di partenza', ({ indicatore }) => numero(indicatore.baseline)],
    ['Anno', ({ atteso }) => numero(atteso?.anno)],
    ['Ripartizione', ({ atteso }) => testo(atteso?.ripartizione)],
    ['Valore atteso', ({ atteso }) => numero(atteso?.valore)],
    ['Minimo', ({ atteso }) => numero(atteso?.min)],
    ['Massimo', ({ atteso }) => numero(atteso?.max)],
    ['Data attesa', ({ atteso }) => testo(atteso?.data)],
    ['Atteso in parole', ({ atteso }) => testo(atteso?.testo)],
    ['Nota', ({ indicatore }) => testo(indicatore.nota)],
  ]);
}

/** One row per phase and period: a phase without dates has its row too. */
function tabellaFasi(progetti: readonly ProgettoFormato[]): TabellaPiano {
  const righe = progetti.flatMap((scheda) =>
    scheda.fasi.flatMap(({ periodi, ...fase }) =>
      (periodi.length > 0 ? periodi : [undefined]).map((periodo) => ({ scheda, fase, periodo })),
    ),
  );
  return tabella('fasi', righe, [
    ['Scheda', ({ scheda }) => testo(scheda.codice)],
    ['Obiettivo', ({ fase }) => testo(fase.obiettivo)],
    ['Fase', ({ fase }) => numero(fase.ordine)],
    ['Descrizione', ({ fase }) => testo(fase.descrizione)],
    ['Prodotto atteso', ({ fase }) => testo(fase.prodottoAtteso)],
    ['Responsabili', ({ fase }) => testo(fase.responsabili)],
    ['Anno', ({ periodo }) => numero(periodo?.anno)],
    ['Inizio', ({ periodo }) => testo(periodo?.inizio)],
    ['Fine', ({ periodo }) => testo(periodo?.fine)],
    ['Precisione', ({ periodo }) => testo(periodo?.precisione)],
    ['Peso', ({ periodo }) => numero(periodo?.peso)],
    ['Nota', ({ fase }) => testo(fase.nota)],
  ]);
}

function tabelleRisorse(progetti: readonly ProgettoFormato[]): TabellaPiano[] {
  const voci = progetti.flatMap(({ codice, vociBudget }) => vociBudget.map((voce) => ({ scheda: codice, ...voce })));
  const impegni = progetti.flatMap(({ codice, personale }) =>
    personale.map((impegno) => ({ scheda: codice, ...impegno })),
  );
  return [
    tabella('budget', voci, [
      ['Scheda', ({ scheda }) => testo(scheda)],
      ['Capitolo', ({ capitolo }) => testo(capitolo)],
      ['Articolo', ({ articolo }) => testo(articolo)],
      ['Descrizione', ({ descrizione }) => testo(descrizione)],
      ['Titolo', ({ titoloBilancio }) => testo(titoloBilancio)],
      ['Anno', ({ anno }) => numero(anno)],
      ['Previsto', ({ previsto }) => numero(previsto)],
      ['Assestato', ({ assestato }) => numero(assestato)],
      ['Consuntivo', ({ consuntivo }) => numero(consuntivo)],
    ]),
    tabella('personale', impegni, [
      ['Scheda', ({ scheda }) => testo(scheda)],
      ['Nominativo', ({ nominativo }) => testo(nominativo)],
      ['Relazione', ({ relazione }) => testo(relazione)],
      ['Percentuale', ({ percentuale }) => numero(percentuale)],
      ['Collettivo', ({ collettivo }) => siNo(collettivo)],
    ]),
  ];
}

/** One row per incarico: a CDR that nobody heads has its row too. */
function tabellaStruttura(cdr: PianoFormato['cdr']): TabellaPiano {
  const righe = cdr.flatMap(({ incarichi, ...nodo }) =>
    (incarichi.length > 0 ? incarichi : [undefined]).map((incarico) => ({ nodo, incarico })),
  );
  return tabella('struttura', righe, [
    ['CDR', ({ nodo }) => testo(nodo.codice)],
    ['Denominazione', ({ nodo }) => testo(nodo.denominazione)],
    ['Tipo', ({ nodo }) => testo(nodo.tipo)],
    ['Sotto', ({ nodo }) => testo(nodo.padre)],
    ['Responsabile', ({ incarico }) => testo(incarico?.nominativo)],
    ['Incarico', ({ incarico }) => testo(incarico?.tipo)],
    ['Dal', ({ incarico }) => testo(incarico?.dal)],
    ['Al', ({ incarico }) => testo(incarico?.al)],
  ]);
}
