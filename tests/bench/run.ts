import { closeDatabase, openDatabase } from '@/lib/db/client';
import { measureBrowserWeight } from './browser-weight';
import { CODICE_PESANTE } from './ente-grande';
import { measureImport } from './importing';
import { type BenchInstallation, startInstallation } from './installation';
import { measureMemory } from './memory';
import { ANNO } from './misura';
import { PAGINE, RIFERIMENTO } from './pages';
import { printRiga, type Riga } from './report';
import { findSaveAction, measureIdleSaves, measureManyWriters } from './saves';
import { measureScoring } from './scoring';
import { changeSomething, type EnteMisurato, seedEnte } from './seed';
import { cookieOf } from './sign-in';
import { countStatements } from './statements';
import { measureSideBySide, measureThroughput, median } from './throughput';

/*
 * `npm run bench`: the speed of the built application on a generated ente, as ratios to a reference page taken in the same run.
 * Exit code 1 when a figure is out of its bound. `--breve` shortens every load, to see that the bench itself works.
 */

const isShort = process.argv.includes('--breve');
const SECONDS = isShort ? 2 : 8;
const ROUNDS = isShort ? 10 : 60;
const WRITERS_SECONDS = isShort ? 10 : 60;

let isAllGood = true;
const print = (riga: Riga) => {
  isAllGood = printRiga(riga) && isAllGood;
};

/** Every page against the reference page, measured just before and just after it. */
async function benchThroughput({ url, authSecret }: BenchInstallation, ente: EnteMisurato): Promise<void> {
  const target = { url, cookie: await cookieOf(ente.email, authSecret) };
  const reference = () => measureThroughput(target, RIFERIMENTO(ente), SECONDS);
  await reference();
  const references = [await reference()];
  for (const { nome, almeno, paths } of PAGINE) {
    await measureThroughput(target, paths(ente), SECONDS / 2);
    const rate = await measureThroughput(target, paths(ente), SECONDS);
    references.push(await reference());
    const beside = median(references.slice(-2));
    print({ che: `${nome}: quota della pagina di paragone`, valore: rate / beside, unita: '×', limite: { almeno } });
  }
  print({ che: 'pagina di paragone', valore: median(references), unita: 'al secondo' });
}

/** Of each page, the first time after something of the ente has changed, when nothing held in memory serves, and the next. */
async function benchStatements(installation: BenchInstallation, enti: readonly EnteMisurato[]): Promise<void> {
  const { url, superuserUrl, authSecret } = installation;
  for (const ente of enti) {
    const headers = { cookie: await cookieOf(ente.email, authSecret) };
    for (const { nome, istruzioni, paths } of PAGINE) {
      const [path = ''] = paths(ente);
      const count = () =>
        countStatements(superuserUrl, async () => (await fetch(url + path, { headers })).arrayBuffer());
      await changeSomething(ente);
      const first = await count();
      const again = await count();
      const limite = { alMassimo: istruzioni };
      const che = `${nome}: istruzioni SQL, dati ×${ente.scala}`;
      print({ che: `${che}, dopo una modifica`, valore: first, unita: '', limite });
      print({ che, valore: again, unita: '', limite });
    }
  }
}

async function benchGrowth(
  { url, authSecret }: BenchInstallation,
  grande: EnteMisurato,
  enorme: EnteMisurato,
): Promise<void> {
  for (const { nome, paths } of PAGINE) {
    const targets = await Promise.all(
      [grande, enorme].map(async (ente) => ({ ente, cookie: await cookieOf(ente.email, authSecret) })),
    );
    const lists = targets.map(({ ente, cookie }) => ({ cookie, paths: paths(ente) }));
    const [small = Number.NaN, large = Number.NaN] = await measureSideBySide(url, lists, ROUNDS);
    print({ che: `${nome}: da sola`, valore: small, unita: 'ms' });
    print({
      che: `${nome}: tempo con dieci volte i dati`,
      valore: large / small,
      unita: '×',
      limite: { alMassimo: 1.3 },
    });
  }
}

async function benchSaves({ url, authSecret, distFolder }: BenchInstallation, ente: EnteMisurato): Promise<void> {
  const target = {
    url,
    ente,
    cookie: await cookieOf(ente.email, authSecret),
    action: await findSaveAction(distFolder),
  };
  const idle = await measureIdleSaves(target, ROUNDS);
  print({ che: 'un salvataggio, mediana a riposo', valore: idle, unita: 'ms', limite: { alMassimo: 25 } });
  const { p95, saves, lost } = await measureManyWriters(target, 40, WRITERS_SECONDS);
  print({ che: `40 persone, ${saves} salvataggi: valori persi`, valore: lost, unita: '', limite: { alMassimo: 0 } });
  print({
    che: '40 persone: 95° percentile sulla mediana a riposo',
    valore: p95 / idle,
    unita: '×',
    limite: { alMassimo: 4 },
  });
}

async function bench(installation: BenchInstallation): Promise<void> {
  const grande = await seedEnte('grande', 1);
  const { memory, whole } = await measureScoring(grande);
  print({ che: 'punteggi di tutto l’ente, in memoria', valore: memory, unita: 'ms', limite: { alMassimo: 100 } });
  print({ che: 'punteggi di tutto l’ente, letti e scritti', valore: whole, unita: 'ms', limite: { alMassimo: 300 } });
  const imported = await measureImport();
  if (imported === null) process.stdout.write('PEG 2020: saltato, manca ../shared/plans\n');
  else print({ che: 'PEG 2020 importato', valore: imported / 1000, unita: 's', limite: { alMassimo: 2 } });

  await benchThroughput(installation, grande);
  await benchSaves(installation, grande);
  const cookie = await cookieOf(grande.email, installation.authSecret);
  const weight = await measureBrowserWeight(
    installation.url,
    cookie,
    `/${grande.codice}/${ANNO}/progetti/${CODICE_PESANTE}`,
  );
  print({
    che: 'JavaScript prima della prima modifica, gzip',
    valore: weight,
    unita: 'KB',
    limite: { alMassimo: 180 },
  });

  const enorme = await seedEnte('enorme', 10);
  await benchStatements(installation, [grande, enorme]);
  await benchGrowth(installation, grande, enorme);
  const resident = await measureMemory(installation.pid);
  if (resident !== null)
    print({ che: 'memoria residente alla fine', valore: resident, unita: 'MB', limite: { alMassimo: 900 } });
}

const installation = await startInstallation();
try {
  openDatabase(installation.appUrl);
  await bench(installation);
} finally {
  await closeDatabase();
  await installation.stop();
}
process.exitCode = isAllGood ? 0 : 1;
