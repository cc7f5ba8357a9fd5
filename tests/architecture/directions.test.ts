import { expect, test } from 'vitest';
import { filesUnder, type SourceFile, sourceFiles } from './source-files';

/** What each room may import from the repository. A room not named here may import nothing of ours. */
const MAY_IMPORT: Record<string, RegExp[]> = {
  'lib/domain/': [/^lib\/domain\//],
  'lib/format/': [/^lib\/(format|domain)\//],
  // What is written for people says numbers and dates as the screens do.
  'lib/exchange/': [/^lib\/(exchange|domain|format)\//],
  'lib/jobs/': [/^lib\/(jobs|auth|db|domain)\//, /^lib\/(env|errors|log)$/],
  'lib/db/': [/^lib\/(db|domain)\//, /^lib\/(env|errors|log)$/],
  'lib/audit/': [/^lib\/(audit|db|domain)\//, /^lib\/(errors|log)$/],
  'lib/auth/': [/^lib\/(auth|db|audit|domain)\//, /^lib\/(env|errors|log)$/],
  'lib/mail/': [/^lib\/(mail|db|domain)\//, /^lib\/(env|errors|log)$/],
  'lib/features/': [
    /^lib\/(features|db|auth|audit|domain|exchange|format|jobs|mail)\//,
    /^lib\/(env|errors|log|actions)$/,
  ],
  'components/': [
    /^components\//,
    /^lib\/(domain|format)\//,
    /^lib\/features\/[^/]+\/(types|schema|actions)(\/|$)/,
    /^lib\/features\/[^/]+\/queue(\/|$)/,
  ],
  // A route handler tells failures in the words of the actions.
  'app/': [/^app\//, /^components\//, /^lib\/(features|auth|domain|format)\//, /^lib\/(env|errors|log|actions)$/],
};

/** Packages that belong behind one door. */
const DOORS: [RegExp, RegExp, string][] = [
  [
    /^next-auth/,
    /^(lib\/auth\/next-auth\.ts|app\/api\/auth\/|tests\/)/,
    'next-auth stays behind lib/auth/next-auth.ts',
  ],
  [
    /^@prisma\/|^lib\/db\/generated/,
    /^(lib\/(db|audit|auth|features)|prisma|scripts|tests)\//,
    'Prisma stays below the features',
  ],
  [/^pg-boss/, /^(lib\/jobs|tests)\//, 'pg-boss stays in lib/jobs'],
  [/^pg$/, /^(lib\/db|scripts|tests|prisma)\//, 'pg stays in lib/db'],
  [/^nodemailer/, /^lib\/mail\//, 'mail leaves through lib/mail'],
  [/^recharts/, /^components\/charts\//, 'charts are drawn in components/charts'],
  [/^radix-ui|^@radix-ui/, /^components\//, 'primitives are wrapped in components'],
];

const isOurs = (path: string) => /^(app|components|lib|prisma|scripts|tests)\//.test(path);

function trespasses(room: string, allowed: RegExp[]): string[] {
  return filesUnder(room).flatMap((file) =>
    file.imports
      .filter((target) => isOurs(target) && !allowed.some((pattern) => pattern.test(target)))
      .map((target) => `${file.path} imports ${target}`),
  );
}

test.each(Object.entries(MAY_IMPORT))('%s imports only what lies below it', (room, allowed) => {
  expect(trespasses(room, allowed)).toEqual([]);
});

test.each(DOORS)('%s is imported only where it belongs', (target, allowedFrom, why) => {
  const offenders = sourceFiles
    .filter(
      (file) => isOurs(file.path) && !allowedFrom.test(file.path) && file.imports.some((name) => target.test(name)),
    )
    .map((file) => file.path);
  expect(offenders, why).toEqual([]);
});

test('production code never imports tests, and only scripts import scripts', () => {
  const offenders = sourceFiles
    .filter((file) => !file.path.startsWith('tests/') && file.path !== 'playwright.config.ts')
    .flatMap((file) =>
      file.imports
        .filter(
          (name) => name.startsWith('tests/') || (name.startsWith('scripts/') && !file.path.startsWith('scripts/')),
        )
        .map((name) => `${file.path} imports ${name}`),
    );
  expect(offenders).toEqual([]);
});

test('there are no import cycles', () => {
  const byName = new Map(sourceFiles.map((file) => [file.path.replace(/(\/index)?\.(tsx?|mjs)$/, ''), file]));
  const state = new Map<SourceFile, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: SourceFile, trail: SourceFile[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].map((member) => member.path).join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const name of file.imports) {
      const target = byName.get(name);
      if (target) visit(target, [...trail, file]);
    }
    state.set(file, 'done');
  };
  for (const file of sourceFiles) visit(file, []);
  expect(cycles).toEqual([]);
});
