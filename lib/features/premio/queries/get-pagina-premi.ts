import 'server-only';
import { z } from 'zod';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { ripartoFondo } from '@/lib/domain/allocation/riparto-fondo';
import { sumDecimals, toDecimalText } from '@/lib/domain/numeric';
import { NESSUN_CDR, withAntenati } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { listCodiciCdr } from '@/lib/domain/permissions/ruoli';
import { CRITERI_QUOTA, TIPOLOGIE_PREMIO } from '@/lib/exchange/formato';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import type { CdrDelPiano } from '@/lib/features/piano/types';
import type { PaginaPremi, PremioMostrato, QuotaMostrata } from '../types';
import { checkRiparto } from './check-riparto';

const decimale = z.string().nullable();
const righe = z.object({
  fondo: z.object({ id: z.string(), totale: decimale, primaFase: z.string(), riserva: decimale }).nullable(),
  quote: z.array(z.object({ denominazione: z.string(), criterio: z.enum(CRITERI_QUOTA), importo: z.string() })),
  premi: z.array(
    z.object({
      id: z.string(),
      codice: z.string(),
      titolo: z.string(),
      isChiusa: z.boolean(),
      /** Owner and holders. */
      cdr: z.array(z.string()),
      quota: z.string().nullable(),
      tipologia: z.enum(TIPOLOGIE_PREMIO).nullable(),
      numeroDipendenti: z.number().nullable(),
      peso: decimale,
      coefficiente: decimale,
      punti: decimale,
      importo: decimale,
      sogliaMinima: decimale,
      tempi: z.string().nullable(),
      indicatori: z.array(
        z.object({ id: z.string(), testo: z.string(), quantita: z.string().nullable(), peso: decimale }),
      ),
    }),
  ),
});

type Righe = z.infer<typeof righe>;

/**
 * Fund, quotas and premi of the plan of a year; null when the ente has no plan for it, and for who may read no premio of
 * it. Who reads only those of her CDR gets those, none even, and no fund. One transaction, three statements.
 */
export function getPaginaPremi(scope: Scope, anno: number): Promise<PaginaPremi | null> {
  return read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, anno);
    if (!struttura) return null;
    const { piano, cdr } = struttura;
    const { fondo, quote, premi } = await readRighe(tx, piano.id);
    const isVisibile = visiblePremi(scope, cdr);
    const seesAll = isVisibile([]);
    const riparto = ripartoFondo(fondo?.primaFase ?? '0', quote, premi);
    const printed = premi.map(({ id: _, cdr: __, ...premio }, indice): PremioMostrato => {
      const calcolato = riparto.premi[indice]?.calcolato;
      return { ...premio, calcolato: fondo && calcolato ? toDecimalText(calcolato, 2) : null };
    });
    if (!seesAll && !isVisibile(listCodiciCdr(scope))) return null;
    const mine = printed.filter((_, indice) => isVisibile(premi[indice]?.cdr ?? []));
    const shown = quote.map((quota, indice): QuotaMostrata => {
      const { punti, somma } = riparto.quote[indice] ?? { punti: '0', somma: '0' };
      return { ...quota, punti: punti.toString(), somma: toDecimalText(somma, 2) };
    });
    return {
      piano,
      isIntera: seesAll,
      fondo: seesAll && fondo ? { totale: fondo.totale, primaFase: fondo.primaFase, riserva: fondo.riserva } : null,
      quote: seesAll ? shown : [],
      premi: mine,
      somma: toDecimalText(sumDecimals(mine.map(({ importo }) => importo ?? '0')), 2),
      rilievi: seesAll && fondo ? checkRiparto(fondo, shown, printed, riparto) : [],
      scritti: await lastWritten(tx, [...(fondo ? [fondo.id] : []), ...premi.map(({ id }) => id)]),
    };
  });
}

