import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import { FACES, readFace } from './caratteri-tipografici';

const BINARY = '@myriaddreamin/typst-ts-web-compiler/wasm';
const MODEL = '/modello.typ';
/** Diagnostics as one line of text each. */
const UNIX_DIAGNOSTICS = 2;

const outcome = z.object({
  result: z.instanceof(Uint8Array).optional(),
  diagnostics: z.array(z.string()).optional(),
});

/**
 * Compiles a document to a tagged PDF where no native compiler exists. This one cannot be asked to declare, and to enforce, PDF/UA-1.
 * @param data the document as JSON
 * @throws Error with the compiler's words
 */
export async function compileWasm(model: string, data: Buffer): Promise<Uint8Array> {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve(BINARY)) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const face of FACES) await builder.add_raw_font(readFace(face));
  const compiler = await builder.build();
  compiler.add_source(MODEL, readFileSync(model, 'utf8'));
  compiler.map_shadow('/documento.json', data);
  const { result, diagnostics } = outcome.parse(compiler.compile(MODEL, undefined, 'pdf', UNIX_DIAGNOSTICS));
  if (!result) throw new Error(diagnostics?.join('; ') ?? 'nessuna spiegazione');
  return result;
}
