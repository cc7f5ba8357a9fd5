import { randomUUID } from 'node:crypto';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { read, type Tx } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import { createSessione } from '@/lib/features/monitoraggio/commands/create-sessione';
import { openSessione } from '@/lib/features/monitoraggio/commands/open-sessione';
import { recordRilevazione } from '@/lib/features/monitoraggio/commands/record-rilevazione';
import { sendRilevazioni } from '@/lib/features/monitoraggio/commands/send-rilevazioni';
import { requireRendicontazione } from '@/lib/features/monitoraggio/queries/get-pagina-rendicontazione';
import type { RigaDaRegistrare, TabellaRilevata } from '@/lib/features/monitoraggio/schema';
import { type RendicontoDemo, rendicontiDemo, type Scritto } from './rilevazioni';

/** Opens the session of the third quarter and reports in it, unless the plan has sessions already. */
export async function ensureMonitoraggio(scope: Scope, anno: number): Promise<void> {
  const existing = await read(scope, (tx) => tx.sessioneMonitoraggio.count({ where: { piano: { anno } } }));
  if (existing > 0) return;
  const luogo = { anno, sessione: `${anno}-09-30` };
  const authorized = authorize(scope, 'sessione.gestire', { enteId: scope.enteId });
  await createSessione(authorized, {
    ente: scope.enteCodice,
    anno,
    titolo: 'Terzo trimestre',
    dataRiferimento: calendarDate(luogo.sessione),
    scadenza: calendarDate(`${anno}-10-10`),
    finale: false,
  });
  await openSessione(authorized, luogo);
  const ids = await read(scope, (tx) => listIds(tx, anno));
  for (const rendiconto of rendicontiDemo(anno)) await report(scope, luogo, rendiconto, ids);
}

/** Writes as the dirigente of that CDR would. */
async function report(
  { enteId, enteCodice, enteDenominazione }: Scope,
  luogo: { anno: number; sessione: string },
  rendiconto: RendicontoDemo,
  ids: Map<string, string>,
): Promise<void> {
  const { cdr, isInviato } = rendiconto;
  const ente = { id: enteId, codice: enteCodice, denominazione: enteDenominazione };
  const dirigente = systemScope(ente, [{ ruolo: 'DIRIGENTE', cdrCodice: cdr, personaId: null }]);
  const risorsa = await requireRendicontazione(dirigente, { ...luogo, cdr });
  const authorized = authorize(dirigente, 'rilevazione.compilare', risorsa);
  const righe = [
    ...rowsOf('RilevazioneIndicatore', rendiconto.indicatori, ids),
    ...rowsOf('RilevazioneFase', rendiconto.fasi, ids),
    ...rowsOf('Rilevazione', rendiconto.obiettivi, ids),
  ];
  await recordRilevazione(authorized, { comandoId: randomUUID(), righe });
  if (isInviato) await sendRilevazioni(authorized);
}

function rowsOf(
  tabella: TabellaRilevata,
  scritti: Record<string, Scritto>,
  ids: Map<string, string>,
): RigaDaRegistrare[] {
  return Object.entries(scritti).map(([nome, scritto]) => {
    const rigaId = ids.get(nome);
    if (!rigaId) throw new Error(`The demo plan has no ${nome}`);
    const patch = Object.entries(scritto).map(([campo, dopo]) => [campo, { prima: null, dopo }]);
    return { tabella, rigaId, patch: Object.fromEntries(patch) };
  });
}

/** Ids of indicators and objectives by code, of phases by card and number. */
async function listIds(tx: Tx, anno: number): Promise<Map<string, string>> {
  const progetti = await tx.progetto.findMany({
    where: { piano: { anno } },
    select: {
      codice: true,
      fasi: { select: { id: true, ordine: true } },
      obiettivi: { select: { id: true, codice: true, indicatori: { select: { id: true, codice: true } } } },
    },
  });
  return new Map(
    progetti.flatMap(({ codice, fasi, obiettivi }) => [
      ...fasi.map(({ id, ordine }): [string, string] => [`${codice}/${ordine}`, id]),
      ...obiettivi.flatMap((obiettivo): [string, string][] => [
        [obiettivo.codice, obiettivo.id],
        ...obiettivo.indicatori.map(({ id, codice: indicatore }): [string, string] => [indicatore ?? id, id]),
      ]),
    ]),
  );
}
