import pino from 'pino';

/**
 * The log of the server process: one JSON line per event on standard output, for whoever runs the installation.
 * It never carries a password, a token or the text of a plan; people are named by their id.
 */
export const log = pino({
  level: process.env.TRAGUARDO_LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', 'passwordHash', 'token', 'cookie', '*.password', '*.passwordHash', '*.token', '*.cookie'],
});
