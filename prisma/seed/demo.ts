import { authorize } from '@/lib/auth/authorize';
import { DEMO_PASSWORD } from '@/lib/auth/demo';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { globalRead, read } from '@/lib/db/transaction';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { ensureEnte } from '@/lib/features/ente/commands';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { readDocumento } from '@/lib/features/importazione/commands/read-documento';
import { enrolUtente } from '@/lib/features/utenti/commands/enrol-utente';
import { ensureMonitoraggio } from './demo/monitoraggio';
import { PERSONE_DEMO, type PersonaDemo } from './demo/persone';
import { pianoDemo } from './demo/piano';

/** The year of the demo plan: fixed, so that the demo is always the same. */
export const ANNO_DEMO = 2026;

/** A person of the demo ente, as the start command prints her. */
export interface DemoUser {
  readonly email: string;
  readonly password: string;
  /** Role and place, in words. */
  readonly descrizione: string;
}

export const demoUsers: readonly DemoUser[] = PERSONE_DEMO.map(({ email, descrizione }) => ({
  email,
  descrizione,
  password: DEMO_PASSWORD,
}));

/**
 * Loads the invented Comune di Valdarra: plan, people, and a monitoring session under way. Each part is skipped when it is already there, so that a start
 * interrupted half-way is completed by the next one and what people changed in the demo is never touched.
 */
export async function seedDemo({ appUrl }: { appUrl: string }): Promise<void> {
  openDatabase(appUrl);
  try {
    const scope = systemScope(await ensureEnte({ codice: 'valdarra', denominazione: 'Comune di Valdarra' }));
    await ensurePiano(scope);
    for (const persona of PERSONE_DEMO) await ensurePersona(scope, persona);
    await ensureMonitoraggio(scope, ANNO_DEMO);
  } finally {
    await closeDatabase();
  }
}

async function ensurePiano(scope: Scope): Promise<void> {
  const existing = await read(scope, (tx) => tx.piano.count({ where: { anno: ANNO_DEMO } }));
  if (existing > 0) return;
  const bytes = Buffer.from(writePianoJson(pianoDemo(ANNO_DEMO)));
  const documento = readDocumento(bytes, 'Piano dimostrativo.json', { ente: { codice: scope.enteCodice } });
  await importDocumento(authorize(scope, 'importazione.gestire', { enteId: scope.enteId }), documento);
}

async function ensurePersona(scope: Scope, { email, nome, cognome, appartenenza }: PersonaDemo): Promise<void> {
  const existing = await globalRead((tx) => tx.utente.count({ where: { email } }));
  if (existing > 0) return;
  const authorized = authorize(scope, 'utenti.gestire', { enteId: scope.enteId });
  await enrolUtente(authorized, { email, nome, cognome, password: DEMO_PASSWORD, appartenenze: [appartenenza] });
}
