import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { write } from '@/lib/db/transaction';
import type { Ruolo } from '@/lib/domain/permissions/ruoli';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { getPaginaPremi } from '@/lib/features/premio/queries/get-pagina-premi';
import { importPiano, mayImport, newEnte, readFile } from '@/tests/integration/importazione/enti';
import { openTestDatabase } from '@/tests/support/database';
import { statementsOf } from '@/tests/support/statements';
import { pianoPiccolo } from '@/tests/unit/exchange/writers/documento/piano-piccolo';

const ANNO = 2023;
const invented = readFileSync(new URL('../../fixtures/piano-performance-inventato.txt', import.meta.url));
openTestDatabase();

let ente: Scope;

const as = (ruolo: Ruolo, cdrCodice: string | null = null): Scope =>
  systemScope({ id: ente.enteId, codice: ente.enteCodice, denominazione: ente.enteDenominazione }, [
    { ruolo, cdrCodice, personaId: null },
  ]);
const codici = async (scope: Scope) => (await getPaginaPremi(scope, ANNO))?.premi.map(({ codice }) => codice) ?? null;

beforeAll(async () => {
  ente = await newEnte('borgovento');
  await importDocumento(mayImport(ente), readFile(invented, 'piano.txt', ente));
});

test('fund, quotas, amounts as printed and the split that gives them, in three statements', async () => {
  const pagina = await getPaginaPremi(as('SEGRETARIO'), ANNO);
  expect(pagina).toMatchObject({
    fondo: { totale: '12000.00', primaFase: '10000.00', riserva: '2000.00' },
    somma: '10000.00',
    rilievi: [],
    scritti: { autore: null },
  });
  expect(pagina?.premi[0]?.indicatori).toMatchObject([
    { testo: 'Tempo medio di pagamento', quantita: 'minore o uguale a 0', peso: '62.5' },
    { testo: 'Incontri/riunioni', quantita: 'almeno n.4 incontri', peso: '37.5' },
  ]);
  expect(pagina?.quote.map(({ importo, punti, somma }) => [importo, punti, somma])).toEqual([
    ['1000.00', '0', '1000.00'],
    ['6543.21', '100', '6543.21'],
    ['2456.79', '57.5', '2456.79'],
  ]);
  expect(pagina?.premi.map(({ codice, importo, calcolato }) => [codice, importo, calcolato])).toEqual([
    ['1', '4907.41', '4907.41'],
    ['2', '1308.64', '1308.64'],
    ['3', '1000.00', null],
    ['4', '2136.34', '2136.34'],
    ['5', '327.16', '327.16'],
    ['6', '320.45', '320.45'],
  ]);
  expect(await statementsOf(() => getPaginaPremi(as('SEGRETARIO'), ANNO))).toHaveLength(3);
});

test.each<[Ruolo, string | null, string[] | null]>([
  ['PROGRAMMAZIONE', null, ['1', '2', '3', '4', '5', '6']],
  ['NUCLEO', null, ['1', '2', '3', '4', '5', '6']],
  ['GIUNTA', null, ['1', '2', '3', '4', '5', '6']],
  ['DIRIGENTE', '1', ['2', '4']],
  ['DIRIGENTE', '3', ['6']],
  ['DIRIGENTE', '9', []],
  ['REFERENTE', '1', null],
  ['RPCT', null, null],
  ['AMMINISTRATORE', null, null],
  ['DIPENDENTE', null, null],
])('%s %s reads the premi of the matrix and no other', async (ruolo, cdr, expected) => {
  expect(await codici(as(ruolo, cdr))).toEqual(expected);
  const pagina = await getPaginaPremi(as(ruolo, cdr), ANNO);
  expect(pagina?.fondo != null).toBe(expected?.length === 6);
});

test('another ente, a year without a plan and a plan without a fund have none', async () => {
  const other = await newEnte('altrove');
  expect(await getPaginaPremi(other, ANNO)).toBeNull();
  const piccolo = pianoPiccolo();
  await importPiano(piccolo, other);
  expect(await getPaginaPremi(other, piccolo.piano.anno)).toMatchObject({ fondo: null, premi: [], rilievi: [] });
});

test('an amount that the split does not give is told, and stays', async () => {
  await write(ente, { comando: 'test' }, (tx) =>
    tx.premio.updateMany({ where: { enteId: ente.enteId, importo: '327.16' }, data: { importo: '320.00' } }),
  );
  const pagina = await getPaginaPremi(as('SEGRETARIO'), ANNO);
  expect(pagina?.premi[4]).toMatchObject({ importo: '320.00', calcolato: '327.16' });
  expect(pagina?.rilievi.map(({ gravita, messaggio }) => [gravita, messaggio.slice(0, 60)])).toEqual([
    ['AVVISO', 'Gli importi sommano 9.992,84 €, il fondo da ripartire è di 1'],
    ['AVVISO', 'La quota «Progetti generali e di settore» è di 6.543,21 € e '],
    ['AVVISO', 'Il progetto 5 ha 320,00 €, il riparto gli darebbe 327,16 €: '],
  ]);
});
