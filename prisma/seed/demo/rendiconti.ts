import { Prisma } from '@/lib/db/generated/client';
import { insertRows, type NewRow } from '@/lib/db/insert-rows';
import type { Tx } from '@/lib/db/transaction';
import { addDays, calendarDate } from '@/lib/domain/calendar';
import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { StatoRilevazione } from '@/lib/domain/workflow';
import type { IndicatoreFormato, PianoFormato, ProgettoFormato } from '@/lib/exchange/formato';
import { newId } from '@/lib/features/importazione/commands/new-id';
import { completeElenco } from '@/lib/features/monitoraggio/commands/complete-elenco';
import { andamentoOf } from './andamento';
import { avanzamentoDi, type Punto, valoreDi } from './rilevato';
import { giornoDi } from './scheda-di-anno';
import { COMINCIATE, MOTIVI_DI_RINVIO, SESSIONI, type SessioneDemo, statoRilevazione, statoSessione } from './sessioni';
import { spiegazioneOf } from './spiegazioni';
import { hashOf } from './variante';

/** Per cent of the expected under which a dirigente says why. */
const DA_SPIEGARE = 80;

/** A report that is expected in a session, with the rows it may hold, in the order of the plan. */
interface Attesa {
  id: string;
  cdr: string;
  scheda: string;
  /** Null for a card whose phases alone are reported. */
  obiettivo: string | null;
  /** Ids. */
  indicatori: string[];
  fasi: { id: string; ordine: number }[];
}

export interface PianoDaRendicontare {
  id: string;
  enteId: string;
  formato: PianoFormato;
  regole: RegoleSmvp;
}

/** Makes the sessions of a year and writes what was reported in those that have begun. */
export async function writeSessioni(tx: Tx, piano: PianoDaRendicontare): Promise<void> {
  const { anno } = piano.formato.piano;
  for (const [round, sessione] of SESSIONI.entries()) {
    const stato = statoSessione(anno, round);
    const dataRiferimento = giornoDi(sessione.riferimento, anno);
    const { titolo, finale } = sessione;
    const id = newId();
    await insertRows(tx, 'SessioneMonitoraggio', [
      {
        enteId: piano.enteId,
        id,
        pianoId: piano.id,
        titolo,
        dataRiferimento,
        scadenza: giornoDi(sessione.scadenza, anno),
        finale,
        stato,
      },
    ]);
    if (stato === 'PROGRAMMATA') continue;
    await completeElenco(tx, id, { pianoId: piano.id });
    await writeRendiconti(tx, piano, round, sessione, await listAttese(tx, id));
  }
}

function listAttese(tx: Tx, sessioneId: string): Promise<Attesa[]> {
  return tx.$queryRaw<Attesa[]>`
    SELECT r.id, c.codice AS cdr, p.codice AS scheda, o.codice AS obiettivo,
      coalesce((SELECT json_agg(i.id ORDER BY i.ordine) FROM "Indicatore" i
        WHERE i."enteId" = r."enteId" AND i."obiettivoId" = r."obiettivoId"), '[]'::json) AS indicatori,
      coalesce((SELECT json_agg(json_build_object('id', f.id, 'ordine', f.ordine) ORDER BY f.posizione) FROM "Fase" f
        LEFT JOIN "Assegnazione" g ON g."enteId" = f."enteId" AND g.id = f."assegnazioneId"
        WHERE f."enteId" = r."enteId" AND f."progettoId" = r."progettoId" AND f.ordine <> 0
          AND f."obiettivoId" IS NOT DISTINCT FROM r."obiettivoId"
          AND (g.id IS NULL OR g."cdrId" = r."cdrId")), '[]'::json) AS fasi
    FROM "Rilevazione" r
    JOIN "Cdr" c ON c."enteId" = r."enteId" AND c.id = r."cdrId"
    JOIN "Progetto" p ON p."enteId" = r."enteId" AND p.id = r."progettoId"
    LEFT JOIN "Obiettivo" o ON o."enteId" = r."enteId" AND o.id = r."obiettivoId"
    WHERE r."enteId" = current_ente() AND r."sessioneId" = ${sessioneId}::uuid`;
}

