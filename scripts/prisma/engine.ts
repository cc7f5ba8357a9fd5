import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createOfflineDriver } from './offline-driver';
import { createPgDriver } from './pg-driver';

type Engine = bindings.SchemaEngine;

/** Where the engine looks for the message of a crash of its own. */
interface PanicRegistry {
  PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void };
}

let loading: Promise<void> | undefined;

/** The bindings keep views of one memory: a second instance in the same process would read the first one's. */
function loadBindings(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  (globalThis as PanicRegistry).PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (text) => process.stderr.write(`${text}\n`),
  };
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
}

/**
 * Works with Prisma's schema engine compiled to WebAssembly: the native one is a download that closed networks refuse.
 * @param url owner connection string; without it only files can be compared
 */
export async function withEngine<T>(url: string | undefined, work: (engine: Engine) => Promise<T>): Promise<T> {
  await loadBindings();
  const driver = url ? createPgDriver(url) : { factory: createOfflineDriver(), close: async () => {} };
  const factory = bindMigrationAwareSqlAdapterFactory(driver.factory);
  try {
    // `datamodels` must be undefined: an empty list is parsed as a schema, and fails.
    return await work(await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, factory));
  } finally {
    await driver.close();
  }
}
