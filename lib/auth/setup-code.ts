import { createHmac, timingSafeEqual } from 'node:crypto';

/** Without the letters and figures that look alike. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 16;

/**
 * What proves that somebody runs the installation, while nobody can sign in yet: `npm start` prints it. It follows from the
 * secret of the data folder, so nothing keeps it, and it opens nothing once there is a user.
 * Example: `K7QM-2WXF-9ACD-TBHR`.
 */
export function setupCode(secret: string): string {
  const bytes = createHmac('sha256', secret).update('traguardo: primo accesso').digest();
  const letters = Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether somebody wrote the code, in whatever case and with or without dashes. */
export function isSetupCode(written: string, secret: string): boolean {
  const bare = (text: string) => Buffer.from(text.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  const [given, right] = [bare(written), bare(setupCode(secret))];
  return given.length === right.length && timingSafeEqual(given, right);
}
