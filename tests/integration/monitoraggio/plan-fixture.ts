import { randomUUID } from 'node:crypto';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { globalWrite, type Tx, write } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import { createSessione } from '@/lib/features/monitoraggio/commands/create-sessione';
import { openSessione } from '@/lib/features/monitoraggio/commands/open-sessione';

export const ANNO = 2026;
export const GIUGNO = '2026-06-30';
export const SETTEMBRE = '2026-09-30';

/** Ids of the rows the tests speak of. */
export interface PlanFixture {
  ente: { id: string; codice: string; denominazione: string };
  pianoId: string;
  cdr: { territorio: string; edilizia: string; cultura: string };
  schede: { scuole: string; permessi: string };
  obiettivi: { consumi: string; tempi: string; chiuso: string };
  /** Holders of `tempi`. */
  assegnazioni: { territorio: string; cultura: string };
  indicatori: { edifici: string; alunni: string; segnalazioni: string };
  fasi: { lavori: string; ciascuno: string; territorio: string; generale: string; antefatto: string };
}

const dirigente = (cdrCodice: string): RuoloAssunto => ({ ruolo: 'DIRIGENTE', cdrCodice, personaId: null });
const ruolo = (nome: RuoloAssunto['ruolo']): RuoloAssunto => ({ ruolo: nome, cdrCodice: null, personaId: null });

/** The people of the tests; the register shows the system as author. */
export function people({ ente }: PlanFixture) {
  const as = (...ruoli: RuoloAssunto[]): Scope => systemScope(ente, ruoli);
  return {
    segretaria: as(ruolo('SEGRETARIO')),
    programmazione: as(ruolo('PROGRAMMAZIONE')),
    territorio: as(dirigente('04')),
    edilizia: as(dirigente('0401')),
    cultura: as(dirigente('10')),
    referente: as({ ruolo: 'REFERENTE', cdrCodice: '0401', personaId: null }),
    nucleo: as(ruolo('NUCLEO')),
    dipendente: as(ruolo('DIPENDENTE')),
  };
}

/**
 * An invented plan: CDR 04 › 0401 and 10. Card «scuole» of 0401: one objective of 0401 (an indicator counted up, one of
 * context, one measured by 10, a phase), a closed objective, a phase of the card. Card «permessi» of 04: one objective
 * shared by 04 and 10, with a phase for both and one for 04 alone.
 */
export async function createPlan(codiceEnte: string): Promise<PlanFixture> {
  const ente = { id: randomUUID(), codice: codiceEnte, denominazione: 'Comune di Valdarra' };
  await globalWrite((tx) => tx.ente.create({ data: { ...ente, etichettaOperativo: 'Azione' } }));
  const id = () => randomUUID();
  const plan: PlanFixture = {
    ente,
    pianoId: id(),
    cdr: { territorio: id(), edilizia: id(), cultura: id() },
    schede: { scuole: id(), permessi: id() },
    obiettivi: { consumi: id(), tempi: id(), chiuso: id() },
    assegnazioni: { territorio: id(), cultura: id() },
    indicatori: { edifici: id(), alunni: id(), segnalazioni: id() },
    fasi: { lavori: id(), ciascuno: id(), territorio: id(), generale: id(), antefatto: id() },
  };
  await write({ enteId: ente.id, utenteId: null }, { comando: 'createFixture' }, async (tx) => {
    await writeStruttura(tx, plan);
    await writeScuole(tx, plan);
    await writePermessi(tx, plan);
  });
  return plan;
}

async function writeStruttura(tx: Tx, { ente: { id: enteId }, pianoId, cdr, schede }: PlanFixture) {
  const piano = { enteId, id: pianoId, anno: ANNO, annoFine: ANNO + 2, titolo: 'Piano 2026' };
  await tx.piano.create({ data: { ...piano, schemaPesi: 'PERCENTUALE' } });
  const unit = { enteId, pianoId };
  await tx.cdr.create({ data: { ...unit, id: cdr.territorio, codice: '04', denominazione: 'Territorio', ordine: 1 } });
  const edilizia = { id: cdr.edilizia, codice: '0401', denominazione: 'Edilizia', padreId: cdr.territorio };
  await tx.cdr.create({ data: { ...unit, ...edilizia, ordine: 2 } });
  await tx.cdr.create({
    data: { ...unit, id: cdr.cultura, codice: '10', denominazione: 'Servizio Cultura', ordine: 3 },
  });
  const card = { ...unit, tipo: 'PROGETTO' as const };
  await tx.progetto.createMany({
    data: [
      { ...card, id: schede.scuole, codice: '112', titolo: 'Scuole efficienti', cdrId: cdr.edilizia, ordine: 1 },
      { ...card, id: schede.permessi, codice: '101', titolo: 'Permessi', cdrId: cdr.territorio, ordine: 2 },
    ],
  });
}

