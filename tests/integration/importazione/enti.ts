import { existsSync, readFileSync } from 'node:fs';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { globalWrite } from '@/lib/db/transaction';
import type { PianoFormato } from '@/lib/exchange/formato';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { readDocumento } from '@/lib/features/importazione/commands/read-documento';
import type { Documento, EsitoImportazione } from '@/lib/features/importazione/types';

/** A new, empty ente, acted upon by the system. */
export async function newEnte(codice: string, denominazione = `Comune di ${codice}`): Promise<Scope> {
  const ente = await globalWrite((tx) => tx.ente.create({ data: { codice, denominazione } }));
  return systemScope(ente);
}

export function mayImport(scope: Scope) {
  return authorize(scope, 'importazione.gestire', { enteId: scope.enteId });
}

/** A plan as a file somebody exported. */
export function documentOf(piano: PianoFormato, scope: Scope): Documento {
  return readFile(Buffer.from(writePianoJson(piano)), 'piano.json', scope);
}

export function readFile(bytes: Uint8Array, nome: string, scope: Scope): Documento {
  return readDocumento(bytes, nome, { ente: { codice: scope.enteCodice } });
}

export function importPiano(piano: PianoFormato, scope: Scope): Promise<EsitoImportazione> {
  return importDocumento(mayImport(scope), documentOf(piano, scope));
}

const PLANS = new URL('../../../../shared/plans/', import.meta.url);

/** The bytes of a real plan; null, and a line that says so, where the shared folder is absent. */
export function realPlan(nome: string): Buffer | null {
  const file = new URL(`${nome}.txt`, PLANS);
  if (existsSync(file)) return readFileSync(file);
  process.stdout.write(`skipped: ../shared/plans/${nome}.txt is not there\n`);
  return null;
}
