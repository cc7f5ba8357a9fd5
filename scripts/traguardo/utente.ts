import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { authorize } from '@/lib/auth/authorize';
import { findSystemScope } from '@/lib/auth/system-scope';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { RUOLI } from '@/lib/domain/permissions/ruoli';
import { ensureEnte } from '@/lib/features/ente/commands';
import { findInizio } from '@/lib/features/installazione/queries/find-inizio';
import { enrolUtente } from '@/lib/features/utenti/commands/enrol-utente';
import { createUtente, resetPassword, setAttivo } from '@/lib/features/utenti/commands/installation-utente';
import type { Comando } from './comando';

const options = {
  email: { type: 'string' },
  nome: { type: 'string' },
  cognome: { type: 'string' },
  ente: { type: 'string' },
  denominazione: { type: 'string' },
  ruolo: { type: 'string', multiple: true },
  password: { type: 'boolean', default: false },
  'senza-password': { type: 'boolean', default: false },
  disattiva: { type: 'boolean', default: false },
  riattiva: { type: 'boolean', default: false },
} as const;

const parseValues = (args: string[]) => parseArgs({ args, options }).values;

type Values = ReturnType<typeof parseValues>;

/** The password is read from standard input: on the command line it would stay in the history and in the list of processes. */
function readPassword(): string {
  if (process.stdin.isTTY) process.stderr.write('Password (almeno 12 caratteri), poi Invio e Ctrl-D: ');
  const password = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  if (password === '') throw new OperatorFailure('Serve una password sullo standard input.');
  return password;
}

/** «DIRIGENTE:04» is the role and its CDR. */
function parseRuolo(text: string) {
  const [name = '', cdr] = text.split(':');
  const ruolo = RUOLI.find((one) => one === name.toUpperCase());
  if (!ruolo) throw new OperatorFailure(`Il ruolo «${name}» non esiste: scegliere fra ${RUOLI.join(', ')}.`);
  return { ruolo, cdrCodice: cdr ?? null };
}

function required(values: Values, name: 'email' | 'nome' | 'cognome' | 'ente'): string {
  const value = values[name];
  if (!value) throw new OperatorFailure(`Manca --${name}.`);
  return value;
}

/** Before there is an ente: its first administrator, who founds it from her browser. */
async function createFounder(values: Values): Promise<string> {
  if (!(await findInizio())) throw new OperatorFailure('Manca --ente.');
  const email = required(values, 'email');
  const password = values['senza-password'] ? null : readPassword();
  await createUtente({ email, nome: required(values, 'nome'), cognome: required(values, 'cognome'), password });
  return `Creato l’utente ${email}: entrando nel browser fonda il primo ente.`;
}

async function enrol(values: Values): Promise<string> {
  if (!values.ente) return createFounder(values);
  const codice = required(values, 'ente');
  if (values.denominazione) await ensureEnte({ codice, denominazione: values.denominazione });
  const scope = await findSystemScope(codice);
  if (!scope) {
    throw new OperatorFailure(`L’ente «${codice}» non esiste: per crearlo indicare anche --denominazione.`);
  }
  const email = required(values, 'email');
  const { isNew } = await enrolUtente(authorize(scope, 'utenti.gestire', { enteId: scope.enteId }), {
    email,
    nome: required(values, 'nome'),
    cognome: required(values, 'cognome'),
    password: values['senza-password'] ? null : readPassword(),
    appartenenze: (values.ruolo ?? ['AMMINISTRATORE']).map(parseRuolo),
  });
  return isNew
    ? `Creato l’utente ${email} per ${scope.enteDenominazione}.`
    : `${email} aveva già un utente: ora lavora anche per ${scope.enteDenominazione}, con la sua password.`;
}

/** `traguardo utente`: the first administrator of an installation, and what an administrator may not do. */
export const utente: Comando = {
  uso:
    '--email <indirizzo> --nome <nome> --cognome <cognome>   (il primo: fonderà l’ente dal browser)\n' +
    '     … --ente <codice> [--denominazione <nome dell’ente, se va creato>] ' +
    '[--ruolo AMMINISTRATORE|DIRIGENTE:<cdr>|…]… [--senza-password]   (la password si legge dallo standard input)\n' +
    '     --email <indirizzo> --password      cambia la password e chiude le sessioni\n' +
    '     --email <indirizzo> --disattiva | --riattiva',
  async run(args) {
    const values = parseValues(args);
    const email = required(values, 'email');
    if (values.disattiva || values.riattiva) {
      await setAttivo(email, values.riattiva);
      console.error(values.riattiva ? `Riattivato ${email}.` : `Disattivato ${email}: le sue sessioni sono chiuse.`);
    } else if (values.password) {
      await resetPassword(email, readPassword());
      console.error(`Cambiata la password di ${email}: le sue sessioni sono chiuse.`);
    } else {
      console.error(await enrol(values));
    }
    return 0;
  },
};
