import { describe, expect, test } from 'vitest';
import { NESSUN_CDR, withAntenati } from '@/lib/domain/permissions/albero-cdr';
import { type Azione, DESCRIZIONE_AZIONE } from '@/lib/domain/permissions/azioni';
import { decidePermesso } from '@/lib/domain/permissions/decide-permesso';
import { MATRICE } from '@/lib/domain/permissions/matrice';
import { type Attore, RUOLI, type Ruolo } from '@/lib/domain/permissions/ruoli';
import { STATI_PIANO, STATI_SCHEDA } from '@/lib/domain/permissions/stati';
import { type Caso, CELLE, COLONNE, RIGHE } from './attese';

const ALBERO = [
  { codice: '04', padre: null },
  { codice: '0401', padre: '04' },
  { codice: '07', padre: null },
];

/** How the resource stands to the CDR 04 of the person, and the codes a room would describe it with. */
const RELAZIONI = {
  'del mio CDR': { cdr: ['04'], misura: [], mio: true, misuro: false },
  'di un CDR sotto il mio': { cdr: ['0401'], misura: [], mio: true, misuro: false },
  'di un altro CDR con una mia assegnazione': { cdr: ['07', '04'], misura: [], mio: true, misuro: false },
  'di tutto l’ente con una mia assegnazione': { cdr: ['0401'], misura: [], mio: true, misuro: false },
  'di un altro CDR che mi chiede di misurare': { cdr: ['07'], misura: ['04'], mio: false, misuro: true },
  'di un altro CDR': { cdr: ['07'], misura: ['07'], mio: false, misuro: false },
  'di nessun CDR': { cdr: [], misura: [], mio: false, misuro: false },
} as const;

const RAPPORTI = ['il mio ente', 'un altro ente'] as const;

function attoreCon(ruoli: readonly Ruolo[], cdrCodice: string | null = '04'): Attore {
  return { enteId: 'ente-a', ruoli: ruoli.map((ruolo) => ({ ruolo, cdrCodice, personaId: 'persona-io' })) };
}

interface Scenario {
  descrizione: string;
  caso: Caso;
  risorsa: Parameters<typeof decidePermesso<'impegno.leggere'>>[2] & { tags: string[] };
}

function* scenari(): Generator<Scenario> {
  for (const rapporto of RAPPORTI)
    for (const [relazione, { cdr, misura, mio, misuro }] of Object.entries(RELAZIONI))
      for (const piano of STATI_PIANO)
        for (const scheda of STATI_SCHEDA)
          for (const persona of ['persona-io', 'persona-altra', null])
            for (const tags of [[], ['anticorruzione']])
              yield {
                descrizione: [rapporto, relazione, piano, scheda, persona, tags.join()].join(' · '),
                caso: {
                  mioEnte: rapporto === 'il mio ente',
                  mio,
                  misuro,
                  piano,
                  scheda,
                  me: persona === 'persona-io',
                  conTag: tags.length > 0,
                },
                risorsa: {
                  enteId: rapporto === 'il mio ente' ? 'ente-a' : 'ente-b',
                  statoPiano: piano,
                  statoScheda: scheda,
                  cdr: withAntenati(cdr, ALBERO),
                  monitoratoDa: withAntenati(misura, ALBERO),
                  personaId: persona,
                  tags,
                },
              };
}

const azioni = Object.keys(MATRICE) as Azione[];
const consente = (attore: Attore, azione: Azione, risorsa: Scenario['risorsa']) =>
  decidePermesso(attore, azione, risorsa).esito === 'consentito';

test('the document has a row for every action, and every row an action', () => {
  expect(Object.keys(RIGHE).sort()).toEqual([...azioni].sort());
  expect(Object.keys(DESCRIZIONE_AZIONE).sort()).toEqual([...azioni].sort());
});

test('every row of the document has a cell for every role', () => {
  expect(COLONNE).toEqual(RUOLI);
  for (const riga of Object.values(RIGHE)) expect(riga).toHaveLength(RUOLI.length);
});

describe.each(azioni)('%s', (azione) => {
  test.each(RUOLI)('%s: in every ente, CDR, state and person', (ruolo) => {
    const cella = RIGHE[azione]?.[COLONNE.indexOf(ruolo)] ?? '(manca)';
    const attesa = CELLE[cella];
    if (attesa === undefined) throw new Error(`The document has no cell for ${azione} × ${ruolo}: ${cella}`);
    const sbagliati = [...scenari()]
      .filter(({ caso, risorsa }) => consente(attoreCon([ruolo]), azione, risorsa) !== (caso.mioEnte && attesa(caso)))
      .map(({ descrizione }) => descrizione);
    expect(sbagliati).toEqual([]);
  });

  test('nobody without a role', () => {
    expect([...scenari()].filter(({ risorsa }) => consente(attoreCon([]), azione, risorsa))).toEqual([]);
  });

  test('two roles may exactly what either may', () => {
    const campione = [...scenari()].filter((_, indice) => indice % 17 === 0);
    for (const primo of RUOLI)
      for (const secondo of RUOLI)
        for (const { risorsa, descrizione } of campione)
          expect(consente(attoreCon([primo, secondo]), azione, risorsa), `${primo} + ${secondo}: ${descrizione}`).toBe(
            consente(attoreCon([primo]), azione, risorsa) || consente(attoreCon([secondo]), azione, risorsa),
          );
  });
});

const scheda = { statoPiano: 'PREDISPOSIZIONE', monitoratoDa: NESSUN_CDR } as const;

test('a dirigente without a CDR owns nothing', () => {
  const risorsa = { ...scheda, enteId: 'ente-a', statoScheda: 'BOZZA', cdr: withAntenati(['04'], ALBERO) } as const;
  expect(decidePermesso(attoreCon(['DIRIGENTE'], null), 'scheda.modificare', risorsa).esito).toBe('negato');
});

test('a denial says why, in Italian', () => {
  const mia = { ...scheda, enteId: 'ente-a', statoScheda: 'PROPOSTO', cdr: withAntenati(['0401'], ALBERO) } as const;
  expect(decidePermesso(attoreCon(['DIRIGENTE']), 'scheda.modificare', mia)).toEqual({
    esito: 'negato',
    causa: 'CONDIZIONE',
    motivo: 'La scheda si modifica solo in bozza o in variazione.',
  });
  expect(decidePermesso(attoreCon(['GIUNTA']), 'scheda.modificare', mia)).toEqual({
    esito: 'negato',
    causa: 'RUOLO',
    motivo: 'Il tuo ruolo non consente di modificare questa scheda.',
  });
  expect(decidePermesso(attoreCon(['DIRIGENTE']), 'scheda.modificare', { ...mia, enteId: 'ente-b' })).toMatchObject({
    causa: 'ALTRO_ENTE',
  });
});