/** A phase of the card «scuole» unless said otherwise, from `dal` (`MM-DD`) to the end of October. */
async function writeFase(
  tx: Tx,
  { ente: { id: enteId }, schede }: PlanFixture,
  fase: { id: string; posizione: number; descrizione: string; obiettivoId?: string; assegnazioneId?: string },
  { dal = '03-01', ordine = 1, progettoId = schede.scuole } = {},
) {
  await tx.fase.create({ data: { enteId, progettoId, ordine, ...fase } });
  const periodo = { inizio: new Date(`${ANNO}-${dal}`), fine: new Date(`${ANNO}-10-31`), ordine: 1 };
  await tx.periodoFase.create({ data: { enteId, faseId: fase.id, anno: ANNO, ...periodo } });
}

async function writeScuole(tx: Tx, plan: PlanFixture) {
  const { ente, cdr, schede, obiettivi, indicatori, fasi } = plan;
  const enteId = ente.id;
  const card = { enteId, progettoId: schede.scuole, tipo: 'MIGLIORAMENTO' as const };
  const closed = { dataChiusura: new Date('2026-04-01'), motivoChiusura: 'Finanziamento revocato' };
  await tx.obiettivo.createMany({
    data: [
      { ...card, id: obiettivi.consumi, codice: '112/1', titolo: 'Ridurre i consumi', ordine: 1 },
      { ...card, id: obiettivi.chiuso, codice: '112/2', titolo: 'Pannelli solari', ordine: 2, ...closed },
    ],
  });
  const held = { enteId, cdrId: cdr.edilizia, ordine: 1 };
  await tx.assegnazione.createMany({
    data: [
      { ...held, obiettivoId: obiettivi.consumi },
      { ...held, obiettivoId: obiettivi.chiuso },
    ],
  });
  const one = { enteId, obiettivoId: obiettivi.consumi };
  await tx.indicatore.createMany({
    data: [
      {
        ...one,
        id: indicatori.edifici,
        testo: 'Edifici riqualificati',
        natura: 'NUMERO',
        verso: 'CRESCENTE',
        ordine: 1,
      },
      { ...one, id: indicatori.alunni, testo: 'Alunni interessati', natura: 'NUMERO', verso: 'CONTESTO', ordine: 2 },
      {
        ...one,
        id: indicatori.segnalazioni,
        testo: 'Tempo delle segnalazioni',
        natura: 'GIORNI',
        verso: 'DECRESCENTE',
        monitoratoDa: 'Servizio Cultura',
        ordine: 3,
      },
    ],
  });
  await tx.target.createMany({
    data: [
      { enteId, indicatoreId: indicatori.edifici, anno: ANNO, valore: '6', ordine: 1 },
      { enteId, indicatoreId: indicatori.segnalazioni, anno: ANNO, valore: '10', ordine: 1 },
    ],
  });
  const ofObiettivo = { obiettivoId: obiettivi.consumi };
  await writeFase(
    tx,
    plan,
    { id: fasi.antefatto, posizione: 1, descrizione: 'Diagnosi', ...ofObiettivo },
    { ordine: 0 },
  );
  await writeFase(tx, plan, { id: fasi.lavori, posizione: 2, descrizione: 'Lavori', ...ofObiettivo });
  await writeFase(tx, plan, { id: fasi.generale, posizione: 3, descrizione: 'Bando' });
}

async function writePermessi(tx: Tx, plan: PlanFixture) {
  const { ente, cdr, schede, obiettivi, assegnazioni, fasi } = plan;
  const enteId = ente.id;
  const card = { enteId, progettoId: schede.permessi, tipo: 'ORDINARIO' as const };
  const tempi = { id: obiettivi.tempi, codice: '101/1', titolo: 'Tempi certi', intersettoriale: true, ordine: 1 };
  await tx.obiettivo.create({ data: { ...card, ...tempi } });
  const held = { enteId, obiettivoId: obiettivi.tempi };
  await tx.assegnazione.createMany({
    data: [
      { ...held, id: assegnazioni.territorio, cdrId: cdr.territorio, ordine: 1 },
      { ...held, id: assegnazioni.cultura, cdrId: cdr.cultura, ordine: 2 },
    ],
  });
  const of = { obiettivoId: obiettivi.tempi };
  const where = { progettoId: schede.permessi };
  await writeFase(tx, plan, { id: fasi.ciascuno, posizione: 1, descrizione: 'Formazione', ...of }, where);
  const ofOne = { ...of, assegnazioneId: assegnazioni.territorio };
  await writeFase(tx, plan, { id: fasi.territorio, posizione: 2, descrizione: 'Sportello', ...ofOne }, where);
}

/** Programmes a session, and opens it unless told not to. */
export async function startSessione(
  plan: PlanFixture,
  data: string = SETTEMBRE,
  { isOpen = true, finale = false } = {},
): Promise<void> {
  const { segretaria } = people(plan);
  const may = authorize(segretaria, 'sessione.gestire', { enteId: plan.ente.id });
  const [dataRiferimento, scadenza] = [calendarDate(data), calendarDate(`${data.slice(0, 4)}-12-31`)];
  const titolo = `Monitoraggio al ${data}`;
  await createSessione(may, { ente: plan.ente.codice, anno: ANNO, titolo, dataRiferimento, scadenza, finale });
  if (isOpen) await openSessione(may, { anno: ANNO, sessione: data });
}
