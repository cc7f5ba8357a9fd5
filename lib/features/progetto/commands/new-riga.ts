import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { SchedaProtetta } from '../policy';
import type { Aggiunta } from '../queue/gesto-schema';
import { nextCodice, readCodici } from './next-codice';

/** A row about to be born, without its place and its parent. */
type Contenuto = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a new row says: what the person has written, and what stands where she has written nothing. */
export async function newRiga(tx: Tx, scheda: SchedaProtetta, aggiunta: Aggiunta): Promise<Contenuto> {
  const written = Object.entries(aggiunta.campi).flatMap(([campo, valore]) =>
    valore === undefined ? [] : [[campo, valore] as const],
  );
  return { ...(await defaultsOf(tx, scheda, aggiunta)), ...Object.fromEntries(written) };
}

async function defaultsOf(tx: Tx, scheda: SchedaProtetta, aggiunta: Aggiunta): Promise<Contenuto> {
  switch (aggiunta.tabella) {
    case 'Obiettivo':
      return newObiettivo(tx, scheda);
    case 'Indicatore':
      // Nobody has chosen the direction yet: it is presumed until somebody does.
      return {
        testo: 'Nuovo indicatore',
        natura: 'NUMERO',
        verso: 'CRESCENTE',
        versoPresunto: true,
        ambitoValutazione: 'ORGANIZZATIVA',
      };
    case 'Target':
      return { anno: scheda.anno };
    case 'Assegnazione':
      return { ruolo: 'CAPOFILA' };
    case 'Fase':
      return { descrizione: 'Nuova fase', ordine: await nextNumeroFase(tx, aggiunta.padreId) };
    case 'PeriodoFase':
      return { anno: scheda.anno, precisione: 'GIORNO' };
    case 'VoceBudget':
      return {
        descrizione: 'Nuova voce',
        titoloBilancio: 'SPESA_CORRENTE',
        anno: scheda.anno,
        previsto: '0.00',
      };
    case 'ImpegnoPersonale':
      return newImpegno(tx, aggiunta.campi.nominativo);
    case 'Collegamento':
      return { principale: !(await hasPrincipale(tx, scheda)) };
    case 'ProgettoCdr':
      return {};
  }
}

/** The code after the last one, the kind of the last one. */
async function newObiettivo(tx: Tx, { enteId, id, codice }: SchedaProtetta): Promise<Contenuto> {
  const codici = await readCodici(tx, id);
  const last = await tx.obiettivo.findFirst({
    where: { enteId, progettoId: id },
    orderBy: [{ ordine: 'desc' }, { id: 'desc' }],
    select: { tipo: true, codice: true },
  });
  return {
    codice: nextCodice(last?.codice ?? `${codice}/0`, codici),
    tipo: last?.tipo ?? 'ORDINARIO',
    titolo: 'Nuovo obiettivo',
    intersettoriale: false,
    tags: [],
  };
}

async function nextNumeroFase(tx: Tx, padreId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ ultimo: number | null }[]>`
    SELECT max(ordine) AS ultimo FROM "Fase" WHERE "enteId" = current_ente()
      AND ("obiettivoId" = ${padreId}::uuid OR ("progettoId" = ${padreId}::uuid AND "obiettivoId" IS NULL))`;
  return (row?.ultimo ?? 0) + 1;
}

/** A name written exactly as a known person's, or as an alias of one, is that person. */
async function newImpegno(tx: Tx, nominativo: string): Promise<Contenuto> {
  const [persona] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Persona" WHERE "enteId" = current_ente() AND nominativo = ${nominativo}
    UNION ALL SELECT "personaId" FROM "AliasPersona" WHERE "enteId" = current_ente() AND nominativo = ${nominativo} LIMIT 1`;
  return { relazione: 'Dipendente', collettivo: false, personaId: persona?.id ?? null };
}

async function hasPrincipale(tx: Tx, { enteId, id }: SchedaProtetta): Promise<boolean> {
  return (await tx.collegamento.count({ where: { enteId, progettoId: id, principale: true } })) > 0;
}
