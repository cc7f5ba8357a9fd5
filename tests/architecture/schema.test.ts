import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = 'prisma/schema';
const GLOBAL_MODELS = ['Ente', 'LinkPersonale', 'Messaggio', 'SessioneAccesso', 'TentativoAccesso', 'Utente'];

interface Model {
  readonly name: string;
  readonly lines: readonly string[];
}

function readModels(): Model[] {
  const text = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
    .join('\n');
  return [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    lines: body
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('//')),
  }));
}

const models = readModels();
const tenantModels = models.filter(({ name }) => !GLOBAL_MODELS.includes(name));

/** Lines of the schema that break a rule, with the model they stand in. */
function offenders(of: readonly Model[], isWrong: (line: string) => boolean): string[] {
  return of.flatMap(({ name, lines }) => lines.filter(isWrong).map((line) => `${name}: ${line}`));
}

describe('the schema', () => {
  test('is read at all', () => {
    expect(models.length).toBeGreaterThan(30);
    expect(models.map(({ name }) => name)).toEqual(expect.arrayContaining(GLOBAL_MODELS));
  });

  test('keys every tenant table by ente first', () => {
    expect(tenantModels.filter(({ lines }) => !lines.includes('@@id([enteId, id])')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('holds no float', () => {
    expect(offenders(models, (line) => /^\w+\s+Float\b/.test(line))).toEqual([]);
  });

  test('says how many digits a decimal has', () => {
    expect(offenders(models, (line) => /^\w+\s+Decimal\b/.test(line) && !line.includes('@db.Decimal('))).toEqual([]);
  });

  test('says of every relation what a deletion does', () => {
    const isRelation = (line: string) => line.includes('fields: [');
    expect(
      offenders(models, (line) => isRelation(line) && !/onDelete: (Cascade|Restrict|NoAction)\b/.test(line)),
    ).toEqual([]);
  });

  test('never empties a composite key: Prisma would empty enteId with it', () => {
    expect(offenders(models, (line) => /onDelete: Set(Null|Default)/.test(line))).toEqual([]);
  });

  test('carries the ente in every relation between tenant tables', () => {
    const leaves = (line: string) =>
      line.includes('references: [') && !GLOBAL_MODELS.some((name) => new RegExp(`^\\w+\\s+${name}\\b`).test(line));
    expect(
      offenders(tenantModels, (line) => leaves(line) && !/fields: \[enteId,.*references: \[enteId,/.test(line)),
    ).toEqual([]);
  });

  test('leads every index of a tenant table with the ente, except the one that finds a person’s memberships', () => {
    const isIndex = (line: string) => line.startsWith('@@index(') || line.startsWith('@@unique(');
    expect(offenders(tenantModels, (line) => isIndex(line) && !/\(\[enteId[,\]]/.test(line))).toEqual([
      'Appartenenza: @@index([utenteId])',
    ]);
  });
});
