import { existsSync, readFileSync } from 'node:fs';
import { authorize } from '@/lib/auth/authorize';
import { systemScope } from '@/lib/auth/system-scope';
import { globalWrite } from '@/lib/db/transaction';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { readDocumento } from '@/lib/features/importazione/commands/read-documento';

const PEG = new URL('../../../shared/plans/reggio-emilia-peg-2020.txt', import.meta.url);

/** Milliseconds from the bytes of the real PEG 2020 to the plan in the database; null where the shared folder is absent. */
export async function measureImport(): Promise<number | null> {
  if (!existsSync(PEG)) return null;
  const bytes = readFileSync(PEG);
  const ente = await globalWrite((tx) =>
    tx.ente.create({ data: { codice: 'importato', denominazione: 'Ente importato' } }),
  );
  const scope = systemScope(ente);
  const startedAt = performance.now();
  const documento = readDocumento(bytes, 'peg-2020.txt', { ente: { codice: ente.codice } });
  await importDocumento(authorize(scope, 'importazione.gestire', { enteId: ente.id }), documento);
  return performance.now() - startedAt;
}
