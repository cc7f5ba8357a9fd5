import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemScope } from '@/lib/auth/system-scope';
import { read } from '@/lib/db/transaction';
import { ANNO } from './misura';
import type { EnteMisurato } from './seed';
import { median, quantile } from './throughput';

const PAGE = 'app/(ente)/[ente]/[anno]/progetti/[codice]/page';

/** Where saves go: the application, and the number that Next gave to the action which saves a card. */
export interface SaveTarget {
  readonly url: string;
  readonly cookie: string;
  readonly action: string;
  readonly ente: EnteMisurato;
}

/** The action that saves a card, as the browser names it in this build. */
export async function findSaveAction(distFolder: string): Promise<string> {
  const manifest: { node: Record<string, { exportedName?: string; workers: object }> } = JSON.parse(
    await readFile(join(distFolder, 'server', 'server-reference-manifest.json'), 'utf8'),
  );
  const found = Object.entries(manifest.node).find(
    ([, action]) => action.exportedName === 'saveCorrezione' && PAGE in action.workers,
  );
  if (!found) throw new Error('The build has no action saveCorrezione for the page of a card');
  return found[0];
}

/** A card that one person edits: nobody else writes its title. */
interface Editor {
  readonly codice: string;
  readonly id: string;
  titolo: string;
}

/** One save as the browser sends it, page read again included. @returns milliseconds */
async function save({ url, cookie, action, ente }: SaveTarget, editor: Editor, titolo: string): Promise<number> {
  const riga = { tabella: 'Progetto', rigaId: editor.id, patch: { titolo: { prima: editor.titolo, dopo: titolo } } };
  const request = { ente: ente.codice, anno: ANNO, codice: editor.codice, comandoId: randomUUID(), righe: [riga] };
  const startedAt = performance.now();
  const response = await fetch(`${url}/${ente.codice}/${ANNO}/progetti/${editor.codice}`, {
    method: 'POST',
    headers: {
      cookie,
      origin: url,
      'next-action': action,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
    },
    body: JSON.stringify([request]),
  });
  const answer = await response.text();
  if (response.status !== 200 || !answer.includes('"operazioneId":"')) {
    throw new Error(`A save of ${editor.codice} answered ${response.status}: ${answer.slice(0, 300)}`);
  }
  editor.titolo = titolo;
  return performance.now() - startedAt;
}

async function listEditors({ enteId, codice, denominazione }: EnteMisurato, count: number): Promise<Editor[]> {
  const scope = systemScope({ id: enteId, codice, denominazione });
  return read(scope, (tx) =>
    tx.progetto.findMany({
      select: { codice: true, id: true, titolo: true },
      orderBy: { ordine: 'asc' },
      skip: 50,
      take: count,
    }),
  );
}

/** Median milliseconds of a save while nobody else works. */
export async function measureIdleSaves(target: SaveTarget, rounds: number): Promise<number> {
  const editors = await listEditors(target.ente, 10);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const editor = editors[round % editors.length];
    if (editor) times.push(await save(target, editor, `Titolo a riposo ${round}`));
  }
  return median(times.slice(5));
}

/**
 * Forty people who write for a minute, each on a card of her own, with a pause of about two seconds between a save and the next.
 * @returns 95th percentile in milliseconds, saves made, and how many cards do not hold the last value written
 */
export async function measureManyWriters(target: SaveTarget, people: number, seconds: number) {
  const editors = await listEditors(target.ente, people);
  const until = performance.now() + seconds * 1000;
  const write = async (editor: Editor, place: number) => {
    const times: number[] = [];
    await sleep((place * 2000) / people);
    while (performance.now() < until) {
      times.push(await save(target, editor, `Titolo ${times.length + 1} di ${place}`));
      await sleep(1500 + ((place * 37) % 1000));
    }
    return times;
  };
  const times = (await Promise.all(editors.map(write))).flat();
  const stored = await listEditors(target.ente, people);
  const lost = stored.filter(({ titolo }, place) => titolo !== editors[place]?.titolo).length;
  return { p95: quantile(times, 0.95), saves: times.length, lost };
}
