import { defineConfig } from 'prisma/config';

/** `prisma generate` reads the schema folder only; migrations run through `lib/db/migrate.ts` and `scripts/prisma.ts`. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
