import { beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import type { StatoScheda } from '@/lib/domain/permissions/stati';
import { getPaginaAttivita } from '@/lib/features/attivita/queries/get-pagina-attivita';
import {
  ANNO,
  type CardFixture,
  createCard,
  dirigente,
  ruolo,
  scopeOf,
} from '@/tests/integration/progetto/card-fixture';
import { openTestDatabase } from '@/tests/support/database';
import { summaryOf } from './summary';

openTestDatabase();

const OGGI = calendarDate('2026-10-14');

let card: CardFixture;
let altroEnte: CardFixture;

beforeAll(async () => {
  card = await createCard();
  altroEnte = await createCard('bassolago');
});

const pageOf = (...ruoli: RuoloAssunto[]) => getPaginaAttivita(scopeOf(card, ...ruoli), ANNO, OGGI);

async function setStato(id: string, stato: StatoScheda, motivoRinvio: string | null = null): Promise<void> {
  await write({ enteId: card.ente.id, utenteId: null }, { comando: 'test' }, (tx) =>
    tx.progetto.update({ where: { enteId_id: { enteId: card.ente.id, id } }, data: { stato, motivoRinvio } }),
  );
}

function idOf(codice: string): Promise<string> {
  const tenant = { enteId: card.ente.id, utenteId: null };
  return read(tenant, async (tx) => (await tx.progetto.findFirstOrThrow({ where: { codice } })).id);
}

describe('a dirigente with a plan still being drafted', () => {
  test('finds her cards with what blocks them, and her weights with the number that is missing', async () => {
    const pagina = await pageOf(dirigente('04'));
    expect(summaryOf(pagina)).toEqual([
      [
        'COMPLETARE',
        'Riqualificazione energetica delle scuole',
        '3 segnalazioni bloccano l’approvazione. La prima: indicatore 3: manca il valore atteso 2026.',
      ],
      [
        'COMPLETARE',
        'Permessi di costruire',
        '2 segnalazioni bloccano l’approvazione. La prima: La scheda 04/101 non ha né descrizione né finalità.',
      ],
      [
        'COMPLETARE',
        'Pesi degli obiettivi del CDR 04',
        'I pesi degli obiettivi di 04 Settore Territorio sommano a 95: mancano 5 punti.',
      ],
    ]);
    expect(pagina.schede).toEqual([{ stato: 'BOZZA', numero: 2 }]);
    expect(pagina.cdrPropri.map(({ codice }) => codice)).toEqual(['04', '0401']);
  });

  test('is led to the row that is missing something', async () => {
    const { attivita } = await pageOf(dirigente('04'));
    expect(attivita.map(({ destinazione }) => destinazione)).toMatchObject([
      { pagina: 'scheda', codice: '04/112', ancora: `riga-${card.indicatori.senzaTarget}` },
      { pagina: 'scheda', codice: '04/101', ancora: 'descrizione' },
      { pagina: 'pesi', cdr: '04' },
    ]);
  });

  test('of a smaller CDR finds only what is of that CDR', async () => {
    expect(summaryOf(await pageOf(dirigente('0401'))).map(([, titolo]) => titolo)).toEqual([
      'Riqualificazione energetica delle scuole',
    ]);
  });

  test('of another CDR finds nothing, and no card of others', async () => {
    const pagina = await pageOf(dirigente('10'));
    expect(pagina).toMatchObject({ attivita: [], schede: [], movimenti: [] });
  });

  test('a referente completes as she does', async () => {
    const referente: RuoloAssunto = { ruolo: 'REFERENTE', cdrCodice: '0401', personaId: null };
    expect((await pageOf(referente)).attivita).toHaveLength(1);
  });
});

describe('a card', () => {
  test('that was sent back comes first, with the reason', async () => {
    const permessi = await idOf('04/101');
    await setStato(permessi, 'BOZZA', 'Manca lo stato di fatto');
    expect(summaryOf(await pageOf(dirigente('04')))[0]).toEqual([
      'RINVIATA',
      'Permessi di costruire',
      'Rinviata: «Manca lo stato di fatto». 2 segnalazioni bloccano ancora.',
    ]);
    await setStato(permessi, 'BOZZA');
  });

  test('that was proposed waits for who validates, no longer for who wrote it', async () => {
    await setStato(card.progettoId, 'PROPOSTO');
    const mine = summaryOf(await pageOf(dirigente('04')));
    expect(mine.map(([, titolo]) => titolo)).toEqual(['Permessi di costruire', 'Pesi degli obiettivi del CDR 04']);
    for (const nome of ['SEGRETARIO', 'PROGRAMMAZIONE'] as const) {
      expect(summaryOf(await pageOf(ruolo(nome)))).toEqual([
        ['VALIDARE', 'Riqualificazione energetica delle scuole', 'Proposta dal CDR 0401: da validare o rinviare.'],
      ]);
    }
    await setStato(card.progettoId, 'BOZZA');
  });

  test('that is approved waits for nobody', async () => {
    await setStato(card.progettoId, 'APPROVATO');
    const titles = summaryOf(await pageOf(dirigente('04'))).map(([, titolo]) => titolo);
    expect(titles).toEqual(['Permessi di costruire', 'Pesi degli obiettivi del CDR 04']);
    const permessi = await idOf('04/101');
    await setStato(permessi, 'APPROVATO');
    expect((await pageOf(dirigente('04'))).attivita).toEqual([]);
    await Promise.all([card.progettoId, permessi].map((id) => setStato(id, 'BOZZA')));
  });

  test('with nothing but assumed directions asks to confirm them', async () => {
    const { id: enteId } = altroEnte.ente;
    await write({ enteId, utenteId: null }, { comando: 'test' }, async (tx) => {
      await tx.indicatore.delete({ where: { enteId_id: { enteId, id: altroEnte.indicatori.senzaTarget } } });
      await tx.indicatore.update({
        where: { enteId_id: { enteId, id: altroEnte.indicatori.consumi } },
        data: { peso: '40' },
      });
    });
    const { attivita } = await getPaginaAttivita(scopeOf(altroEnte, dirigente('0401')), ANNO, OGGI);
    expect(attivita).toMatchObject([
      { verbo: 'Conferma', manca: 'Confermare se il valore atteso di 1 indicatore è almeno o al massimo.' },
    ]);
    await write({ enteId, utenteId: null }, { comando: 'test' }, (tx) =>
      tx.indicatore.update({
        where: { enteId_id: { enteId, id: altroEnte.indicatori.consumi } },
        data: { natura: 'SI_NO', verso: 'SI_NO', operatore: null },
      }),
    );
    const siNo = await getPaginaAttivita(scopeOf(altroEnte, dirigente('0401')), ANNO, OGGI);
    expect(siNo.attivita).toMatchObject([{ manca: 'Confermare che 1 indicatore si giudica fatto o non fatto.' }]);
  });

  test('among many proposed by one CDR is reached through their list', async () => {
    const { id: enteId } = altroEnte.ente;
    await write({ enteId, utenteId: null }, { comando: 'test' }, async (tx) => {
      const cultura = await tx.cdr.findFirstOrThrow({ where: { enteId, codice: '10' } });
      const one = { enteId, pianoId: cultura.pianoId, cdrId: cultura.id, tipo: 'SCHEDA', stato: 'PROPOSTO' } as const;
      const codici = ['10/1', '10/2', '10/3', '10/4'];
      await tx.progetto.createMany({
        data: codici.map((codice, i) => ({ ...one, codice, titolo: `Mostra ${i + 1}`, ordine: 10 + i })),
      });
    });
    const { attivita } = await getPaginaAttivita(scopeOf(altroEnte, ruolo('SEGRETARIO')), ANNO, OGGI);
    expect(attivita).toMatchObject([
      {
        tipo: 'VALIDARE',
        titolo: 'Schede proposte dal CDR 10',
        manca: '4 schede da validare o rinviare: 10/1, 10/2 e altre 2.',
        destinazione: { pagina: 'schede', cdr: '10', stato: 'PROPOSTO' },
      },
    ]);
  });
});

describe('who neither writes nor decides', () => {
  test.each([
    'AMMINISTRATORE',
    'RPCT',
    'GIUNTA',
    'DIPENDENTE',
    'NUCLEO',
  ] as const)('%s has nothing to do', async (nome) => {
    expect((await pageOf(ruolo(nome))).attivita).toEqual([]);
  });

  test('sees the states of the cards she may read, and no other', async () => {
    expect((await pageOf(ruolo('RPCT'))).schede).toEqual([{ stato: 'BOZZA', numero: 2 }]);
    expect((await pageOf(ruolo('GIUNTA'))).schede).toEqual([]);
  });

  test('reads the last movements only with the right to the register', async () => {
    expect((await pageOf(ruolo('GIUNTA'))).movimenti).toBeNull();
    expect((await pageOf(ruolo('PROGRAMMAZIONE'))).movimenti).toBeNull();
    expect((await pageOf(ruolo('RPCT'))).movimenti).toEqual([]);
  });
});

describe('enti and years', () => {
  test('another ente shows its own cards, never these', async () => {
    const pagina = await getPaginaAttivita(scopeOf(altroEnte, dirigente('04')), ANNO, OGGI);
    const ids = pagina.attivita.map(({ chiave }) => chiave);
    expect(ids).toContain(`scheda:${altroEnte.progettoId}`);
    expect(ids).not.toContain(`scheda:${card.progettoId}`);
  });

  test('a year without a plan offers the import to who may do it', async () => {
    const [segretaria, dirigenti] = await Promise.all([
      getPaginaAttivita(scopeOf(card, ruolo('SEGRETARIO')), ANNO + 1, OGGI),
      getPaginaAttivita(scopeOf(card, dirigente('04')), ANNO + 1, OGGI),
    ]);
    expect(segretaria).toMatchObject({
      piano: null,
      canImportare: true,
      attivita: [{ tipo: 'IMPORTARE', titolo: 'Importa il piano 2027' }],
    });
    expect(dirigenti).toMatchObject({ piano: null, canImportare: false, attivita: [] });
  });
});