async function writeRendiconti(
  tx: Tx,
  { enteId, formato, regole }: PianoDaRendicontare,
  round: number,
  sessione: SessioneDemo,
  attese: readonly Attesa[],
): Promise<void> {
  const { anno } = formato.piano;
  const momento: MomentoRendiconto = {
    anno,
    dataRiferimento: calendarDate(giornoDi(sessione.riferimento, anno)),
    finale: sessione.finale,
  };
  const schede = new Map(formato.progetti.map((scheda) => [scheda.codice, scheda]));
  const valori: NewRow<'RilevazioneIndicatore'>[] = [];
  const avanzamenti: NewRow<'RilevazioneFase'>[] = [];
  const teste: object[] = [];
  for (const attesa of attese) {
    const oggetto = attesa.obiettivo ?? attesa.scheda;
    const scheda = schede.get(attesa.scheda);
    const stato = statoRilevazione(anno, round, attesa.cdr, oggetto);
    if (!scheda || (stato === 'DA_COMPILARE' && !COMINCIATE.has(oggetto))) continue;
    const punto: Punto = { ...andamentoOf({ anno, round, cdr: attesa.cdr, obiettivo: oggetto }), momento, regole };
    valori.push(...valoriDi(attesa, indicatoriDi(scheda, attesa.obiettivo), punto, enteId));
    avanzamenti.push(...avanzamentiDi(attesa, scheda, punto, enteId));
    teste.push({ id: attesa.id, ...testaDi(oggetto, attesa, stato, punto) });
  }
  await insertRows(tx, 'RilevazioneIndicatore', valori);
  await insertRows(tx, 'RilevazioneFase', avanzamenti);
  await writeTeste(tx, teste);
}

function indicatoriDi({ obiettivi }: ProgettoFormato, codice: string | null): readonly IndicatoreFormato[] {
  return obiettivi.find((obiettivo) => obiettivo.codice === codice)?.indicatori ?? [];
}

function valoriDi(
  { id: rilevazioneId, indicatori }: Attesa,
  definiti: readonly IndicatoreFormato[],
  punto: Punto,
  enteId: string,
): NewRow<'RilevazioneIndicatore'>[] {
  return indicatori.flatMap((indicatoreId, posto) => {
    const definito = definiti[posto];
    const scritto = definito && valoreDi(definito, punto);
    return scritto ? [{ enteId, id: newId(), rilevazioneId, indicatoreId, ...scritto }] : [];
  });
}

function avanzamentiDi(
  { id: rilevazioneId, fasi }: Attesa,
  scheda: ProgettoFormato,
  punto: Punto,
  enteId: string,
): NewRow<'RilevazioneFase'>[] {
  return fasi.flatMap(({ id: faseId, ordine }) => {
    const definita = scheda.fasi.find((fase) => fase.ordine === ordine);
    const avanzamento = definita ? avanzamentoDi(definita, punto) : null;
    return avanzamento === null ? [] : [{ enteId, id: newId(), rilevazioneId, faseId, avanzamento }];
  });
}

/** State, verdict and explanation of a report. It was sent some days after the reference date, in the morning. */
function testaDi(oggetto: string, { cdr, obiettivo }: Attesa, stato: StatoRilevazione, { percento, momento }: Punto) {
  const [causa, criticita, azioneCorrettiva] = percento < DA_SPIEGARE ? spiegazioneOf(oggetto) : [];
  const giorni = 2 + (hashOf(cdr) % 7);
  const minuti = String(hashOf(oggetto) % 60).padStart(2, '0');
  const esito = percento >= 100 ? 'RAGGIUNTO' : percento < 50 ? 'NON_RAGGIUNTO' : 'PARZIALE';
  return {
    stato,
    inviataAt: stato === 'DA_COMPILARE' ? null : `${addDays(momento.dataRiferimento, giorni)}T09:${minuti}:00Z`,
    esito: momento.finale && obiettivo ? esito : null,
    causa: causa ?? null,
    criticita: criticita ?? null,
    azioneCorrettiva: azioneCorrettiva ?? null,
    motivoRinvio: stato === 'RINVIATA' ? (MOTIVI_DI_RINVIO[oggetto] ?? 'Controlla i valori.') : null,
  };
}

async function writeTeste(tx: Tx, teste: readonly object[]): Promise<void> {
  const columns = ['stato', 'inviataAt', 'esito', 'causa', 'criticita', 'azioneCorrettiva', 'motivoRinvio'];
  const set = Prisma.raw(columns.map((column) => `"${column}" = t."${column}"`).join(', '));
  await tx.$executeRaw`UPDATE "Rilevazione" r SET ${set}
    FROM jsonb_populate_recordset(NULL::"Rilevazione", ${JSON.stringify(teste)}::jsonb) t
    WHERE r."enteId" = current_ente() AND r.id = t.id`;
}
