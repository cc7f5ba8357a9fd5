import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import { countPiano } from '@/lib/exchange/conteggi';
import { pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { splitByKnown, splitElenco } from '@/lib/exchange/readers/luzzara/elenco';
import { readGriglia } from '@/lib/exchange/readers/luzzara/griglia';
import { lettoreLuzzara } from '@/lib/exchange/readers/luzzara/lettore';
import { misuraInTesto } from '@/lib/exchange/readers/luzzara/misura';
import { readNome } from '@/lib/exchange/readers/luzzara/nome';
import { samePersona, sameServizio, siglaOf } from '@/lib/exchange/readers/luzzara/nomi';

/** An invented plan with the defects of the real one: see the comments of each expectation. */
const testo = readFileSync(new URL('../../../fixtures/schede-responsabili-inventate.txt', import.meta.url), 'utf8');
const righe = testo.split('\n');

function read(text: string): LetturaRiuscita {
  const lettura = lettoreLuzzara.leggi(text, { ente: { codice: 'pl' } });
  if (lettura.esito !== 'letto') throw new Error(lettura.messaggio);
  return lettura;
}

const { piano, segnalazioni } = read(testo);
const progetto = (codice: string) => piano.progetti.find((candidate) => candidate.codice === codice);
const indicatori = (codice: string) => progetto(codice)?.obiettivi[0]?.indicatori ?? [];
const findings = (codice: string) => segnalazioni.filter((found) => found.codice === codice);
const placesOf = (codice: string) => findings(codice).map(({ dove }) => dove.codice);

describe('an invented piano della performance', () => {
  test('is of the format, holds together, and its rows are counted', () => {
    expect(lettoreLuzzara.riconosci(testo)).toBe(1);
    expect(pianoFormato.safeParse(piano).success).toBe(true);
    expect(checkConsistency(piano)).toEqual({ segnalazioni: [], blocchi: [] });
    expect(countPiano(piano, segnalazioni)).toMatchObject({
      cdr: 3,
      progetti: 8,
      obiettivi: 8,
      assegnazioni: 9,
      indicatori: 16,
      fasi: 10,
    });
    expect(piano.ente.denominazione).toBe('Comune di Pontelacqua');
    expect(piano.piano).toMatchObject({ anno: 2025, schemaPesi: 'PERCENTUALE' });
  });

  test('services have short codes of their own, and who answers for them', () => {
    expect(
      piano.cdr.map(({ codice, denominazione, incarichi }) => [codice, denominazione, incarichi[0]?.nominativo]),
    ).toEqual([
      ['AGD', 'SERVIZIO AFFARI GENERALI E DEMOGRAFICI', 'OLMOVECCHIO TERESA'],
      ['LP', 'SERVIZIO LAVORI PUBBLICI', 'GEOM. PIETRO SALCEROSSO'],
      ['FIN', 'Servizio Finanziario', 'Rag. Ginestra Ivo'],
    ]);
  });

  test('the heading of a part is read in any order, on as many lines as it takes', () => {
    const servizi = (heading: string) => {
      const { piano } = read(testo.replace(/SCHEMA OBIETTIVI 2025[^\t]*SALCEROSSO\n/u, heading));
      return piano.cdr.map(({ denominazione, incarichi }) => [denominazione, incarichi[0]?.nominativo])[1];
    };
    const expected = ['SERVIZIO LAVORI PUBBLICI', 'GEOM. PIETRO SALCEROSSO'];
    expect(
      servizi('SERVIZIO LAVORI\n\nPUBBLICI\n\nRESPONSABILE: GEOM.\nPIETRO SALCEROSSO\n\nSCHEMA OBIETTIVI 2025\n'),
    ).toEqual(expected);
    expect(
      servizi('SINTESI OBIETTIVI 2025\n\nSERVIZIO LAVORI PUBBLICI - RESPONSABILE GEOM. PIETRO SALCEROSSO\n'),
    ).toEqual(expected);
    expect(servizi('RESPONSABILE GEOM. PIETRO SALCEROSSO\n\nSERVIZIO LAVORI\n\nPUBBLICI\n')).toEqual(expected);
    expect(progetto('AGD-5')?.vincoli).toBeUndefined();
  });

  test('the summary wins on the weight, and the card that says otherwise is told at its line', () => {
    expect(progetto('AGD-2')?.obiettivi[0]?.assegnazioni[0]?.peso).toBe('20');
    const [found] = findings('peso-diverso-dalla-scheda');
    expect(righe[(found?.dove.riga ?? 0) - 1]).toBe("Peso dell'obiettivo: 25/100");
    expect(placesOf('totale-pesi-diverso')).toEqual(['LP']);
  });

  test('a shared objective is one, with number, weight and phases of each holder', () => {
    const shared = progetto('AGD-5');
    expect(shared).toMatchObject({ ambito: 'INTERSETTORIALE', cdr: 'AGD', cdrPartecipanti: ['LP'] });
    expect(shared?.obiettivi[0]?.assegnazioni).toEqual([
      { cdr: 'AGD', responsabile: 'OLMOVECCHIO TERESA', numero: '5', peso: '20', ruolo: 'CAPOFILA' },
      { cdr: 'LP', responsabile: 'GEOM. PIETRO SALCEROSSO', numero: '2', peso: '12.5', ruolo: 'CONCORRENTE' },
    ]);
    expect(shared?.fasi.map(({ ordine, assegnazione }) => [ordine, assegnazione])).toEqual([
      [1, 'AGD'],
      [1, 'LP'],
    ]);
    expect(indicatori('AGD-5').map(({ testo }) => testo)).toEqual([
      'Rispetto dei tempi previsti dalle singole fasi.',
      'Almeno una verifica a semestre',
    ]);
  });

  test('a row that lost a column is read from the right', () => {
    expect(progetto('AGD-5')?.obiettivi[0]?.descrizione).toContain('Serve la collaborazione di tutti i servizi.');
    expect(placesOf('riga-con-celle-perse')).toEqual(['AGD-5 › LP', 'LP-3 › LP']);
    const padded = testo.replace(/^(?:2\t12,5|3\t40)\t.*$/gmu, '$&\t');
    expect(read(padded).piano.progetti).toEqual(piano.progetti);
  });

  test('a row of the summary, and a phase, cut by the head of a page go on after it', () => {
    expect(progetto('AGD-2')?.titolo).toBe("Digitalizzazione dell'archivio di deposito storico comunale");
    expect(progetto('AGD-1')?.fasi.map(({ descrizione }) => descrizione)).toContain(
      'Trasloco degli arredi e delle linee telefoniche',
    );
  });

  test('the pages that are missing are told: none, only the first, only the last', () => {
    expect(placesOf('scheda-assente')).toEqual(['AGD-4 › AGD']);
    expect(placesOf('scheda-senza-fasi')).toEqual(['AGD-2 › AGD']);
    expect(placesOf('scheda-solo-coda')).toEqual(['AGD-3 › AGD', 'LP-3 › LP']);
    expect(placesOf('scheda-incompleta')).toEqual(['AGD-5 › LP']);
    expect(placesOf('sintesi-assente')).toEqual(['FIN']);
    expect(progetto('LP-3')?.vincoli).toBe('Aumento dei prezzi dei materiali.');
  });

  test('months only where they are certain; else the marks in words', () => {
    expect(progetto('AGD-1')?.fasi[0]?.periodi.map(({ inizio, fine }) => [inizio, fine])).toEqual([
      ['2025-02-01', '2025-03-31'],
      ['2025-09-01', '2025-09-30'],
    ]);
    const [whole, uncertain] = progetto('LP-1')?.fasi ?? [];
    expect(whole?.descrizione).toBe('Rilievo; Progetto');
    expect(whole?.periodi).toEqual([{ anno: 2025, inizio: '2025-01-01', fine: '2025-12-31', precisione: 'MESE' }]);
    expect(uncertain).toMatchObject({ periodi: [], nota: 'Tempi come stampati: «x» nelle caselle da 13 a 19 di 27.' });
    expect(placesOf('mesi-non-certi')).toEqual(['AGD-3 › AGD › fase 2', 'LP-1 › LP › fase 2']);
  });

  test('without a year or an objective it is refused in words', () => {
    expect(lettoreLuzzara.leggi('Nome obiettivo', { ente: { codice: 'x' } })).toMatchObject({ esito: 'rifiutato' });
    expect(lettoreLuzzara.leggi('Nome obiettivo', { ente: { codice: 'x' }, anno: 2025 })).toMatchObject({
      esito: 'rifiutato',
      messaggio: expect.stringContaining('Non è stato scritto nulla'),
    });
  });

  test('a piece nobody can be given is kept whole in a section', () => {
    const orphan = `Criticità:\n\nTerreno cedevole lungo il canale.\n${testo}`;
    const lettura = read(orphan);
    expect(lettura.piano.sezioni[0]?.testo).toContain('Terreno cedevole lungo il canale.');
    expect(lettura.segnalazioni.map(({ codice }) => codice)).toContain('frammento-senza-scheda');
  });
});

describe('a list of indicators', () => {
  const voci = (cella: string) => splitElenco([{ riga: 1, testo: cella }]);

  test.each([
    ["-2 incontri con l'azienda -Report finale", ["2 incontri con l'azienda", 'Report finale']],
    ['- Corso per i giovani - idea pilota (2023) - Evento', ['Corso per i giovani - idea pilota (2023)', 'Evento']],
    ['- Avvio entro il 30/09 - Almeno 2 avvisi', ['Avvio entro il 30/09', 'Almeno 2 avvisi']],
    ['- Piano 2024 - 2026 approvato', ['Piano 2024 - 2026 approvato']],
    ['1. Bando 2. Almeno 2 incontri', ['Bando', 'Almeno 2 incontri']],
    ['<p>Prima voce</p> <p>Seconda voce</p> <p>che continua</p>', ['Prima voce', 'Seconda voce che continua']],
    ['<ul><li>Uno</li><li>Due</li></ul>', ['Uno', 'Due']],
  ])('%s', (cella, expected) => {
    expect(voci(cella)).toEqual({ voci: expected, isCerto: true });
  });

  test('without a certain separator stays one, and is told', () => {
    const cella = 'Redazione del progetto e sua approvazione da parte della Giunta Informativa periodica al Consiglio';
    expect(voci(cella)).toEqual({ voci: [cella], isCerto: false });
    expect(splitByKnown(cella, new Set(['informativa periodica al consiglio']))).toEqual([
      'Redazione del progetto e sua approvazione da parte della Giunta',
      'Informativa periodica al Consiglio',
    ]);
  });
});

describe('what an indicator expects, out of its words', () => {
  test.each([
    ['2 incontri con gli uffici', { valore: '2' }, 'CRESCENTE', true],
    ['N. 2 incontri con gli uffici', { valore: '2' }, 'CRESCENTE', true],
    ['Svolgimento di almeno 2 incontri', { valore: '2' }, 'CRESCENTE', false],
    ['Almeno una verifica nel periodo', { valore: '1' }, 'CRESCENTE', false],
    ['Indice di ritardo inferiore o uguale a zero.', { valore: '0' }, 'DECRESCENTE', false],
    ["Delibera entro il 28/02 dell'anno successivo", { data: '2026-02-28' }, 'ENTRO_DATA', false],
    ['Almeno il 90% delle pratiche', { valore: '90' }, 'CRESCENTE', false],
    ['2025 anno del bando', { testo: 'Sì' }, 'SI_NO', true],
    ['Almeno unica', { testo: 'Sì' }, 'SI_NO', true],
    ['Report finale', { testo: 'Sì' }, 'SI_NO', true],
  ])('%s', (voce, target, verso, versoPresunto) => {
    expect(misuraInTesto(voce, 2025)).toMatchObject({ target, verso, versoPresunto });
  });
});

describe('the pieces of the format', () => {
  test('a grid is certain with twelve cells, or when it is all marked', () => {
    const grid = (cells: number, ...marked: number[]) =>
      Array.from({ length: cells }, (_, index) => (marked.includes(index) ? 'X' : ''));
    expect(readGriglia(grid(12, 0, 1, 11), 2024).periodi.map(({ fine }) => fine)).toEqual(['2024-02-29', '2024-12-31']);
    expect(readGriglia(Array(33).fill('x'), 2024).periodi).toHaveLength(1);
    expect(readGriglia(Array(7).fill('x'), 2024).periodi).toEqual([]);
    expect(readGriglia(grid(17, 3), 2024).stampati).toBe('Tempi come stampati: «X» nella casella 4 di 17.');
    expect(readGriglia(['', ...grid(10), 'entro fine anno'], 2024)).toMatchObject({ periodi: [] });
    expect(readGriglia(grid(12), 2024)).toEqual({ periodi: [], stampati: '' });
  });

  test('the name of a card, its fields in any order', () => {
    expect(
      readNome(
        'Nome obiettivo Sito <u>PROJECT MANAGER: SEGRETARIO</u> Annuale/Plurienn.: annuale ; Anno di prev. 2024 conclusione: 2025 <u>OBIETTIVO INTERSETTORIALE</u>',
      ),
    ).toEqual({
      titolo: 'Sito',
      durata: 'annuale',
      conclusione: '2025',
      projectManager: 'SEGRETARIO',
      isIntersettoriale: true,
      resto: '',
    });
  });

  test('names of people and of services', () => {
    expect(samePersona('ARCH. CHIARA OLMI', 'Olmi Chiara')).toBe(true);
    expect(samePersona('Arch. Chiara Olmi', 'Arch. Chiara Faggi')).toBe(false);
    expect(sameServizio('SERVIZIO USO DEL TERRITORIO', 'Area: Uso del territorio')).toBe(true);
    expect(sameServizio('Servizi demografici', 'Servizi sociali')).toBe(false);
    expect(['Servizio finanziario', "SETTORE AMBIENTE E QUALITA' DELL'ARIA", ''].map(siglaOf)).toEqual([
      'FIN',
      'AQA',
      '',
    ]);
  });
});
