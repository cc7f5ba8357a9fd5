import { randomUUID } from 'node:crypto';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { globalWrite, write } from '@/lib/db/transaction';
import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';

/** Ids of the rows the tests speak of. */
export interface CardFixture {
  ente: { id: string; codice: string; denominazione: string };
  progettoId: string;
  obiettivoId: string;
  indicatori: { edifici: string; consumi: string; senzaTarget: string };
  target: { edifici: string; consumi: string };
  assegnazioneId: string;
  altraAssegnazioneId: string;
}

export const ANNO = 2026;

/** Somebody with these roles in the ente of the fixture; the register shows the system as author. */
export function scopeOf({ ente }: CardFixture, ...ruoli: RuoloAssunto[]): Scope {
  return systemScope(ente, ruoli);
}

export const dirigente = (cdrCodice: string): RuoloAssunto => ({ ruolo: 'DIRIGENTE', cdrCodice, personaId: null });
export const ruolo = (nome: RuoloAssunto['ruolo']): RuoloAssunto => ({ ruolo: nome, cdrCodice: null, personaId: null });

/** An invented ente with one plan, CDR 04 › 0401 and 10, and two cards: everything a card can hold, once. */
export async function createCard(codiceEnte = 'valdarra'): Promise<CardFixture> {
  const ente = { id: randomUUID(), codice: codiceEnte, denominazione: 'Comune di Valdarra' };
  await globalWrite((tx) => tx.ente.create({ data: { ...ente, etichettaOperativo: 'Azione' } }));
  const enteId = ente.id;
  const ids = {
    progettoId: randomUUID(),
    obiettivoId: randomUUID(),
    indicatori: { edifici: randomUUID(), consumi: randomUUID(), senzaTarget: randomUUID() },
    target: { edifici: randomUUID(), consumi: randomUUID() },
    assegnazioneId: randomUUID(),
    altraAssegnazioneId: randomUUID(),
  };
  await write({ enteId, utenteId: null }, { comando: 'createFixture', oggettoId: ids.progettoId }, async (tx) => {
    const piano = await tx.piano.create({
      data: { enteId, anno: ANNO, annoFine: ANNO + 2, titolo: 'Piano 2026', schemaPesi: 'PERCENTUALE' },
    });
    const cdr = async (codice: string, denominazione: string, ordine: number, padreId?: string) =>
      (await tx.cdr.create({ data: { enteId, pianoId: piano.id, codice, denominazione, ordine, padreId } })).id;
    const settore = await cdr('04', 'Settore Territorio', 1);
    const edilizia = await cdr('0401', 'Servizio Edilizia scolastica', 2, settore);
    await cdr('10', 'Servizio Cultura', 3);
    const persona = await tx.persona.create({ data: { enteId, nominativo: 'Marchesini Elena' } });
    await tx.incarico.create({ data: { enteId, cdrId: settore, personaId: persona.id, ordine: 1 } });
    const indirizzo = await tx.indirizzo.create({
      data: { enteId, pianoId: piano.id, codice: '2', titolo: 'Transizione ecologica', ordine: 1 },
    });
    const strategico = await tx.obiettivoStrategico.create({
      data: { enteId, indirizzoId: indirizzo.id, codice: '2.1', titolo: 'Ridurre consumi ed emissioni', ordine: 1 },
    });
    const operativo = await tx.obiettivoOperativo.create({
      data: { enteId, obiettivoStrategicoId: strategico.id, titolo: 'Patrimonio edilizio efficiente', ordine: 1 },
    });
    const capitolo = await tx.capitolo.create({
      data: { enteId, codice: '20412', entrata: false, descrizione: 'Riqualificazione scuole' },
    });
    const card = { enteId, pianoId: piano.id, tipo: 'PROGETTO' as const };
    await tx.progetto.create({
      data: {
        ...card,
        id: ids.progettoId,
        codice: '04/112',
        codiciAlternativi: ['DG.00003'],
        titolo: 'Riqualificazione energetica delle scuole',
        descrizione: 'Il progetto riduce i consumi di **dodici** edifici scolastici.',
        cdrId: edilizia,
        ordine: 1,
        inizio: new Date('2026-02-01'),
      },
    });
    const altro = await tx.progetto.create({
      data: { ...card, codice: '04/101', titolo: 'Permessi di costruire', cdrId: settore, ordine: 2 },
    });
    await tx.collegamento.create({
      data: { enteId, progettoId: ids.progettoId, obiettivoOperativoId: operativo.id, principale: true, ordine: 1 },
    });
    await tx.obiettivo.create({
      data: {
        enteId,
        id: ids.obiettivoId,
        progettoId: ids.progettoId,
        codice: '04/112/1',
        tipo: 'MIGLIORAMENTO',
        titolo: 'Ridurre i consumi delle scuole',
        ordine: 1,
        tags: ['PNRR'],
      },
    });
    const secondo = await tx.obiettivo.create({
      data: { enteId, progettoId: altro.id, codice: '04/101/1', tipo: 'ORDINARIO', titolo: 'Tempi certi', ordine: 1 },
    });
    await tx.assegnazione.createMany({
      data: [
        { enteId, id: ids.assegnazioneId, obiettivoId: ids.obiettivoId, cdrId: settore, peso: '40', ordine: 1 },
        { enteId, id: ids.altraAssegnazioneId, obiettivoId: secondo.id, cdrId: settore, peso: '55', ordine: 1 },
      ],
    });
    const indicatore = { enteId, obiettivoId: ids.obiettivoId };
    await tx.indicatore.createMany({
      data: [
        {
          ...indicatore,
          id: ids.indicatori.edifici,
          testo: 'Edifici riqualificati',
          natura: 'NUMERO',
          verso: 'CRESCENTE',
          operatore: 'ALMENO',
          unita: 'edifici',
          peso: '60',
          ordine: 1,
        },
        {
          ...indicatore,
          id: ids.indicatori.consumi,
          testo: 'Riduzione dei consumi',
          natura: 'PERCENTUALE',
          verso: 'CRESCENTE',
          versoPresunto: true,
          valorePrevistoStampato: '15',
          peso: '30',
          ordine: 2,
        },
        {
          ...indicatore,
          id: ids.indicatori.senzaTarget,
          testo: 'Segnalazioni chiuse',
          natura: 'GIORNI',
          verso: 'DECRESCENTE',
          ordine: 3,
        },
      ],
    });
    await tx.target.createMany({
      data: [
        { enteId, id: ids.target.edifici, indicatoreId: ids.indicatori.edifici, anno: ANNO, valore: '6', ordine: 1 },
        { enteId, id: ids.target.consumi, indicatoreId: ids.indicatori.consumi, anno: ANNO, valore: '15.5', ordine: 1 },
      ],
    });
    const fase = await tx.fase.create({
      data: {
        enteId,
        progettoId: ids.progettoId,
        obiettivoId: ids.obiettivoId,
        ordine: 1,
        posizione: 1,
        descrizione: 'Lavori',
      },
    });
    await tx.periodoFase.create({
      data: {
        enteId,
        faseId: fase.id,
        anno: ANNO,
        inizio: new Date('2026-03-01'),
        fine: new Date('2026-10-15'),
        peso: '100',
        ordine: 1,
      },
    });
    await tx.voceBudget.create({
      data: {
        enteId,
        progettoId: ids.progettoId,
        capitoloId: capitolo.id,
        descrizione: 'Lotto A',
        titoloBilancio: 'SPESA_INVESTIMENTI',
        anno: ANNO,
        previsto: '1250000',
        ordine: 1,
      },
    });
    await tx.impegnoPersonale.createMany({
      data: [
        {
          enteId,
          progettoId: ids.progettoId,
          personaId: persona.id,
          nominativo: 'Marchesini Elena',
          relazione: 'Dirigente',
          percentuale: '30',
          ordine: 1,
        },
        {
          enteId,
          progettoId: ids.progettoId,
          nominativo: 'Tutti gli operatori',
          relazione: 'Dipendente',
          collettivo: true,
          ordine: 2,
        },
        {
          enteId,
          progettoId: altro.id,
          personaId: persona.id,
          nominativo: 'Marchesini Elena',
          relazione: 'Dirigente',
          percentuale: '80.5',
          ordine: 1,
        },
      ],
    });
  });
  return { ente, ...ids };
}
