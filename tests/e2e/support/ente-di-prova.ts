import { execFileSync } from 'node:child_process';
import type { Person } from './person';

const PASSWORD = 'una-password-di-prova';

/**
 * Makes somebody of an ente through the command line, as whoever installs Traguardo does; the ente too, the first time.
 * @param ruolo `SEGRETARIO`, `DIRIGENTE:A4`…
 */
export function enrol(ente: { codice: string; denominazione: string }, nome: string, ruolo: string): Person {
  const email = `${nome.toLowerCase()}@${ente.codice}.example`;
  const person = ['--email', email, '--nome', nome, '--cognome', 'Prova', '--ruolo', ruolo];
  const place = ['--ente', ente.codice, '--denominazione', ente.denominazione];
  execFileSync(process.execPath, ['scripts/traguardo.mjs', 'utente', ...person, ...place], {
    input: `${PASSWORD}\n`,
    env: { ...process.env, DATABASE_URL: '' },
  });
  return { email, password: PASSWORD };
}
