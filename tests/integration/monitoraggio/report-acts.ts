import { randomUUID } from 'node:crypto';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import type { PatchValue } from '@/lib/domain/patch';
import { recordRilevazione } from '@/lib/features/monitoraggio/commands/record-rilevazione';
import { sendRilevazioni } from '@/lib/features/monitoraggio/commands/send-rilevazioni';
import { returnRilevazioni, verifyRilevazioni } from '@/lib/features/monitoraggio/commands/verify-rilevazioni';
import {
  getPaginaRendicontazione,
  requireRendicontazione,
} from '@/lib/features/monitoraggio/queries/get-pagina-rendicontazione';
import type { RigaDaRegistrare, TabellaRilevata } from '@/lib/features/monitoraggio/schema';
import { ANNO, type PlanFixture, SETTEMBRE } from './plan-fixture';

/* What people do with the report of a CDR, as the actions do it: resource, right, command. */

const luogo = (cdr: string, sessione: string) => ({ anno: ANNO, sessione, cdr });

/** Fields of one row going from empty, or from `prima`, to new values. */
export function riga(
  tabella: TabellaRilevata,
  rigaId: string,
  valori: Record<string, PatchValue>,
  prima: Record<string, PatchValue> = {},
): RigaDaRegistrare {
  const patch = Object.entries(valori).map(([campo, dopo]) => [campo, { prima: prima[campo] ?? null, dopo }] as const);
  return { tabella, rigaId, patch: Object.fromEntries(patch) } as RigaDaRegistrare;
}

export async function record(
  scope: Scope,
  cdr: string,
  righe: RigaDaRegistrare[],
  { sessione = SETTEMBRE, comandoId = randomUUID() } = {},
) {
  const risorsa = await requireRendicontazione(scope, luogo(cdr, sessione));
  return recordRilevazione(authorize(scope, 'rilevazione.compilare', risorsa), { comandoId, righe });
}

export async function send(
  scope: Scope,
  cdr: string,
  { sessione = SETTEMBRE, chiave }: { sessione?: string; chiave?: string } = {},
) {
  const risorsa = await requireRendicontazione(scope, luogo(cdr, sessione));
  return sendRilevazioni(authorize(scope, 'rilevazione.compilare', risorsa), { chiave });
}

export async function verify(scope: Scope, cdr: string, chiavi?: string[]) {
  const risorsa = await requireRendicontazione(scope, luogo(cdr, SETTEMBRE));
  return verifyRilevazioni(authorize(scope, 'rilevazione.verificare', risorsa), { chiavi });
}

export async function sendBack(scope: Scope, cdr: string, motivo: string, chiavi?: string[]) {
  const risorsa = await requireRendicontazione(scope, luogo(cdr, SETTEMBRE));
  return returnRilevazioni(authorize(scope, 'rilevazione.rinviare', risorsa), { chiavi, motivo });
}

/** The page of a CDR, which must be there. */
export async function openPage(scope: Scope, cdr: string, sessione: string = SETTEMBRE) {
  const pagina = await getPaginaRendicontazione(scope, luogo(cdr, sessione));
  if (!pagina) throw new Error(`No page of ${cdr}`);
  return pagina;
}

/** Everything that 0401 must write to be allowed to send. */
export function completeReport({ indicatori, fasi, schede }: PlanFixture): RigaDaRegistrare[] {
  return [
    riga('RilevazioneIndicatore', indicatori.edifici, { valore: '5' }),
    riga('RilevazioneIndicatore', indicatori.segnalazioni, { nota: 'Il dato arriva a ottobre' }),
    riga('RilevazioneFase', fasi.lavori, { avanzamento: '85.5' }),
    riga('RilevazioneFase', fasi.generale, { avanzamento: '100' }),
    riga('Rilevazione', schede.scuole, { criticita: 'Nessuna di rilievo' }),
  ];
}
