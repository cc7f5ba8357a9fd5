import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { writeUnrecorded } from '@/lib/db/transaction';
import type { Ruolo } from '@/lib/domain/permissions/ruoli';
import { requestDocumento } from '@/lib/features/documenti/commands/request-documento';
import { authorizeProdurre } from '@/lib/features/documenti/policy';
import { getAlberoCdr } from '@/lib/features/documenti/queries/get-albero-cdr';
import { getFile } from '@/lib/features/documenti/queries/get-file';
import { getPaginaDocumenti } from '@/lib/features/documenti/queries/get-pagina-documenti';
import { importPiano, newEnte } from '@/tests/integration/importazione/enti';
import { openTestDatabase } from '@/tests/support/database';
import { pianoPiccolo } from '@/tests/unit/exchange/writers/documento/piano-piccolo';

const ANNO = 2026;
openTestDatabase();

let alfa: Scope;
let beta: Scope;
/** What was asked for, by name. */
const lavori: Record<string, string> = {};

const as = (ruolo: Ruolo, cdrCodice: string | null = null, ente: Scope = alfa): Scope =>
  systemScope({ id: ente.enteId, codice: ente.enteCodice, denominazione: ente.enteDenominazione }, [
    { ruolo, cdrCodice, personaId: null },
  ]);

async function request(scope: Scope, versione: number | null, cdr: string | null): Promise<string> {
  const parametri = { documento: 'allegato-b', formato: 'pdf', versione, cdr } as const;
  const albero = (await getAlberoCdr(scope, ANNO)) ?? [];
  const id = await requestDocumento(authorizeProdurre(scope, parametri, albero), ANNO, parametri);
  const contenuto = new Uint8Array(Buffer.from('%PDF-'));
  await writeUnrecorded(scope, async (tx) => {
    await tx.lavoro.updateMany({ where: { id }, data: { stato: 'FATTO', avanzamento: 100 } });
    const { enteId } = scope;
    await tx.fileLavoro.create({
      data: { enteId, lavoroId: id, nome: 'x.pdf', tipoMime: 'application/pdf', dimensione: 5, contenuto },
    });
  });
  return id;
}

beforeAll(async () => {
  alfa = await newEnte('alfa');
  beta = await newEnte('beta');
  await importPiano(pianoPiccolo(), alfa);
  await importPiano(pianoPiccolo(), beta);
  lavori.versione = await request(as('SEGRETARIO'), 1, null);
  lavori.bozza = await request(as('PROGRAMMAZIONE'), null, null);
  lavori.bozza04 = await request(as('DIRIGENTE', '04'), null, '04');
});

describe('documents', () => {
  test.each<[Ruolo, string | null, string[]]>([
    ['PROGRAMMAZIONE', null, ['versione', 'bozza', 'bozza04']],
    ['RPCT', null, ['versione', 'bozza', 'bozza04']],
    ['DIRIGENTE', '04', ['versione', 'bozza04']],
    ['DIRIGENTE', '07', ['versione']],
    ['GIUNTA', null, ['versione']],
    ['AMMINISTRATORE', null, []],
  ])('%s %s sees and downloads only what it may read', async (ruolo, cdr, expected) => {
    const scope = as(ruolo, cdr);
    const pagina = await getPaginaDocumenti(scope, ANNO);
    const names = Object.keys(lavori).filter((nome) => pagina?.documenti.some(({ id }) => id === lavori[nome]));
    expect(names).toEqual(expected);
    const files = await Promise.all(Object.values(lavori).map((id) => getFile(scope, ANNO, id)));
    expect(Object.keys(lavori).filter((_, i) => files[i] !== null)).toEqual(expected);
  });

  test('a dirigente may have only the draft of what is hers', async () => {
    const parti = (await getPaginaDocumenti(as('DIRIGENTE', '04'), ANNO))?.parti;
    expect(parti).toEqual([{ cdr: '04', nome: 'CDR 04 Territorio' }]);
    await expect(request(as('DIRIGENTE', '04'), null, '07')).rejects.toThrow('Non riguarda il tuo CDR.');
    await expect(request(as('DIRIGENTE', '04'), null, null)).rejects.toThrow('Non riguarda il tuo CDR.');
    await expect(request(as('DIRIGENTE', '04'), 1, null)).rejects.toThrow('produrre i documenti ufficiali');
    await expect(request(as('SEGRETARIO'), null, '99')).rejects.toThrow('Questo CDR non è nel piano.');
  });

  test('another ente finds nothing, nor does another year', async () => {
    const segretaria = as('SEGRETARIO', null, beta);
    expect((await getPaginaDocumenti(segretaria, ANNO))?.documenti).toEqual([]);
    expect(await getFile(segretaria, ANNO, lavori.versione ?? '')).toBeNull();
    expect(await getFile(as('SEGRETARIO'), 2031, lavori.versione ?? '')).toBeNull();
    expect(await getFile(as('SEGRETARIO'), ANNO, 'non-un-id')).toBeNull();
  });

  test('the page costs three statements', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await getPaginaDocumenti(as('PROGRAMMAZIONE'), ANNO);
    const sent = query.mock.calls
      .map(([first]) => JSON.stringify(first))
      .filter((text) => !/BEGIN|COMMIT|set_config/.test(text));
    query.mockRestore();
    expect(sent).toHaveLength(3);
  });
});
