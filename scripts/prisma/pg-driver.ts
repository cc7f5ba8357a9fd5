import {
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  type MappedError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

const COLUMN_TYPE_BY_OID: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  114: ColumnTypeEnum.Json,
  700: ColumnTypeEnum.Float,
  701: ColumnTypeEnum.Double,
  1000: ColumnTypeEnum.BooleanArray,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1016: ColumnTypeEnum.Int64Array,
  1114: ColumnTypeEnum.DateTime,
  1184: ColumnTypeEnum.DateTime,
  2950: ColumnTypeEnum.Uuid,
  3802: ColumnTypeEnum.Json,
};

/** Text is what the engine expects for anything it did not ask to be typed; `timestamptz` must read as RFC 3339 in UTC. */
const parsers = {
  getTypeParser(oid: number, format?: string) {
    if (oid === 1114) return (text: string) => `${text.replace(' ', 'T')}+00:00`;
    if (oid === 1184) return (text: string) => new Date(text).toISOString();
    if (oid === 114 || oid === 3802) return (text: string) => text;
    return pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text');
  },
};

function mapError(error: unknown): DriverAdapterError {
  if (!(error instanceof pg.DatabaseError)) {
    const message = error instanceof Error ? error.message : String(error);
    return new DriverAdapterError({ kind: 'DatabaseNotReachable', host: message });
  }
  const known: Readonly<Record<string, MappedError>> = {
    '3D000': { kind: 'DatabaseDoesNotExist' },
    '42P01': { kind: 'TableDoesNotExist' },
    '42P04': { kind: 'DatabaseAlreadyExists' },
    '28P01': { kind: 'AuthenticationFailed' },
  };
  const code = error.code ?? 'N/A';
  const mapped: MappedError = known[code] ?? {
    kind: 'postgres',
    code,
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  };
  return new DriverAdapterError({ ...mapped, originalCode: code, originalMessage: error.message });
}

/**
 * One `pg` session as Prisma's schema engine wants to see it: a single connection (locks and settings hold between calls), opened at the first
 * query, and scripts sent whole. `@prisma/adapter-pg` pools and cuts scripts at each `;`, which breaks every function body.
 */
class Session implements SqlDriverAdapter {
  readonly provider = 'postgres' as const;
  readonly adapterName = 'traguardo-pg';
  #client: Promise<pg.Client> | undefined;

  constructor(readonly url: string) {}

  #connected(): Promise<pg.Client> {
    this.#client ??= (async () => {
      const client = new pg.Client({ connectionString: this.url });
      await client.connect();
      return client;
    })();
    return this.#client;
  }

  async #run(query: SqlQuery) {
    try {
      const client = await this.#connected();
      return await client.query<unknown[]>({ text: query.sql, values: query.args, rowMode: 'array', types: parsers });
    } catch (error) {
      throw mapError(error);
    }
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    const { fields, rows } = await this.#run(query);
    return {
      columnNames: fields.map((field) => field.name),
      columnTypes: fields.map((field) => COLUMN_TYPE_BY_OID[field.dataTypeID] ?? ColumnTypeEnum.Text),
      rows,
    };
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return (await this.#run(query)).rowCount ?? 0;
  }

  async executeScript(script: string): Promise<void> {
    try {
      await (await this.#connected()).query(script);
    } catch (error) {
      throw mapError(error);
    }
  }

  async startTransaction(): Promise<Transaction> {
    await this.executeScript('BEGIN');
    return {
      provider: this.provider,
      adapterName: this.adapterName,
      options: { usePhantomQuery: false },
      queryRaw: (query) => this.queryRaw(query),
      executeRaw: (query) => this.executeRaw(query),
      commit: () => this.executeScript('COMMIT'),
      rollback: () => this.executeScript('ROLLBACK'),
    };
  }

  getConnectionInfo() {
    return { schemaName: 'public', supportsRelationJoins: true };
  }

  async dispose(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    await client?.end();
  }
}

/** Connections for the schema engine, and the means to close them: the engine never does. */
export interface PgDriver {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
}

/** A driver for one database. The engine needs no shadow database: we replay the migrations ourselves, see `replay.ts`. */
export function createPgDriver(url: string): PgDriver {
  const session = new Session(url);
  return {
    factory: {
      provider: 'postgres',
      adapterName: 'traguardo-pg',
      connect: async () => session,
      connectToShadowDb: () => Promise.reject(new Error('No shadow database here')),
    },
    close: () => session.dispose(),
  };
}
