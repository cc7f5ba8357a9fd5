import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { read, write } from '@/lib/db/transaction';
import type { PianoFormato } from '@/lib/exchange/formato';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { applyImportazione, importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { stageImportazione } from '@/lib/features/importazione/commands/stage-importazione';
import { loadConfronto } from '@/lib/features/importazione/queries/load-confronto';
import { fase, indicatore, obiettivo, piano, progetto, spesa } from '@/prisma/seed/factories';
import { openTestDatabase } from '@/tests/support/database';
import { documentOf, importPiano, mayImport, newEnte } from './enti';

openTestDatabase();

const anno = { anno: 2024 };

/** A document that prints one CDR with its cards, two objectives each. */
function documentOfCdr(codice: string, schede: string[]): PianoFormato {
  return piano(anno, {
    cdr: [{ codice, denominazione: `Settore ${codice}`, tipo: 'SETTORE', incarichi: [] }],
    progetti: schede.map((scheda) =>
      progetto(scheda, `Scheda ${scheda}`, codice, {
        obiettivi: [1, 2]
          .map((n) =>
            obiettivo(`OB${n}`, `Obiettivo ${n}`, { codice }, [
              indicatore(anno, 'Pratiche', { valore: '10' }),
              indicatore(anno, 'Utenti', { valore: '20' }),
            ]),
          )
          .map((riga, indice) => ({ ...riga, ordine: indice + 1 })),
        fasi: [fase(anno, 1, 'Gara', ['01-01', '06-30'], { obiettivo: 'OB1' })],
        vociBudget: [spesa(anno, '100', 'Spese', '10.00')],
      }),
    ),
  });
}

/** Confirms a document with every tick turned on. */
async function confirmAll(letto: PianoFormato, scope: Scope) {
  const documento = documentOf(letto, scope);
  const importazioneId = await stageImportazione(mayImport(scope), documento);
  const { impronta, riconciliazione } = await read(scope, (tx) => loadConfronto(tx, scope.enteId, documento.letto));
  const invertiti = riconciliazione.cambiamenti.filter(({ proposto }) => !proposto).map(({ id }) => id);
  return applyImportazione(mayImport(scope), { importazioneId, impronta, invertiti });
}

/** A report on the first indicator of an objective of a card. */
async function report(scope: Scope, scheda: string, codice: string): Promise<void> {
  const { enteId } = scope;
  await write(scope, { comando: 'reportByHand' }, async (tx) => {
    const riga = await tx.obiettivo.findFirstOrThrow({
      where: { enteId, codice, progetto: { codice: scheda } },
      include: { indicatori: { orderBy: { ordine: 'asc' } }, progetto: true, assegnazioni: true },
    });
    const sessione = await tx.sessioneMonitoraggio.create({
      data: {
        enteId,
        pianoId: riga.progetto.pianoId,
        titolo: 'Al 30/06',
        dataRiferimento: new Date('2024-06-30'),
        scadenza: new Date('2024-07-15'),
      },
    });
    const rilevazioneId = randomUUID();
    await tx.rilevazione.create({
      data: {
        enteId,
        id: rilevazioneId,
        sessioneId: sessione.id,
        cdrId: riga.assegnazioni[0]?.cdrId ?? '',
        progettoId: riga.progettoId,
        obiettivoId: riga.id,
      },
    });
    const indicatoreId = riga.indicatori[0]?.id ?? '';
    await tx.rilevazioneIndicatore.create({ data: { enteId, rilevazioneId, indicatoreId, valore: '3' } });
  });
}

test('documents of single CDR make one plan, and each speaks only of its own', async () => {
  const scope = await newEnte('a-pezzi');
  await importPiano(documentOfCdr('04', ['A1', 'A2']), scope);
  await importPiano(documentOfCdr('07', ['B1']), scope);
  const codes = async () => (await getPianoFormato(scope, 2024))?.progetti.map(({ codice }) => codice);
  expect(await codes()).toEqual(['A1', 'A2', 'B1']);

  const nothing = { aggiunte: 0, modifiche: 0, rimozioni: 0 };
  expect(await confirmAll(documentOfCdr('04', ['A1', 'A2']), scope)).toMatchObject(nothing);
  expect(await confirmAll(documentOfCdr('07', ['B1']), scope)).toMatchObject(nothing);
  expect((await confirmAll(documentOfCdr('04', ['A1', 'A3']), scope)).rimozioni).toBeGreaterThan(0);
  expect(await codes()).toEqual(['A1', 'A3', 'B1']);
});

test('an edit by hand on one CDR survives the documents of the others, and then its own', async () => {
  const scope = await newEnte('base-composta');
  await importPiano(documentOfCdr('04', ['A1']), scope);
  await importPiano(documentOfCdr('07', ['B1']), scope);
  await write(scope, { comando: 'correctByHand' }, async (tx) => {
    await tx.progetto.updateMany({ where: { enteId: scope.enteId, codice: 'A1' }, data: { titolo: 'A mano' } });
  });
  await importPiano(documentOfCdr('07', ['B1', 'B2']), scope);
  const esito = await importDocumento(mayImport(scope), documentOf(documentOfCdr('04', ['A1']), scope));
  expect(esito).toMatchObject({ aggiunte: 0, modifiche: 0, rimozioni: 0 });
  expect((await getPianoFormato(scope, 2024))?.progetti[0]?.titolo).toBe('A mano');
});

test('what was reported on is closed with a reason, or kept: never deleted', async () => {
  const scope = await newEnte('rendicontato');
  const whole = documentOfCdr('04', ['A1', 'A2']);
  await importPiano(whole, scope);
  await report(scope, 'A1', 'OB2');
  const poorer = structuredClone(whole);
  poorer.progetti[0]?.obiettivi.pop();
  const closed = await confirmAll(poorer, scope);
  expect(closed.chiusi.map(({ etichetta }) => etichetta)).toEqual(['OB2 Obiettivo 2']);
  const obiettivi = await read(scope, (tx) =>
    tx.obiettivo.findMany({
      where: { enteId: scope.enteId, NOT: { dataChiusura: null } },
      include: { rilevazioni: true },
    }),
  );
  expect(obiettivi).toMatchObject([{ codice: 'OB2', motivoChiusura: 'Non compare più nel documento importato.' }]);
  expect(obiettivi[0]?.rilevazioni).toHaveLength(1);
  expect((await getPianoFormato(scope, 2024))?.progetti[0]?.obiettivi.map(({ codice }) => codice)).toEqual(['OB1']);

  const kept = await confirmAll({ ...poorer, progetti: poorer.progetti.slice(1) }, scope);
  expect(kept).toMatchObject({ rimozioni: 0, trattenuti: [{ etichetta: 'A1 Scheda A1' }] });
});
