import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { filesUnder, sourceFiles } from './source-files';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

test('the top level holds the agreed rooms and nothing else', () => {
  const rooms = new Set(tracked.filter((path) => path.includes('/')).map((path) => path.split('/')[0]));
  const agreed = ['.ci', 'app', 'components', 'docs', 'lib', 'prisma', 'public', 'scripts', 'tests'];
  expect([...rooms].filter((room) => !agreed.includes(room ?? ''))).toEqual([]);
});

test('lib holds the agreed rooms and nothing else', () => {
  const rooms = ['domain', 'features', 'exchange', 'auth', 'audit', 'db', 'jobs', 'mail', 'format'];
  const files = ['env.ts', 'log.ts', 'errors.ts', 'actions.ts'];
  const strangers = filesUnder('lib/')
    .map((file) => file.path.split('/')[1] ?? '')
    .filter((name) => !rooms.includes(name) && !files.includes(name));
  expect(strangers).toEqual([]);
});

test('a room of lib/features uses the closed vocabulary of files', () => {
  const allowed =
    /^lib\/features\/[a-z-]+\/((schema|types|policy|queries|commands|actions)\.ts|(queries|commands|actions)\/[a-z0-9-]+\.ts|queue\/[a-z0-9-]+\.ts)$/;
  expect(
    filesUnder('lib/features/')
      .map((file) => file.path)
      .filter((path) => !allowed.test(path)),
  ).toEqual([]);
});

test('every room of lib/features explains itself in a README', () => {
  const rooms = new Set(filesUnder('lib/features/').map((file) => file.path.split('/').slice(0, 3).join('/')));
  expect([...rooms].filter((room) => !tracked.includes(`${room}/README.md`))).toEqual([]);
});

test('file names are kebab-case and say something', () => {
  const special = /^(app\/.*\/?(\[[.a-zA-Z]+\]|\([a-z]+\)|_components)|proxy\.ts)/;
  const offenders = sourceFiles
    .map((file) => file.path)
    .filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      return (
        !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(tsx?|mjs)$/.test(name) || /^(utils?|helpers?|misc|common|shared)\./.test(name)
      );
    })
    .filter((path) => !special.test(path) || /(utils?|helpers?|misc)\./.test(path));
  expect(offenders).toEqual([]);
});

test('there are no barrels', () => {
  const offenders = sourceFiles.filter((file) => {
    const code = file.text.split('\n').filter((line) => line.trim() && !/^\s*(\/\/|\/?\*)/.test(line));
    return code.length > 0 && code.every((line) => /^export (type )?(\*|\{).* from /.test(line));
  });
  expect(offenders.map((file) => file.path)).toEqual([]);
});

test('queries are server only and take a Scope first', () => {
  const queries = sourceFiles.filter((file) => /^lib\/features\/[^/]+\/queries(\.ts|\/)/.test(file.path));
  const unguarded = queries.flatMap((file) => {
    const signatures = [...file.text.matchAll(/^export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*([^),]*)/gm)];
    return signatures
      .filter(
        ([, name, first]) => /^(get|list)/.test(name ?? '') && !/: (Scope|Tx|string|UtenteId)\b/.test(first ?? ''),
      )
      .map(([, name]) => `${file.path}: ${name}`);
  });
  expect(queries.filter((file) => !/server-only/.test(file.text)).map((file) => file.path)).toEqual([]);
  expect(unguarded).toEqual([]);
});

test('commands are domain verbs: never update…', () => {
  const offenders = filesUnder('lib/features/')
    .filter((file) => /\/(commands|actions)(\.ts|\/)/.test(file.path))
    .flatMap((file) =>
      [...file.text.matchAll(/^export (?:async )?(?:function|const) (update\w*)/gm)].map(
        (match) => `${file.path}: ${match[1]}`,
      ),
    );
  expect(offenders).toEqual([]);
});

test('client files stay small, and no test mocks our own code', () => {
  const large = sourceFiles.filter((file) => /^['"]use client['"]/.test(file.text) && file.lines > 200);
  const mocking = filesUnder('tests/').filter((file) => /(vi|jest)\.(mock|doMock)\(/.test(file.text));
  expect(large.map((file) => `${file.path} (${file.lines})`)).toEqual([]);
  expect(mocking.map((file) => file.path)).toEqual([]);
});
