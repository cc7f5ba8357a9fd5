import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { type Perimetro, selectAttese } from '../queries/attese-sql';

/**
 * Prepares the rows of the reports a session expects and does not have yet: all of them when it is opened, later those of
 * what has entered the plan since. A report made when its objective had one holder is tied to its assignment once there
 * are several, so that it still counts. Doing it twice does nothing.
 * @returns how many rows were prepared
 */
export async function completeElenco(tx: Tx, sessioneId: string, perimetro: Perimetro): Promise<number> {
  const attese = Prisma.sql`a AS (${selectAttese(perimetro)})`;
  await tx.$executeRaw`
    WITH ${attese}
    UPDATE "Rilevazione" r SET "assegnazioneId" = a."assegnazioneId" FROM a
    WHERE r."enteId" = current_ente() AND r."sessioneId" = ${sessioneId}::uuid AND r."cdrId" = a."cdrId"
      AND r."obiettivoId" = a."obiettivoId" AND r."assegnazioneId" IS DISTINCT FROM a."assegnazioneId"`;
  return tx.$executeRaw`
    WITH ${attese}
    INSERT INTO "Rilevazione" ("enteId", id, "sessioneId", "cdrId", "progettoId", "obiettivoId", "assegnazioneId")
    SELECT current_ente(), gen_random_uuid(), ${sessioneId}::uuid, a."cdrId", a."progettoId", a."obiettivoId", a."assegnazioneId"
    FROM a ORDER BY a."ordineCdr", a.chiave
    ON CONFLICT DO NOTHING`;
}