/** The row `premio.leggere` of the matrix, for the card of some CDR; of none, for who reads them all. */
function visiblePremi(scope: Scope, struttura: readonly CdrDelPiano[]): (cdr: readonly string[]) => boolean {
  const { enteId } = scope;
  return (cdr) =>
    isConsentito(scope, 'premio.leggere', {
      enteId,
      personaId: null,
      cdr: cdr.length > 0 ? withAntenati(cdr, struttura) : NESSUN_CDR,
    });
}

async function readRighe(tx: Tx, pianoId: string): Promise<Righe> {
  const [row] = await tx.$queryRaw<{ righe: unknown }[]>`
    SELECT json_build_object(
      'fondo', (SELECT json_build_object('id', f.id, 'totale', f.totale::text, 'primaFase', f."primaFase"::text,
          'riserva', f.riserva::text) FROM "Fondo" f WHERE f."pianoId" = ${pianoId}::uuid),
      'quote', coalesce((SELECT json_agg(json_build_object('denominazione', q.denominazione, 'criterio', q.criterio,
          'importo', q.importo::text) ORDER BY q.ordine, q.id)
        FROM "QuotaFondo" q JOIN "Fondo" f ON f."enteId" = q."enteId" AND f.id = q."fondoId"
        WHERE f."pianoId" = ${pianoId}::uuid), '[]'::json),
      'premi', coalesce((SELECT json_agg(json_build_object('id', r.id, 'codice', p.codice, 'titolo', p.titolo,
          'isChiusa', p."dataChiusura" IS NOT NULL, 'quota', q.denominazione, 'tipologia', r.tipologia,
          'numeroDipendenti', r."numeroDipendenti", 'peso', trim_scale(r.peso)::text,
          'coefficiente', trim_scale(r.coefficiente)::text, 'punti', trim_scale(r.punti)::text,
          'importo', r.importo::text, 'sogliaMinima', trim_scale(r."sogliaMinima")::text, 'tempi', p.tempi,
          'indicatori', (SELECT coalesce(json_agg(json_build_object('id', i.id, 'testo', i.testo, 'quantita', i."valorePrevistoStampato",
              'peso', trim_scale(i.peso)::text) ORDER BY o.ordine, o.id, i.ordine, i.id), '[]'::json)
            FROM "Obiettivo" o JOIN "Indicatore" i ON i."enteId" = o."enteId" AND i."obiettivoId" = o.id
            WHERE o."enteId" = p."enteId" AND o."progettoId" = p.id AND o."dataChiusura" IS NULL
              AND i."dataChiusura" IS NULL),
          'cdr', (SELECT coalesce(json_agg(DISTINCT c.codice), '[]'::json) FROM "Cdr" c
            WHERE c."enteId" = p."enteId" AND (c.id = p."cdrId" OR c.id IN (SELECT a."cdrId" FROM "Obiettivo" o
              JOIN "Assegnazione" a ON a."enteId" = o."enteId" AND a."obiettivoId" = o.id
              WHERE o."enteId" = p."enteId" AND o."progettoId" = p.id)))) ORDER BY p.ordine, p.id)
        FROM "Premio" r JOIN "Progetto" p ON p."enteId" = r."enteId" AND p.id = r."progettoId"
        LEFT JOIN "QuotaFondo" q ON q."enteId" = r."enteId" AND q.id = r."quotaId"
        WHERE p."pianoId" = ${pianoId}::uuid), '[]'::json)) AS righe`;
  return righe.parse(row?.righe);
}

/** The register dates and signs the amounts. */
async function lastWritten(tx: Tx, ids: string[]): Promise<PaginaPremi['scritti']> {
  const [last] = await tx.$queryRaw<{ at: Date; autore: string | null }[]>`
    SELECT o.at, u.nome AS autore FROM "Modifica" m
    JOIN "Operazione" o ON o."enteId" = m."enteId" AND o.id = m."operazioneId"
    LEFT JOIN "Utente" u ON u.id = o."utenteId"
    WHERE m."enteId" = current_ente() AND m."rigaId" = ANY (${ids}::uuid[]) ORDER BY o.at DESC LIMIT 1`;
  return last ?? null;
}
