import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A source file of the repository, with the modules it imports resolved to repository paths or package names. */
export interface SourceFile {
  path: string;
  text: string;
  lines: number;
  imports: string[];
}

const EXTENSIONS = ['.ts', '.tsx', '.mjs'];

function listPaths(): string[] {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return tracked.split('\n').filter((path) => EXTENSIONS.some((extension) => path.endsWith(extension)));
}

/** `@/lib/x` and relative specifiers become repository paths without extension; packages stay as they are. */
function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier)).replace(/\.(tsx?|mjs)$/, '');
  return specifier;
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => resolveImport(path, file.fileName));
  return { path, text, lines: text.trimEnd().split('\n').length, imports };
}

/** Every source file git tracks or would track: generated and ignored files are not ours to judge. */
export const sourceFiles: SourceFile[] = listPaths().map(read);

export function filesUnder(prefix: string): SourceFile[] {
  return sourceFiles.filter((file) => file.path.startsWith(prefix));
}
