import type { NextConfig } from 'next';

/** On every answer, files included. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

const config: NextConfig = {
  // The tests build elsewhere, and never touch what a running server reads.
  distDir: process.env.TRAGUARDO_DIST_DIR || '.next',
  typedRoutes: true,
  // `npm test` checks the types; who installs the application waits for the build alone.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Native modules and the generated Prisma client stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/adapter-pg', 'pino'],
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    // Answers that are no document run nothing; pages have the policy with the nonce (proxy.ts).
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }],
    },
  ],
};

export default config;
