import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describeError } from '@/lib/db/operator-failure';
import { FACES, facePath } from './caratteri-tipografici';

/** What the package would declare, were it more than a bare binary: the part of it we use. */
interface NodeCompiler {
  mapShadow(path: string, content: Buffer): void;
  compile(options: { mainFilePath: string }): { result: unknown; takeError(): unknown };
  fetchDiagnostics(error: unknown): { message: string }[];
  pdf(document: unknown, options: { pdfStandard: 'ua-1' }): Buffer;
}

interface NativeTypst {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): NodeCompiler;
  };
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
};

/** The compiler built for this machine; null where there is none, or it does not load (another C library). */
export function loadNativeTypst(): NativeTypst | null {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return null;
  try {
    return createRequire(import.meta.url)(name) as NativeTypst;
  } catch {
    return null;
  }
}

/**
 * Compiles a document to PDF/UA-1.
 * @param data the document as JSON
 * @throws Error with the compiler's words: the model is wrong, or what it made is not accessible
 */
export function compileNative(
  { NodeCompiler }: NativeTypst,
  model: string,
  data: Buffer,
  onLaidOut: () => void,
): Uint8Array {
  const workspace = dirname(model);
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: FACES.map((face) => dirname(facePath(face))) }],
  });
  compiler.mapShadow(join(workspace, 'documento.json'), data);
  const compiled = compiler.compile({ mainFilePath: model });
  if (!compiled.result) {
    const messages = compiler.fetchDiagnostics(compiled.takeError()).map(({ message }) => message);
    throw new Error(messages.join('; '));
  }
  onLaidOut();
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  } catch (error) {
    throw new Error(messagesOf(describeError(error)));
  }
}

/** The exporter throws its diagnostics as Rust prints them: the sentences in them are what a person can use. */
function messagesOf(text: string): string {
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message);
  return messages.length > 0 ? messages.join('; ') : text;
}
