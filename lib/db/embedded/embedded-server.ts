import { createCluster, startCluster, stopCluster, superuserUrl } from './cluster';
import { isAlive, markInUse, unmarkInUse, withLock } from './in-use';
import { placeCluster } from './place';

/** The embedded PostgreSQL of one data folder, running. */
export interface EmbeddedServer {
  readonly port: number;
  /** Connection string of the cluster's superuser, to the maintenance database: roles and databases are made with it, nothing else. */
  readonly superuserUrl: string;
  /** Brings the server back, on the same port, if it has died. Returns whether it had. */
  revive(): Promise<boolean>;
  /** This process needs the server no longer; the last one to say so stops it. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Password of the superuser; a new cluster takes it, an existing one must know it. */
  readonly password: string;
  /** No waiting for the disk: tests only. */
  readonly isThrowAway?: boolean;
}

/**
 * Starts the embedded server of a data folder, or adopts the one that runs already, whoever started it.
 * @param dataFolder absolute path of an existing, writable folder
 * @throws OperatorFailure when the server cannot run here
 */
export async function openEmbeddedServer(dataFolder: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  return withLock(dataFolder, async () => {
    const cluster = await placeCluster(dataFolder, options.password, options.isThrowAway);
    await createCluster(cluster);
    await markInUse(dataFolder);
    let { pid, port } = await startCluster(cluster);
    return {
      port,
      superuserUrl: superuserUrl(cluster, port),
      async revive() {
        if (isAlive(pid)) return false;
        ({ pid, port } = await withLock(dataFolder, () => startCluster(cluster, port)));
        return true;
      },
      async release() {
        await withLock(dataFolder, async () => {
          if (await unmarkInUse(dataFolder)) await stopCluster(cluster);
        });
      },
    };
  });
}
