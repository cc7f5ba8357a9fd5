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
import { approve, moveOn } from './demo/approvazione';
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

/**
 * Loads the invented Comune di Valdarra: people, two years of plan, what was reported and decided. Each part is skipped when it is already there, so that
 * a start interrupted half-way is completed by the next one and what people changed in the demo is never touched. The smaller
 * demo of an earlier version, which has this year only, is left as it is.
 */
export async function seedDemo({ appUrl }: { appUrl: string }): Promise<void> {
  openDatabase(appUrl);
  try {
    const sistema = systemScope(await ensureEnte(ENTE));
    const before = await listDone(sistema);
    if (before.has(`piano ${ANNO_DEMO}`) && !before.has(`piano ${ANNO_SCORSO}`)) return;
    for (const [nome, make] of listParts(sistema)) if (!before.has(nome)) await make();
  } finally {
    await closeDatabase();
  }
}

type Parte = readonly [nome: string, make: () => Promise<void>];

/** The parts of the demo in the order they are made, each by the person who would. */
function listParts(sistema: Scope): Parte[] {
  const as = (utente: string) => scopeOf(utente, ENTE.codice);
  const anni = [ANNO_SCORSO, ANNO_DEMO];
  return [
    ['persone', () => enrolPersone(sistema)],
    ...anni.map((anno): Parte => [`piano ${anno}`, async () => importPiano(await as('programmazione'), anno)]),
    ['nomi', () => linkPersone(sistema)],
    ...anni.flatMap((anno): Parte[] => [
      [`regole ${anno}`, async () => recordSmvp(await as('segretaria'), anno)],
      [`versione ${anno}`, async () => approve(await as('segretaria'), anno)],
      [`seguito ${anno}`, async () => moveOn(await as('segretaria'), anno, anno === ANNO_SCORSO)],
      [`sessioni ${anno}`, async () => monitor(await as('programmazione'), anno)],
      [`risultati ${anno}`, async () => evaluate(await as('nucleo'), anno)],
    ]),
  ];
}

/** The parts that are there already. */
async function listDone(sistema: Scope): Promise<Set<string>> {
  const { enteId } = sistema;
  const { people, piani } = await read(sistema, async (tx) => ({
    people: await tx.appartenenza.findMany({ where: { enteId }, select: { personaId: true } }),
    piani: await tx.piano.findMany({
      where: { enteId },
      select: {
        anno: true,
        stato: true,
        smvpId: true,
        progetti: { where: { stato: { not: 'APPROVATO' } }, select: { id: true }, take: 1 },
        versioni: { select: { id: true } },
        sessioni: { select: { risultati: { select: { id: true }, take: 1 } } },
      },
    }),
  }));
  const found: (readonly [string, boolean])[] = [
    ['persone', people.length > 0],
    ['nomi', people.some(({ personaId }) => personaId !== null)],
    ...piani.flatMap(({ anno, stato, smvpId, progetti, versioni, sessioni }) => [
      [`piano ${anno}`, true] as const,
      [`regole ${anno}`, smvpId !== null] as const,
      [`versione ${anno}`, versioni.length > 0] as const,
      [`seguito ${anno}`, versioni.length > 0 && (stato === 'CHIUSO' || progetti.length > 0)] as const,
      [`sessioni ${anno}`, sessioni.length > 0] as const,
      [`risultati ${anno}`, sessioni.some(({ risultati }) => risultati.length > 0)] as const,
    ]),
  ];
  return new Set(found.flatMap(([nome, isDone]) => (isDone ? nome : [])));
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

/** Last year the Nucleo has decided on every result; this year on those of three CDR at the half of the year. */
function evaluate(nucleo: Scope, anno: number): Promise<void> {
  return anno === ANNO_SCORSO
    ? decideTutti(nucleo, { anno, riferimento: '12-31', decisa: '+05-14' })
    : decideTutti(nucleo, { anno, riferimento: '06-30', decisa: '07-21', cdr: ['01', '02', '07'] });
}
