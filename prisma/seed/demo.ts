import { authorize } from '@/lib/auth/authorize';
import { DEMO_PASSWORD } from '@/lib/auth/demo';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { read, write } from '@/lib/db/transaction';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { ensureEnte } from '@/lib/features/ente/commands';
import { loadPiano } from '@/lib/features/esportazione/queries/get-piano-formato';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { readDocumento } from '@/lib/features/importazione/commands/read-documento';
import { approve, linkOrigini } from './demo/approvazione';
import { emailOf, PERSONE_DEMO } from './demo/persone';
import { pianoDemo } from './demo/piano';
import { recordSmvp, regoleDi } from './demo/regole';
import { writeSessioni } from './demo/rendiconti';
import { decideTutti } from './demo/risultati';
import { enrolPersone, linkPersone, scopeOf } from './demo/utenti';

/** The years of the demo, fixed, so that it is always the same: last year is closed, this year is being monitored. */
export const ANNO_SCORSO = 2025;
export const ANNO_DEMO = 2026;
const ENTE = { codice: 'valdarra', denominazione: 'Comune di Valdarra' };

/** A person of the demo ente, as the start command prints it. */
export interface DemoUser {
  readonly email: string;
  readonly password: string;
  /** Role and place, in words. */
  readonly descrizione: string;
}

export const demoUsers: readonly DemoUser[] = PERSONE_DEMO.map((persona) => ({
  email: emailOf(persona),
  descrizione: persona.descrizione,
  password: DEMO_PASSWORD,
}));

/** One part of the demo: it is done once, and the next start finds it done. */
interface Passo {
  isDone: boolean;
  run(): Promise<void>;
}

/**
 * Loads the invented Comune di Valdarra: people, two years of plan, what was reported and decided. Each part is skipped when it is already there, so that
 * a start interrupted half-way is completed by the next one and what people changed in the demo is never touched. The smaller
 * demo of an earlier version, which has this year only, is left as it is.
 */
export async function seedDemo({ appUrl }: { appUrl: string }): Promise<void> {
  openDatabase(appUrl);
  try {
    const sistema = systemScope(await ensureEnte(ENTE));
    for (const passo of await listPassi(sistema)) if (!passo.isDone) await passo.run();
  } finally {
    await closeDatabase();
  }
}

async function listPassi(sistema: Scope): Promise<Passo[]> {
  const { enteId } = sistema;
  const found = await read(sistema, async (tx) => ({
    persone: await tx.appartenenza.count({ where: { enteId } }),
    anni: (await tx.piano.findMany({ where: { enteId }, select: { anno: true } })).map(({ anno }) => anno),
    smvp: await tx.smvp.count({ where: { enteId } }),
    approvati: (
      await tx.versionePiano.findMany({ where: { enteId }, select: { piano: { select: { anno: true } } } })
    ).map(({ piano }) => piano.anno),
    sessioni: (
      await tx.sessioneMonitoraggio.findMany({ where: { enteId }, select: { piano: { select: { anno: true } } } })
    ).map(({ piano }) => piano.anno),
    risultati: await tx.risultato.count({ where: { enteId } }),
    legate: await tx.appartenenza.count({ where: { enteId, personaId: { not: null } } }),
  }));
  const isOlder = found.anni.includes(ANNO_DEMO) && !found.anni.includes(ANNO_SCORSO);
  if (isOlder) return [];
  const as = (utente: string) => scopeOf(utente, ENTE.codice);
  const ofYear = (anno: number): Passo[] => [
    { isDone: found.anni.includes(anno), run: async () => importPiano(await as('programmazione'), anno) },
  ];
  const followed = (anno: number): Passo[] => [
    { isDone: found.approvati.includes(anno), run: async () => approve(await as('segretaria'), anno) },
    { isDone: found.sessioni.includes(anno), run: async () => monitor(await as('programmazione'), anno) },
  ];
  return [
    { isDone: found.persone > 0, run: () => enrolPersone(sistema) },
    ...ofYear(ANNO_SCORSO),
    ...ofYear(ANNO_DEMO),
    { isDone: found.smvp > 0, run: async () => recordSmvp(await as('segretaria')) },
    { isDone: found.legate > 0, run: () => linkPersone(sistema) },
    ...followed(ANNO_SCORSO),
    ...followed(ANNO_DEMO),
    { isDone: found.risultati > 0, run: async () => evaluate(await as('nucleo'), await as('programmazione')) },
  ];
}

async function importPiano(programmazione: Scope, anno: number): Promise<void> {
  const bytes = Buffer.from(writePianoJson(pianoDemo(anno)));
  const documento = readDocumento(bytes, `PIAO ${anno}, sezione performance.json`, { ente: { codice: ENTE.codice } });
  await importDocumento(
    authorize(programmazione, 'importazione.gestire', { enteId: programmazione.enteId }),
    documento,
  );
}

async function monitor(scope: Scope, anno: number): Promise<void> {
  await write(scope, { comando: 'openSessione' }, async (tx) => {
    const piano = await loadPiano(tx, scope.enteId, anno);
    if (!piano) throw new Error(`The demo has no plan ${anno}`);
    const { id, formato } = piano;
    await writeSessioni(tx, { id, enteId: scope.enteId, formato, regole: regoleDi(anno) });
  });
}

async function evaluate(nucleo: Scope, programmazione: Scope): Promise<void> {
  await linkOrigini(programmazione, ANNO_DEMO);
  await decideTutti(nucleo, { anno: ANNO_DEMO, riferimento: '06-30', decisa: '07-21', cdr: ['01', '02', '07'] });
  await decideTutti(nucleo, { anno: ANNO_SCORSO, riferimento: '12-31', decisa: '+05-14' });
}
