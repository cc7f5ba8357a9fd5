import { expect, test } from 'vitest';
import { filesUnder } from './source-files';

const domain = filesUnder('lib/domain/');

test('the domain imports itself and decimal.js, nothing else', () => {
  const offenders = domain.flatMap((file) =>
    file.imports
      .filter((name) => !name.startsWith('lib/domain/') && name !== 'decimal.js')
      .map((name) => `${file.path} imports ${name}`),
  );
  expect(offenders).toEqual([]);
});

/** What would make a rule depend on when, where or how often it runs. */
const IMPURE: [string, RegExp][] = [
  ['the clock', /\bDate\.now\(|new Date\(\s*\)|performance\.now/],
  ['randomness', /Math\.random|crypto\./],
  ['asynchrony', /\basync\b|\bawait\b|\bPromise\b|setTimeout/],
  ['the environment', /\bprocess\./],
  ['the locale of the machine', /toLocale\w*\(|Intl\./],
];

test.each(IMPURE)('the domain does not touch %s', (_what, pattern) => {
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(domain.filter((file) => pattern.test(code(file.text))).map((file) => file.path)).toEqual([]);
});

test('file formats are pure as well: no database, no clock, no file system', () => {
  const offenders = filesUnder('lib/exchange/').filter(
    (file) =>
      file.imports.some((name) => /^(node:fs|fs|next|react|pg|@prisma)/.test(name)) ||
      /Date\.now\(|new Date\(\s*\)/.test(file.text),
  );
  expect(offenders.map((file) => file.path)).toEqual([]);
});
