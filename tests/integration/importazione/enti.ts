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

const SHARED = new URL('../../../../shared/', import.meta.url);

/** The bytes of a real plan; null, and a line that says so, where the shared folder is absent. */
export function realPlan(nome: string): Buffer | null {
  const file = new URL(`plans/${nome}.txt`, SHARED);
  if (existsSync(file)) return readFileSync(file);
  process.stdout.write(`skipped: ../shared/plans/${nome}.txt is not there\n`);
  return null;
}

interface GoldenCdr {
  schede: { inTabella: number };
  obiettivi: Record<string, number>;
  indicatori: Record<string, number>;
  fasi: number;
  vociBudget: number;
  righePersonale: number;
}

/** The rows somebody counted in a real plan of Reggio Emilia; null where the shared folder is absent. */
export function goldenTotals(nome: string) {
  const file = new URL(`golden/${nome}.json`, SHARED);
  if (!existsSync(file)) return null;
  const { cdr }: { cdr: GoldenCdr[] } = JSON.parse(readFileSync(file, 'utf8'));
  const sum = (count: (riga: GoldenCdr) => number) => cdr.reduce((total, riga) => total + count(riga), 0);
  const all = (conteggi: Record<string, number>) => Object.values(conteggi).reduce((total, n) => total + n, 0);
  return {
    cdr: cdr.length,
    progetti: sum(({ schede }) => schede.inTabella),
    obiettivi: sum(({ obiettivi }) => all(obiettivi)),
    indicatori: sum(({ indicatori }) => all(indicatori)),
    fasi: sum(({ fasi }) => fasi),
    vociBudget: sum(({ vociBudget }) => vociBudget),
    personale: sum(({ righePersonale }) => righePersonale),
  };
}
