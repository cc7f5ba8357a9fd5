import { expect, test } from 'vitest';
import { hashPassword } from '@/lib/auth/password';
import { setupCode } from '@/lib/auth/setup-code';
import { findSystemScope } from '@/lib/auth/system-scope';
import { getUtente } from '@/lib/auth/utente';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { globalRead, globalWrite, read } from '@/lib/db/transaction';
import { readEnv } from '@/lib/env';
import { Denied, Invalid } from '@/lib/errors';
import { foundEnte } from '@/lib/features/installazione/commands/found-ente';
import { findInizio } from '@/lib/features/installazione/queries/find-inizio';
import { getInvito } from '@/lib/features/utenti/queries/get-invito';
import { freshDatabase } from '@/tests/support/database';
import { setEnvironment } from '@/tests/support/environment';

setEnvironment();

function bozza(altro: Record<string, unknown> = {}) {
  return {
    fondatore: {
      codice: setupCode(readEnv().NEXTAUTH_SECRET),
      nome: 'Dora',
      cognome: 'Quintarelli',
      email: 'Dora@Montalto.example',
      password: 'quattro mele verdi',
      conferma: 'quattro mele verdi',
    },
    ente: { denominazione: 'Comune di Montalto', codice: 'montalto', tipo: 'COMUNE' },
    piano: { anno: '2027', annoFine: '2029', titolo: 'Piano 2027–2029', schemaPesi: 'PERCENTUALE' },
    struttura: [
      { codice: '02A', denominazione: 'Tributi', tipo: 'SERVIZIO', padre: '02', responsabile: '' },
      { codice: '02', denominazione: 'Ragioneria', tipo: 'SETTORE', padre: '', responsabile: 'Belvisetti Aldo' },
    ],
    persone: [{ nome: 'Aldo', cognome: 'Belvisetti', email: 'aldo@montalto.example', ruolo: 'DIRIGENTE', cdr: '02' }],
    ...altro,
  };
}

/** A database of the test's own, empty. */
async function inEmpty(work: () => Promise<void>): Promise<void> {
  const database = await freshDatabase();
  openDatabase(database.appUrl);
  try {
    await work();
  } finally {
    await closeDatabase();
    await database.drop();
  }
}

const countRows = () => globalRead(async (tx) => ({ utenti: await tx.utente.count(), enti: await tx.ente.count() }));

test('an installation begins once: founder, ente, plan, structure and invitations together', () =>
  inEmpty(async () => {
    expect(await findInizio()).toBe('SENZA_UTENTI');
    const esiti = await Promise.allSettled([foundEnte(null, bozza()), foundEnte(null, bozza({ ente: altrove }))]);
    expect(esiti.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await countRows()).toEqual({ utenti: 2, enti: 1 });
    expect(await findInizio()).toBeNull();

    const fondato = esiti.flatMap((esito) => (esito.status === 'fulfilled' ? [esito.value] : []))[0];
    const scope = await findSystemScope(fondato?.codice ?? '');
    if (!scope) throw new Error('no ente');
    const { enteId } = scope;
    const { cdr, appartenenze, operazioni } = await read(scope, async (tx) => ({
      cdr: await tx.cdr.findMany({
        where: { enteId },
        orderBy: { ordine: 'asc' },
        select: { codice: true, padre: { select: { codice: true } }, incarichi: { select: { persona: true } } },
      }),
      appartenenze: await tx.appartenenza.findMany({ where: { enteId }, orderBy: { ruolo: 'asc' } }),
      operazioni: await tx.operazione.findMany({ where: { enteId }, select: { comando: true, utenteId: true } }),
    }));
    expect(
      cdr.map(({ codice, padre, incarichi }) => [codice, padre?.codice, incarichi[0]?.persona.nominativo]),
    ).toEqual([
      ['02A', '02', undefined],
      ['02', undefined, 'Belvisetti Aldo'],
    ]);
    expect(appartenenze.map(({ ruolo, stato, cdrCodice }) => [ruolo, stato, cdrCodice])).toEqual([
      ['AMMINISTRATORE', 'ATTIVA', null],
      ['PROGRAMMAZIONE', 'ATTIVA', null],
      ['DIRIGENTE', 'INVITATA', '02'],
    ]);
    const fondatrice = await getUtente(appartenenze[0]?.utenteId ?? '');
    expect(fondatrice).toMatchObject({ nome: 'Dora Quintarelli', email: 'dora@montalto.example' });
    expect(operazioni).toEqual([{ comando: 'foundEnte', utenteId: appartenenze[0]?.utenteId }]);

    // No mail can leave: the link is handed over, and is good.
    const [invito] = fondato?.inviti ?? [];
    const segreto = invito?.url.split('/').at(-1) ?? '';
    expect(await getInvito(segreto)).toMatchObject({ email: 'aldo@montalto.example' });
  }));

const altrove = { denominazione: 'Comune di Altrove', codice: 'altrove', tipo: 'COMUNE' };

test('without the code of the start command, or with something missing, nothing is made', () =>
  inEmpty(async () => {
    const { fondatore } = bozza();
    const wrong = bozza({ fondatore: { ...fondatore, codice: 'AAAA-BBBB-CCCC-DDDD' } });
    await expect(foundEnte(null, wrong)).rejects.toThrow('Il codice non è quello stampato');
    await expect(foundEnte(null, bozza({ ente: { ...altrove, denominazione: '' } }))).rejects.toThrow(Invalid);
    const [riga] = bozza().struttura;
    await expect(foundEnte(null, bozza({ struttura: [riga] }))).rejects.toThrow('Nessun CDR ha il codice «02»');
    const ioStessa = { nome: 'Dora', cognome: 'Q', email: 'dora@montalto.example', ruolo: 'NUCLEO', cdr: '' };
    await expect(foundEnte(null, bozza({ persone: [ioStessa] }))).rejects.toThrow('Sei tu');
    expect(await countRows()).toEqual({ utenti: 0, enti: 0 });
  }));

test('who was made by the command line founds the ente without a code, and only the first', () =>
  inEmpty(async () => {
    const passwordHash = await hashPassword('cinque pere gialle');
    const data = { email: 'prima@montalto.example', nome: 'Prima', cognome: 'Persona', passwordHash };
    const { id } = await globalWrite((tx) => tx.utente.create({ data }));
    expect(await findInizio()).toBe('SENZA_ENTI');
    const prima = await getUtente(id);
    if (!prima) throw new Error('no account');
    await expect(foundEnte(null, bozza())).rejects.toThrow(Denied);
    await foundEnte(prima, bozza({ fondatore: null }));
    expect((await getUtente(id))?.enti.map(({ codice }) => codice)).toEqual(['montalto']);
    await expect(foundEnte(prima, bozza({ fondatore: null, ente: altrove, persone: [] }))).rejects.toThrow(Denied);
    expect(await countRows()).toEqual({ utenti: 2, enti: 1 });
  }));
