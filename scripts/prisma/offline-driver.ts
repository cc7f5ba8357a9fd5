import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

const ONLY_FILES = 'Senza un database si possono confrontare soltanto lo schema e il vuoto.';

/**
 * A driver without a database, for a diff between files. The engine asks which server it talks to before anything else and gets the version that
 * we embed; whatever it asks next is an error.
 */
export function createOfflineDriver(): SqlMigrationAwareDriverAdapterFactory {
  const refuse = (): Promise<never> => Promise.reject(new Error(ONLY_FILES));
  const session: SqlDriverAdapter = {
    provider: 'postgres',
    adapterName: 'traguardo-offline',
    async queryRaw({ sql }) {
      if (!sql.includes('server_version_num')) return refuse();
      return {
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, 'PostgreSQL 18.4', 180004]],
      };
    },
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => {},
  };
  return {
    provider: 'postgres',
    adapterName: 'traguardo-offline',
    connect: async () => session,
    connectToShadowDb: refuse,
  };
}
