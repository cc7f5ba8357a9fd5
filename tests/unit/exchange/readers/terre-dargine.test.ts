import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import { countPiano } from '@/lib/exchange/conteggi';
import { pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { lettoreTerreDArgine } from '@/lib/exchange/readers/terre-dargine/lettore';

/** An invented plan of an unione with the defects of the real one: see the comments of each expectation. */
const testo = readFileSync(new URL('../../../fixtures/piano-unione-inventato.txt', import.meta.url), 'utf8');

function read(text: string): LetturaRiuscita {
  const lettura = lettoreTerreDArgine.leggi(text, { ente: { codice: 'ua' } });
  if (lettura.esito !== 'letto') throw new Error(lettura.messaggio);
  return lettura;
}

const { piano, segnalazioni, perimetro } = read(testo);
const schedaIn = (codice: string, from = piano) => from.progetti.find((progetto) => progetto.codice === codice);
const obiettivo = (codice: string) => schedaIn(codice)?.obiettivi[0];
const indicatori = (codice: string) => obiettivo(codice)?.indicatori ?? [];
const findings = (codice: string, list = segnalazioni) =>
  list.filter((found) => found.codice === codice).map(({ dove }) => dove.codice);

describe('an invented plan of an unione', () => {
  test('is of the format, holds together, and its rows are counted', () => {
    expect(pianoFormato.safeParse(piano).error).toBeUndefined();
    expect(checkConsistency(piano)).toEqual({ segnalazioni: [], blocchi: [] });
    expect(countPiano(piano, segnalazioni)).toMatchObject({
      cdr: 4,
      progetti: 6,
      obiettivi: 6,
      assegnazioni: 9,
      indicatori: 11,
      fasi: 9,
      vociBudget: 5,
      personale: 5,
      obiettiviOperativi: 4,
    });
    expect(findings('testo-non-riconosciuto')).toEqual([]);
  });

  test('ente, years and units come from the document; a head may be ad interim, or have come during the year', () => {
    expect(piano.ente.denominazione).toBe("Unione dei Borghi d'Acquachiara");
    expect(piano.piano).toMatchObject({ anno: 2022, annoFine: 2024, schemaPesi: 'PERCENTUALE' });
    expect(perimetro).toEqual(['SG', 'DG', 'S1', 'S2']);
    expect(piano.cdr[2]?.incarichi).toEqual([{ nominativo: 'dott.ssa Clelia Ondaverde', tipo: 'INTERIM' }]);
    expect(piano.cdr[3]?.incarichi).toEqual([
      { nominativo: 'dott. Elio Brezzafonda', tipo: 'TITOLARE', dal: '2022-04-01' },
      { nominativo: 'dott. Ugo Querciagrossa', tipo: 'TITOLARE', al: '2022-03-31' },
    ]);
  });

  test('the tree is the one that joins it to the objectives, even where a level stands a column too far left', () => {
    const paths = piano.alberoStrategico.flatMap(({ obiettiviStrategici }) =>
      obiettiviStrategici.flatMap(({ obiettiviOperativi }) =>
        obiettiviOperativi.map(({ codice, titolo }) => `${codice} ${titolo}`),
      ),
    );
    expect(paths).toEqual([
      '01.01.01 Tenere alta la qualità dei nidi',
      "01.02.01 Garantire l'accesso",
      '02.01.01 Prevenire la corruzione',
      '02.02.01 Riordinare lo sportello',
    ]);
    const lost = read(
      testo.replace(/Indirizzo Strategico\tObiettivo Strategico\tObiettivo Operativo\tObiettivo Esecutivo/gu, '—'),
    );
    expect(findings('raccordo-mancante', lost.segnalazioni)).toEqual(['alberoStrategico']);
    expect(lost.piano.alberoStrategico[0]?.obiettiviStrategici[1]?.obiettiviOperativi).toHaveLength(2);
  });

  test('an objective with two codes is one, of the settore that prints it whole; each holder has its own weight', () => {
    expect(schedaIn('DG.00001')).toMatchObject({
      codiciAlternativi: ['S2.00001'],
      cdr: 'S2',
      cdrPartecipanti: ['DG', 'S1'],
    });
    expect(obiettivo('DG.00001')?.assegnazioni).toMatchObject([
      { cdr: 'DG', peso: '100', ruolo: 'CONCORRENTE' },
      { cdr: 'S2', peso: '90', ruolo: 'CAPOFILA' },
    ]);
    expect(schedaIn('DG.00001')?.vincoli).toBe('Norme che cambiano.');
  });

  test('weights come from the tables, whatever their columns; an asterisk is outside the hundred for the reason in the note', () => {
    expect(obiettivo('S1.00003')?.assegnazioni[0]).toMatchObject({
      fuoriPesatura: 'obiettivo remunerato con incentivi',
    });
    expect(schedaIn('S1.00003')?.titolo).toBe('Regolamento delle mense');
    expect(obiettivo('S1.00001')?.assegnazioni[0]?.peso).toBe('40');
    expect(findings('peso-diverso')).toEqual(['S1.00001 › S1']);
    expect(findings('priorita-diversa')).toEqual(['S1.00001']);
    expect(findings('totale-pesi-diverso')).toEqual(['settore sviluppo economico']);
  });

  test('cards print one path or more; the prefix of the code is not trusted', () => {
    const links = schedaIn('S1.00002')?.collegamenti;
    expect(links?.map((link) => [link.obiettivoOperativo, link.principale])).toEqual([
      ['Tenere alta la qualità dei nidi', true],
      ["Garantire l'accesso", false],
    ]);
    expect(schedaIn('DG.00001')?.collegamenti[0]?.obiettivoOperativo).toBe('Riordinare lo sportello');
    expect(findings('prefisso-diverso-dal-percorso')).toEqual(['DG.00001']);
  });

  test('ticks are X, x, a checked box or [checked]', () => {
    expect(['SG.00001', 'DG.00001', 'S1.00002'].map((codice) => schedaIn(codice)?.priorita)).toEqual([
      'ALTA',
      'ALTA',
      'MEDIA',
    ]);
    expect(schedaIn('S1.00001')?.verificheQualita).toBe('questionario agli uffici');
    expect(schedaIn('SG.00001')).not.toHaveProperty('verificheQualita');
  });

  test('phases: months or days, three years, a row that goes on after a page break, columns in any order', () => {
    const fasi = schedaIn('SG.00001')?.fasi ?? [];
    expect(fasi.map(({ ordine }) => ordine)).toEqual([0, 1, 2, 3]);
    expect(fasi[2]).toMatchObject({ descrizione: 'Corsi per i dipendenti', responsabili: 'Uffici Tecnici' });
    expect(fasi[2]?.periodi).toEqual([
      { anno: 2022, inizio: '2022-01-01', fine: '2022-12-31', precisione: 'MESE', peso: '65' },
      { anno: 2023, inizio: '2023-01-01', fine: '2023-12-31', precisione: 'MESE' },
      { anno: 2024, inizio: '2024-01-01', fine: '2024-12-31', precisione: 'MESE' },
    ]);
    expect(fasi[3]?.periodi).toEqual([{ anno: 2023, inizio: '2023-02-01', fine: '2023-06-30', precisione: 'GIORNO' }]);
    expect(schedaIn('S1.00001')?.fasi.map(({ periodi }) => periodi)).toEqual([
      [{ anno: 2022, inizio: '2022-05-01', fine: '2022-07-31', precisione: 'MESE', peso: '30' }],
      [{ anno: 2022, inizio: '2022-06-01', fine: '2022-08-31', precisione: 'GIORNO', peso: '60' }],
    ]);
    expect(findings('pesi-fasi-diversi-da-cento')).toEqual(['S1.00001']);
    expect(schedaIn('S1.00002')?.fasi[1]?.nota).toBe('Periodi stampati: 2022: primavera');
  });

  test('expected results: a number, a share, an amount, a range, a score, a day, yes or no, a term left in words', () => {
    const typed = ['SG.00001', 'DG.00001', 'S1.00001', 'S1.00002'].flatMap((codice) =>
      indicatori(codice).map(({ natura, operatore, peso, target }) => [natura, operatore, peso, target[0]]),
    );
    expect(typed).toEqual([
      ['PUNTEGGIO', '>=', undefined, { anno: 2022, valore: '4' }],
      ['GIORNI', '<=', undefined, { anno: 2022, valore: '45' }],
      ['DATA', undefined, '40', { anno: 2022, data: '2022-06-30' }],
      ['PERCENTUALE', '>=', '40', { anno: 2022, valore: '70' }],
      ['SI_NO', undefined, '20', { anno: 2022, testo: 'Sì' }],
      ['EURO', '>=', undefined, { anno: 2022, valore: '1500.5' }],
      ['NUMERO', '>=', undefined, { anno: 2022, valore: '200' }],
      ['TESTO', undefined, undefined, { anno: 2022, testo: 'entro 30 giorni dalla presentazione della domanda' }],
      ['DATA', undefined, undefined, { anno: 2022, data: '2022-03-31' }],
      ['PERCENTUALE', undefined, undefined, { anno: 2022, min: '70', max: '80' }],
      ['DATA', undefined, undefined, { anno: 2022, ripartizione: 'Borgovento', data: '2022-04-30' }],
    ]);
    expect(indicatori('S1.00001')[3]?.target.map(({ anno }) => anno)).toEqual([2022, 2023, 2024]);
    expect(indicatori('S1.00002').map(({ fasi }) => fasi)).toEqual([undefined, undefined, [1], [2], undefined]);
  });

  test('a result has parts, one for each comune', () => {
    expect(indicatori('S1.00002')[0]?.target.slice(1)).toEqual([
      { anno: 2022, ripartizione: 'Borgovento', min: '15', max: '20' },
      { anno: 2022, ripartizione: 'Pietrachiara', min: '130', max: '145' },
      { anno: 2022, ripartizione: 'Molinello di Valle', min: '25', max: '30' },
    ]);
  });

  test('amounts: `=` is nothing, or comes before one; a cell left open goes on below, wherever its column', () => {
    const voci = schedaIn('S1.00001')?.vociBudget.map((voce) => [
      voce.titoloBilancio,
      voce.capitolo,
      voce.anno,
      voce.previsto,
    ]);
    expect(voci).toEqual([
      ['ENTRATA_CORRENTE', '90.00.01', 2022, '10000.00'],
      ['ENTRATA_CORRENTE', '90.00.01', 2023, '12500.50'],
      ['SPESA_CORRENTE', undefined, 2022, '12000.00'],
      ['SPESA_INVESTIMENTI', undefined, 2022, '70000.00'],
      ['SPESA_INVESTIMENTI', undefined, 2022, '8000.00'],
    ]);
  });

  test('people are named where it is certain; an office is a collective row', () => {
    expect(schedaIn('S1.00001')?.personale.map(({ nominativo }) => nominativo)).toEqual([
      'Ada Zappalorti',
      'Ugo Querciagrossa',
    ]);
    expect(schedaIn('SG.00001')?.personale).toMatchObject([{ nominativo: 'Segretario Generale', collettivo: true }]);
  });

  test('monitoring blocks belong to their code, and the outcomes ticked in them are ignored', () => {
    expect(findings('titolo-di-altra-scheda')).toEqual(['SG.00001']);
    expect(findings('esito-ignorato')).toEqual(['SG.00001']);
  });

  test('a card that is not there is imported as far as the tables go', () => {
    expect(findings('scheda-solo-in-elenco')).toEqual(['S1.00004', 'S1.00003']);
    expect(findings('assegnazione-dedotta')).toEqual(['S1.00004 › S1']);
  });

  test('the narrative is kept, tables included', () => {
    const mission = piano.sezioni.find(({ titolo }) => titolo.startsWith('1.1'))?.testo;
    expect(mission).toContain('| Polizia locale | DC 7/2009 \\| DG 8 |');
  });
});

describe('the same plan, damaged', () => {
  test('a first block that lost its heading goes to the card whose detail follows', () => {
    const lost = read(
      testo.replace(/^OBIETTIVO 02\.02\.01\.S1\.00001\tTitolo\t(?!.*\nDettaglio)Gare e contratti\t\t$/mu, ''),
    );
    expect(schedaIn('S1.00001', lost.piano)?.finalita).toContain('Fare gare migliori');
    expect(findings('frammento-senza-scheda', lost.segnalazioni)).toEqual([]);
  });

  test('results printed in a table are one a row; a date that is not one is told', () => {
    const table = testo
      .replace(
        '<p>Pratiche chiuse: massimo 45 giorni</p>',
        'Risultati attesi\tValori di riferimento\tUltimo valore rilevato\n\tPratiche chiuse\talmeno 300\t280',
      )
      .replace('01/05/2022', 'primavera');
    const lettura = read(table);
    expect(schedaIn('DG.00001', lettura.piano)?.obiettivi[0]?.indicatori).toMatchObject([
      {
        testo: 'Pratiche chiuse: almeno 300 (ultimo valore rilevato 280)',
        operatore: '>=',
        target: [{ valore: '300' }],
      },
    ]);
    expect(findings('durata-non-letta', lettura.segnalazioni)).toEqual(['S1.00001']);
  });

  test('a unit that lost its name is known by its objectives', () => {
    const lost = read(testo.replace(/^Settore Affari generali$/mu, ''));
    expect(lost.piano.cdr[2]).toMatchObject({ codice: 'S1', denominazione: 'Settore Affari Generali' });
    expect(schedaIn('S1.00001', lost.piano)?.obiettivi[0]?.assegnazioni[0]?.peso).toBe('40');
  });

  test('without the tables of the units the cards say who holds what, and with what weight', () => {
    const lost = read(testo.slice(testo.indexOf('\nAPPENDICE – SCHEDE OBIETTIVO\n')));
    expect(schedaIn('S1.00001', lost.piano)?.obiettivi[0]?.assegnazioni).toMatchObject([{ cdr: 'S1', peso: '35' }]);
    expect(schedaIn('SG.00001', lost.piano)?.obiettivi[0]?.assegnazioni).toMatchObject([
      { cdr: 'SG' },
      { cdr: 'S1', peso: '5' },
    ]);
    expect(lost.piano.alberoStrategico).toHaveLength(2);
    expect(lost.piano.piano).toMatchObject({ anno: 2022, annoFine: 2024 });
  });

  test('a text without any objective is refused', () => {
    const lettura = lettoreTerreDArgine.leggi('Anno 2022-2024\nNiente', { ente: { codice: 'ua' } });
    expect(lettura).toMatchObject({ esito: 'rifiutato', codice: 'documento-senza-schede' });
    const noYear = lettoreTerreDArgine.leggi('S1.00001 - Gare', { ente: { codice: 'ua' } });
    expect(noYear).toMatchObject({ esito: 'rifiutato', codice: 'documento-senza-anno' });
  });
});
