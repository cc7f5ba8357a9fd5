import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import { countPiano } from '@/lib/exchange/conteggi';
import { pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { lettoreChiari } from '@/lib/exchange/readers/chiari/lettore';

/** An invented plan with the defects of the real one. */
const testo = readFileSync(new URL('../../../fixtures/piano-performance-inventato.txt', import.meta.url), 'utf8');
const righe = testo.split('\n');

function read(text: string): LetturaRiuscita {
  const lettura = lettoreChiari.leggi(text, { ente: { codice: 'bv' } });
  if (lettura.esito !== 'letto') throw new Error(lettura.messaggio);
  return lettura;
}

const { piano, segnalazioni, perimetro } = read(testo);
const progetto = (codice: string, from = piano) => from.progetti.find((candidate) => candidate.codice === codice);
const indicatori = (codice: string) => progetto(codice)?.obiettivi[0]?.indicatori ?? [];
const findings = (codice: string) =>
  segnalazioni.filter((found) => found.codice === codice).map(({ dove }) => dove.codice);

describe('an invented plan', () => {
  test('is of the format, holds together, and its rows are counted', () => {
    expect(pianoFormato.safeParse(piano).error).toBeUndefined();
    expect(checkConsistency(piano)).toEqual({ segnalazioni: [], blocchi: [] });
    expect(countPiano(piano, segnalazioni)).toMatchObject({
      ...{ cdr: 3, progetti: 6, obiettivi: 6, assegnazioni: 6, indicatori: 6, fasi: 7, personale: 5 },
    });
    expect(perimetro).toEqual(['1', '2', '3']);
    expect(piano.ente).toEqual({ codice: 'bv', denominazione: 'Comune di Borgovento' });
    expect(piano.piano).toMatchObject({ anno: 2023, annoFine: 2025, schemaPesi: 'PUNTI' });
  });

  test('the fund and its quotas, which the print does not name, come out to the cent', () => {
    expect(piano.fondo).toEqual({
      totale: '12000.00',
      primaFase: '10000.00',
      riserva: '2000.00',
      quote: [
        { denominazione: 'Importi fissi', criterio: 'IMPORTO_FISSO', importo: '1000.00' },
        { denominazione: 'Progetti generali e di settore', criterio: 'PUNTI', importo: '6543.21' },
        { denominazione: 'Progetti intersettoriali', criterio: 'PUNTI', importo: '2456.79' },
      ],
    });
    expect(progetto('4')?.premio).toEqual({
      ...{ tipologia: 'MIGLIORAMENTO', numeroDipendenti: 8, peso: '20', coefficiente: '2.5', punti: '50' },
      ...{ importo: '2136.34', quota: 'Progetti intersettoriali', sogliaMinima: '80' },
    });
    expect(progetto('3')?.premio).toEqual({
      ...{ tipologia: 'STRATEGICO', numeroDipendenti: 20, importo: '1000.00', quota: 'Importi fissi' },
      sogliaMinima: '100',
    });
  });

  test('the threshold of the card wins over the table', () => {
    expect(progetto('2')?.premio?.sogliaMinima).toBe('75');
    expect(findings('soglia-diversa-dalla-tabella')).toEqual(['2']);
  });

  test('labels broken over lines, glued, misspelt or in bold are labels', () => {
    expect(progetto('1')?.attivita).toBe('Incontri con gli uffici:\n\n1. ragioneria;\n2. economato.');
    expect(indicatori('1')[1]).toMatchObject({
      ...{ testo: 'Incontri/riunioni', attivitaRiferibile: 'Calendario', peso: '37.5', operatore: '>=' },
      target: [{ anno: 2023, valore: '4' }],
    });
    expect(indicatori('2')).toMatchObject([{ testo: 'Utenti accolti', target: [{ valore: '350' }] }]);
    expect(progetto('2')?.titolo).toBe('Sportello unico dell’accoglienza');
  });

  test('a text cut by a page goes on', () => {
    expect(progetto('1')?.descrizione).toBe(
      "Si riducono i tempi tra l'arrivo della fattura e il mandato di pagamento.",
    );
    expect(progetto('2')).toMatchObject({ inizio: '2023-01-01', fine: '2025-12-31' });
  });

  test('quantities are typed as far as the print allows', () => {
    expect(indicatori('1')[0]).toMatchObject({ verso: 'DECRESCENTE', operatore: '<=', target: [{ valore: '0' }] });
    expect(indicatori('4')[0]).toMatchObject({ natura: 'PERCENTUALE', operatore: '>=', target: [{ valore: '50' }] });
    expect(indicatori('3')[0]).toMatchObject({ natura: 'TESTO', target: [{ testo: 'Continua' }] });
    expect(findings('target-testuale')).toEqual(['3 › eventi']);
    expect(findings('percentuali-diverse-da-100')).toEqual(['3']);
  });

  test('phases are parted, and dated only where a date is certain', () => {
    expect(progetto('1')?.fasi.map(({ descrizione, periodi }) => [descrizione, periodi])).toEqual([
      ['Entro il mese di aprile: nuovi strumenti', [{ anno: 2023, fine: '2023-04-30', precisione: 'MESE' }]],
      ['entro il 31/10/2023: rapporto ai dirigenti', [{ anno: 2023, fine: '2023-10-31', precisione: 'GIORNO' }]],
    ]);
    expect(progetto('2')?.fasi.map(({ periodi }) => periodi)).toEqual([
      [{ anno: 2023, inizio: '2023-03-01', fine: '2023-05-31', precisione: 'MESE' }],
      [],
    ]);
  });

  test('settori come from card and table; the first named leads', () => {
    expect(progetto('4')).toMatchObject({ cdr: '2', cdrPartecipanti: ['1'], ambito: 'INTERSETTORIALE' });
    expect(progetto('4')?.obiettivi[0]?.assegnazioni).toEqual([
      { cdr: '2', peso: '20', ruolo: 'CAPOFILA' },
      { cdr: '1', peso: '20', ruolo: 'CONCORRENTE' },
    ]);
    expect(progetto('1')?.cdr).toBeUndefined();
    expect(findings('progetto-senza-settore')).toEqual(['1', '3']);
  });

  test('a card that lost its first line takes the number of its title; a card that is not there is told', () => {
    expect(findings('scheda-senza-intestazione')).toEqual(['5']);
    expect(indicatori('5')).toHaveLength(1);
    expect(findings('scheda-solo-in-tabella')).toEqual(['6']);
    expect(progetto('6')).toMatchObject({ titolo: "Trasloco dell'archivio storico", cdrPartecipanti: ['3'] });
  });

  test('what belongs to no field is told with its line', () => {
    const [lost] = segnalazioni.filter(({ codice }) => codice === 'testo-non-riconosciuto');
    expect(righe[(lost?.dove.riga ?? 0) - 1]).toBe('Foglio girato per errore');
  });

  test('the narrative and the table are kept as printed', () => {
    expect(piano.sezioni.map(({ titolo }) => titolo)).toEqual([
      'Premessa',
      'Tabella dei progetti',
      'Ammontare dei premi',
    ]);
    expect(piano.sezioni[1]?.testo.split('\n')).toHaveLength(8);
  });
});

describe('parts of it', () => {
  const at = righe.findIndex((riga) => riga.includes('SCHEDE DI PROGETTO'));

  test('cards without the table keep their thresholds and say what they lack', () => {
    const half = read(righe.slice(at).join('\n'));
    expect(half.piano.progetti.map(({ codice, premio }) => [codice, premio])).toEqual([
      ['1', { sogliaMinima: '100' }],
      ['2', { sogliaMinima: '75' }],
      ['3', { sogliaMinima: '100' }],
      ['4', { sogliaMinima: '80' }],
      ['5', { sogliaMinima: '90' }],
    ]);
    expect(half.piano.fondo).toBeUndefined();
    expect(half.segnalazioni.map(({ codice }) => codice)).toContain('tabella-assente');
  });

  test('the table without cards is every project and the fund', () => {
    const half = read(righe.slice(0, at).join('\n'));
    expect(half.piano.progetti).toHaveLength(6);
    expect(half.piano.fondo).toEqual(piano.fondo);
  });

  test('a row broken inside a cell, or with blanks for tabs, is still a row', () => {
    const broken = read(
      testo.replace('Pagare le fatture nei tempi di legge\t', 'Pagare le fatture\nnei tempi di legge\t'),
    );
    expect(progetto('1', broken.piano)?.premio).toEqual(progetto('1')?.premio);
    const untabbed = read(
      righe.map((riga) => (riga.startsWith('4\t') ? riga.replaceAll('\t', '   ') : riga)).join('\n'),
    );
    expect(progetto('4', untabbed.piano)?.premio).toMatchObject({ importo: '2136.34', tipologia: 'MIGLIORAMENTO' });
  });

  test('a table that lost a row says that amounts and fund differ', () => {
    const cut = read(righe.filter((riga) => !riga.startsWith('5\t')).join('\n'));
    const told = cut.segnalazioni.map(({ codice }) => codice);
    expect(told).toEqual(expect.arrayContaining(['importi-diversi-dal-fondo', 'quote-non-ricavate']));
  });

  test('labels in words of another year are the same labels', () => {
    const other = read(
      testo
        .replace('TITOLO OBIETTIVO: Pagare', 'TITOLO DEL PROGETTO: Pagare')
        .replace('TEMPI DI ATTUAZIONE: biennio', 'TEMPI DI REALIZZAZIONE: biennio')
        .replace(
          "ATTIVITA' OPERATIVA RIFERIBILE AGLI INDICATORI: Dati",
          'ATTIVITÀ OPERATIVE RIFERIBILI AGLI INDICATORI: Dati',
        ),
    );
    expect(progetto('1', other.piano)).toEqual(progetto('1'));
  });

  test('a text of another kind is refused', () => {
    expect(lettoreChiari.leggi('Ordine del giorno', { ente: { codice: 'bv' } })).toMatchObject({ esito: 'rifiutato' });
    expect(lettoreChiari.riconosci('Ordine del giorno')).toBe(0);
  });
});
