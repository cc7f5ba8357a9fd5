import { beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '@/lib/db/transaction';
import { getScheda } from '@/lib/features/progetto/queries/get-scheda';
import { openTestDatabase } from '@/tests/support/database';
import { ANNO, type CardFixture, createCard } from './card-fixture';

openTestDatabase();

let card: CardFixture;
let altroEnte: CardFixture;

beforeAll(async () => {
  card = await createCard();
  altroEnte = await createCard('bassolago');
});

const find = (codice: string, anno = ANNO, enteId = card.ente.id) =>
  read({ enteId, utenteId: null }, (tx) => getScheda(tx, { enteId, anno, codice }));

const placeOfPhase = () =>
  read({ enteId: card.ente.id, utenteId: null }, async (tx) => {
    const fase = await tx.fase.findFirstOrThrow({ where: { progettoId: card.progettoId } });
    const cdr = await tx.cdr.findFirstOrThrow({ where: { codice: '04' } });
    return { enteId: card.ente.id, faseId: fase.id, cdrId: cdr.id, pianoId: cdr.pianoId };
  });

describe('the whole card', () => {
  test('holds every part, with decimals as text and dates as calendar dates', async () => {
    const scheda = await find('04/112');
    expect(scheda).toMatchObject({
      ente: { codice: 'valdarra', etichettaOperativo: 'Azione' },
      progetto: { codice: '04/112', cdr: '0401', inizio: '2026-02-01', fine: null },
      collegamenti: [{ principale: true, indirizzo: { codice: '2' }, obiettivoOperativo: { codice: null } }],
      budget: [{ capitolo: '20412', articolo: null, previsto: '1250000.00', assestato: null }],
      fasi: [{ avanzamento: null, periodi: [{ inizio: '2026-03-01', fine: '2026-10-15', peso: '100' }] }],
      pesiAltrove: [{ cdr: '04', somma: '55', quanti: 1 }],
      rilevazione: null,
    });
    expect(scheda?.obiettivi[0]).toMatchObject({
      tags: ['PNRR'],
      assegnazioni: [{ id: card.assegnazioneId, cdr: '04', peso: '40' }],
      indicatori: [
        { id: card.indicatori.edifici, peso: '60', target: [{ valore: '6', anno: ANNO }] },
        { versoPresunto: true, target: [{ valore: '15.5' }] },
        { peso: null, target: [] },
      ],
    });
  });

  test('sums the time of a person on the other cards, and leaves groups alone', async () => {
    const scheda = await find('04/112');
    expect(scheda?.personale).toMatchObject([
      { percentuale: '30', altrove: { percentuale: '80.5', schede: ['04/101'] } },
      { collettivo: true, altrove: null },
    ]);
  });

  test('shows the progress of the last report that was sent, not of the one being written', async () => {
    const { enteId, faseId, cdrId, pianoId } = await placeOfPhase();
    const report = (giorno: string, stato: 'INVIATA' | 'DA_COMPILARE', avanzamento: string) =>
      write({ enteId, utenteId: null }, { comando: 'test' }, async (tx) => {
        const dataRiferimento = new Date(giorno);
        const sessione = await tx.sessioneMonitoraggio.create({
          data: { enteId, pianoId, titolo: giorno, dataRiferimento, scadenza: dataRiferimento, stato: 'APERTA' },
        });
        const rilevazione = await tx.rilevazione.create({
          data: {
            enteId,
            sessioneId: sessione.id,
            cdrId,
            progettoId: card.progettoId,
            obiettivoId: card.obiettivoId,
            stato,
            inviataAt: stato === 'INVIATA' ? new Date() : null,
          },
        });
        await tx.rilevazioneFase.create({
          data: { enteId, rilevazioneId: rilevazione.id, faseId, avanzamento, inizioEffettivo: new Date('2026-03-10') },
        });
      });
    await report('2026-06-30', 'INVIATA', '45');
    await report('2026-09-30', 'DA_COMPILARE', '80');
    expect(await find('04/112')).toMatchObject({
      rilevazione: { titolo: '2026-06-30', dataRiferimento: '2026-06-30' },
      fasi: [{ avanzamento: '45', inizioEffettivo: '2026-03-10', fineEffettiva: null }],
    });
  });

  test('is found by an alternative code as well', async () => {
    expect((await find('DG.00003'))?.progetto.codice).toBe('04/112');
  });

  test('is not there for an unknown code, another year, another ente', async () => {
    expect(await find('04/999')).toBeNull();
    expect(await find('04/112', ANNO - 1)).toBeNull();
    const seen = await read({ enteId: altroEnte.ente.id, utenteId: null }, (tx) =>
      getScheda(tx, { enteId: card.ente.id, anno: ANNO, codice: '04/112' }),
    );
    expect(seen).toBeNull();
  });
});
