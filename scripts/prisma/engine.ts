import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createOfflineDriver } from './offline-driver';
import { createPgDriver } from './pg-driver';

export type Engine = bindings.SchemaEngine;

/**
 * The schema engine of Prisma compiled to WebAssembly: the native one is a download that closed networks refuse.
 * @param url owner connection string; without it only files can be compared.
 */
export async function openEngine(url?: string): Promise<Engine> {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
  const driver = bindMigrationAwareSqlAdapterFactory(url ? createPgDriver(url) : createOfflineDriver());
  // `datamodels` must be undefined: an empty list is parsed as a schema, and fails.
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, driver);
}
