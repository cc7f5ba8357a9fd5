import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

test('only lib/auth makes a Scope or an Authorized, so nothing is read or written without asking it', () => {
  const forged = sourceFiles.filter(
    ({ path, text }) =>
      !/^(lib\/auth|tests\/architecture)\//.test(path) && /\bbrandScope\b|\bas (Scope|Authorized<)/.test(text),
  );
  expect(forged.map(({ path }) => path)).toEqual([]);
});

test('the system’s scope is never made where a request is answered', () => {
  const answering = sourceFiles.filter(
    ({ path, imports }) =>
      /^(app|components)\/|\/actions(\.ts|\/)/.test(path) && imports.includes('lib/auth/system-scope'),
  );
  expect(answering.map(({ path }) => path)).toEqual([]);
});

test('no guard lives in a layout or in the proxy: pages ask for themselves', () => {
  const guards = sourceFiles.filter(
    ({ path, text }) => /(^|\/)(layout\.tsx|proxy\.ts)$/.test(path) && /\b(notFound|redirect|authorize)\(/.test(text),
  );
  expect(guards.map(({ path }) => path)).toEqual([]);
});
