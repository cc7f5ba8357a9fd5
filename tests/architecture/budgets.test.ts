import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

const judged = sourceFiles.filter((file) => !/\.d\.ts$/.test(file.path)).sort((a, b) => a.lines - b.lines);
const percentile = (share: number) =>
  judged[Math.min(judged.length - 1, Math.floor(judged.length * share))]?.lines ?? 0;

test('no file is over 300 lines', () => {
  expect(judged.filter((file) => file.lines > 300).map((file) => `${file.path} (${file.lines})`)).toEqual([]);
});

test('most files are short: median within 60 lines, 95th percentile within 200', () => {
  expect(percentile(0.5)).toBeLessThanOrEqual(60);
  expect(percentile(0.95)).toBeLessThanOrEqual(200);
});

test('a page is thin: 60 lines at most', () => {
  const pages = judged.filter((file) => /^app\/.*\/(page|layout)\.tsx$/.test(file.path) && file.lines > 60);
  expect(pages.map((file) => `${file.path} (${file.lines})`)).toEqual([]);
});
