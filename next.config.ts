import type { NextConfig } from 'next';

const config: NextConfig = {
  // The tests build elsewhere, and never touch what a running server reads.
  distDir: process.env.TRAGUARDO_DIST_DIR || '.next',
  typedRoutes: true,
  // `npm test` checks the types; who installs the application waits for the build alone.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Native modules and the generated Prisma client stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/adapter-pg', 'pino'],
};

export default config;
