import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import { countPiano } from '@/lib/exchange/conteggi';
import { pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { lettoreReggioEmilia } from '@/lib/exchange/readers/reggio-emilia/lettore';

/** An invented PEG with the defects of the real ones: see the comments of each expectation. */
const testo = readFileSync(new URL('../../../fixtures/peg-inventato.txt', import.meta.url), 'utf8');
const righe = testo.split('\n');

function read(text: string): LetturaRiuscita {
  const lettura = lettoreReggioEmilia.leggi(text, { ente: { codice: 'bv' } });
  if (lettura.esito !== 'letto') throw new Error(lettura.messaggio);
  return lettura;
}

const { piano, segnalazioni, perimetro } = read(testo);
const progetto = (codice: string) => piano.progetti.find((candidate) => candidate.codice === codice);
const indicatori = (codice: string) => progetto(codice)?.obiettivi.flatMap((obiettivo) => obiettivo.indicatori) ?? [];
const findings = (codice: string) => segnalazioni.filter((found) => found.codice === codice);

describe('an invented PEG', () => {
  test('is of the format, holds together, and its rows are counted', () => {
    expect(pianoFormato.safeParse(piano).success).toBe(true);
    expect(checkConsistency(piano)).toEqual({ segnalazioni: [], blocchi: [] });
    expect(countPiano(piano, segnalazioni)).toEqual({
      cdr: 2,
      progetti: 5,
      obiettivi: 5,
      assegnazioni: 5,
      indicatori: 11,
      fasi: 4,
      vociBudget: 4,
      personale: 5,
      obiettiviOperativi: 2,
      segnalazioni: segnalazioni.length,
    });
  });

  test('year, title and ente come from the document', () => {
    expect(piano.ente).toEqual({ codice: 'bv', denominazione: 'Comune di Borgovento', etichettaOperativo: 'Azione' });
    expect(piano.piano).toEqual({
      anno: 2023,
      annoFine: 2025,
      titolo: 'Piano Esecutivo di Gestione 2023',
      schemaPesi: 'NESSUNO',
    });
  });

  test('a CDR is one whose part is printed; its head may hold it ad interim', () => {
    expect(perimetro).toEqual(['21', '22']);
    expect(piano.cdr[1]).toEqual({
      codice: '22',
      denominazione: "SERVIZIO QUALITA' URBANA",
      tipo: 'SERVIZIO',
      incarichi: [
        { nominativo: 'Brezzafonda Elio', tipo: 'TITOLARE' },
        { nominativo: 'Ondaverde Clelia', tipo: 'INTERIM' },
      ],
    });
    expect(findings('cdr-senza-parte').map(({ dove }) => dove.codice)).toEqual(['B1']);
  });

  test('cards stay under the CDR that prints them, in the order of their pages', () => {
    expect(piano.progetti.map(({ codice, cdr, tipo }) => [codice, cdr, tipo])).toEqual([
      ['2023_PD_2101', '21', 'PRODOTTO'],
      ['2023_PD_21PA', '21', 'PRODOTTO'],
      ['2023_PD_21PR', '21', 'PRODOTTO'],
      ['2023_PG_7702', '21', 'PROGETTO'],
      ['2023_PD_2201', '22', 'PRODOTTO'],
    ]);
  });

  test('a lost first page and a card that is only in the table are told', () => {
    expect(progetto('2023_PD_21PA')?.titolo).toBe('Anticorruzione');
    expect(findings('scheda-recuperata').map(({ dove }) => dove.codice)).toEqual(['2023_PD_21PA']);
    expect(progetto('2023_PD_21PR')).toMatchObject({ titolo: 'Privacy', budgetStampato: '0.00', obiettivi: [] });
    expect(findings('scheda-solo-in-tabella').map(({ dove }) => dove.codice)).toEqual(['2023_PD_21PR']);
  });

  test('title over two lines, description around its own label', () => {
    expect(progetto('2023_PD_2101')).toMatchObject({
      titolo: 'Manutenzione delle strade',
      descrizione:
        'Le strade comunali sono lunghe 120 km e hanno bisogno di cure continue.\n\nLe cure sono di due tipi:\n\n1. ordinarie;\n2. straordinarie.',
    });
  });

  test('the strategic block is read in every layout, and one spelling wins', () => {
    const link = { indirizzo: "CITTA' VICINA", obiettivoStrategico: 'Cura dei luoghi', principale: true };
    expect(progetto('2023_PD_2101')?.collegamenti).toEqual([{ ...link, obiettivoOperativo: 'Strade e piazze' }]);
    expect(progetto('2023_PG_7702')?.collegamenti).toEqual([{ ...link, obiettivoOperativo: 'Strade e piazze' }]);
    expect(progetto('2023_PD_2201')?.collegamenti).toEqual([{ ...link, obiettivoOperativo: 'Parchi' }]);
    expect(findings('collegamento-incompleto').map(({ dove }) => dove.codice)).toEqual([
      '2023_PD_21PR',
      '2023_PD_21PA',
    ]);
  });

  test('objectives: kind from the heading, else from the prefix; one assignment to the CDR', () => {
    const obiettivi = progetto('2023_PD_2101')?.obiettivi ?? [];
    expect(obiettivi.map(({ codice, tipo, titolo }) => [codice, tipo, titolo])).toEqual([
      ['2023_OB_2101_1', 'ORDINARIO', 'Riparare le buche segnalate'],
      ['2023_OB_2101_2', 'MIGLIORAMENTO', 'Rinnovare la segnaletica'],
    ]);
    expect(obiettivi[0]?.assegnazioni).toEqual([{ cdr: '21', responsabile: 'Ondaverde Clelia', ruolo: 'CAPOFILA' }]);
    expect(findings('tipo-obiettivo-dedotto').map(({ dove }) => dove.codice)).toEqual([
      '2023_PD_2101 › 2023_OB_2101_2',
    ]);
    expect(findings('tipo-diverso-dal-prefisso')).toHaveLength(1);
  });

  test('indicators: a note on the next page, who measures, targets typed', () => {
    expect(indicatori('2023_PD_2101').map(({ codice, target }) => [codice, target[0]])).toEqual([
      ['O_2101_1_1', { anno: 2023, valore: '10' }],
      ['O_2101_1_2', { anno: 2023, valore: '1250' }],
      ['O_2101_1_A', { anno: 2023, valore: '92.5' }],
      ['M_2101_2_1', { anno: 2023, data: '2023-10-31' }],
      ['M_2101_2', { anno: 2023, min: '7', max: '9' }],
      ['M_2101_2_1', { anno: 2023, testo: 'Sì' }],
    ]);
    expect(indicatori('2023_PD_2101')[1]).toMatchObject({
      nota: "Monitoraggio a cura dell'Ufficio Strade",
      monitoratoDa: 'Ufficio Strade',
      valorePrevistoStampato: '1.250',
    });
    expect(indicatori('2023_PD_2101')[2]?.nota).toBe('compreso il sabato');
    expect(indicatori('2023_PG_7702').map(({ ambitoValutazione }) => ambitoValutazione)).toEqual([
      'ORGANIZZATIVA',
      'INDIVIDUALE',
    ]);
  });

  test('doubts about indicators bear the line they come from', () => {
    const lines = (codice: string) => findings(codice).map(({ dove }) => righe[(dove.riga ?? 0) - 1]?.split('\t')[0]);
    expect(lines('codice-indicatore-malformato')).toEqual(['M_2101_2']);
    expect(lines('codice-indicatore-duplicato')).toEqual(['M_2101_2_1']);
    expect(lines('target-testuale')).toEqual(['P_21PA_2_2']);
    expect(lines('verso-presunto')).toEqual(['O_2101_1_2', 'P_21PA_2_1', 'P_7702_1_1', 'P_2201_1_1']);
  });

  test('phases: the antefatto, a period per year, an objective that is not there, a day that does not exist', () => {
    expect(
      progetto('2023_PD_2101')?.fasi.map(({ ordine, obiettivo, nota, periodi }) => [
        ordine,
        obiettivo,
        nota,
        periodi.map(({ anno, inizio, fine }) => [anno, inizio, fine]),
      ]),
    ).toEqual([
      [0, undefined, undefined, [[2022, '2022-03-01', '2022-11-30']]],
      [1, '2023_OB_2101_1', 'con la ditta', [[2023, '2023-01-01', '2023-03-31']]],
      [
        2,
        '2023_OB_2101_2',
        'in due lotti',
        [
          [2023, '2023-09-01', '2023-12-31'],
          [2024, '2024-01-01', '2024-06-30'],
        ],
      ],
      [3, undefined, undefined, [[2023, undefined, '2023-12-31']]],
    ]);
    expect(findings('fase-obiettivo-sconosciuto')).toHaveLength(1);
    expect(findings('fase-data-non-valida')).toHaveLength(1);
  });

  test('budget: the column says entrata or spesa, one row per amount, broken words joined', () => {
    expect(progetto('2023_PD_2101')?.vociBudget).toEqual([
      {
        capitolo: '01200',
        articolo: '00',
        descrizione: 'SANZIONI',
        titoloBilancio: 'ENTRATA_CORRENTE',
        anno: 2023,
        previsto: '5000.00',
      },
      {
        capitolo: '30100',
        articolo: '01',
        descrizione: 'MANUTENZIONE DELLE STRADE COMUNALI',
        titoloBilancio: 'SPESA_CORRENTE',
        anno: 2023,
        previsto: '45000.00',
      },
      {
        capitolo: '30100',
        articolo: '01',
        descrizione: 'MANUTENZIONE DELLE STRADE COMUNALI',
        titoloBilancio: 'SPESA_INVESTIMENTI',
        anno: 2023,
        previsto: '15000.00',
      },
    ]);
    expect(findings('totale-budget-diverso').map(({ dove }) => dove.codice)).toEqual(['2023_PG_7702']);
    expect(findings('budget-scheda-diverso').map(({ dove }) => dove.codice)).toEqual(['2023_PG_7702']);
  });

  test('people: a table that goes on after a blank, collective names, a row without cells', () => {
    expect(progetto('2023_PD_2101')?.personale).toEqual([
      { nominativo: 'Ondaverde Clelia', relazione: 'Dirigente', percentuale: '4.5', collettivo: false },
      {
        nominativo: 'TUTTI GLI OPERATORI',
        relazione: 'Dipendente a tempo indeterminato/determinato',
        percentuale: '100',
        collettivo: true,
      },
      { nominativo: 'Zefirelli Ugo', relazione: 'Posizione Organizzativa', percentuale: '50', collettivo: false },
    ]);
    expect(progetto('2023_PG_7702')?.personale).toEqual([
      { nominativo: 'Zefirelli Ugo', relazione: 'Posizione Organizzativa', percentuale: '25', collettivo: false },
    ]);
    expect(findings('tabella-personale-vuota').map(({ dove }) => dove.codice)).toEqual(['2023_PD_2201']);
  });

  test('only the printed percentage that is wrong is reported, with its line and the right value', () => {
    const [wrong, ...others] = findings('percentuale-stampata-errata');
    expect(others).toEqual([]);
    expect(righe[(wrong?.dove.riga ?? 0) - 1]).toContain('61,20 %');
    expect(wrong?.messaggio).toContain('100,00');
  });
});

describe('the same plan, printed otherwise', () => {
  test('reading twice gives the same plan and the same keys', () => {
    expect(read(testo)).toEqual(read(testo));
    expect(new Set(segnalazioni.map(({ chiave }) => chiave)).size).toBe(segnalazioni.length);
  });

  test('blank lines and Windows line ends change nothing but line numbers', () => {
    expect(read(testo.replaceAll('\n', '\r\n')).piano).toEqual(piano);
  });

  test('keys do not depend on line numbers', () => {
    expect(read(`\n\n\n${testo}`).segnalazioni.map(({ chiave }) => chiave)).toEqual(
      segnalazioni.map(({ chiave }) => chiave),
    );
  });

  test('a card that loses its first line and is in no table is told by its objectives', () => {
    const { piano: cut } = read(
      testo.replace('2023\\_PG\\_7702\n\n**Piazza nuova**', '').replace(/^.*2023_PG_7702.*\n/mu, ''),
    );
    expect(cut.progetti.find(({ codice }) => codice === '2023_PD_7702')?.obiettivi).toHaveLength(1);
  });

  test('a CDR that loses its opening line is told by the list', () => {
    const lost = read(testo.replace("## 22 - SERVIZIO QUALITA' URBANA", ''));
    expect(lost.perimetro[0]).toBe('21');
    expect(lost.piano.progetti.find(({ codice }) => codice === '2023_PD_2201')?.cdr).not.toBe('21');
    expect(lost.segnalazioni.map(({ codice }) => codice)).toContain('cdr-senza-intestazione');
  });

  test('the year told by the caller wins', () => {
    const lettura = lettoreReggioEmilia.leggi(testo, { ente: { codice: 'bv', denominazione: 'Altro' }, anno: 2024 });
    expect(lettura).toMatchObject({ piano: { piano: { anno: 2024 }, ente: { denominazione: 'Altro' } } });
  });

  test('a title page without cards is refused with what to do', () => {
    const lettura = lettoreReggioEmilia.leggi(righe.slice(0, 20).join('\n'), { ente: { codice: 'bv' } });
    expect(lettura).toMatchObject({ esito: 'rifiutato', codice: 'documento-senza-schede' });
  });
});
