import 'server-only';
import { z } from 'zod';
import type { Scope } from '@/lib/auth/scope';
import { Prisma } from '@/lib/db/generated/client';
import { read } from '@/lib/db/transaction';
import { canEdit, canRead, protectScheda } from '../policy';
import type { PaginaPesi } from '../types';
import { cdrRow, pesoRow, pianoRow, protezioneRow } from './scheda-rows';

const pesiRow = z.object({
  piano: pianoRow,
  cdr: cdrRow.pick({ codice: true, denominazione: true }),
  struttura: protezioneRow.shape.struttura,
  righe: z
    .array(pesoRow.extend({ protezione: protezioneRow.omit({ piano: true, struttura: true }) }))
    .nullable()
    .transform((righe) => righe ?? []),
});

/**
 * The weights of all the objectives a CDR holds in the plan of a year, card by card; null when there is no such CDR. Cards
 * the person may not read are only counted and summed: without them the hundred would be another hundred. One statement.
 */
export function getPaginaPesi(scope: Scope, anno: number, cdr: string): Promise<PaginaPesi | null> {
  const { enteId } = scope;
  return read(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ pagina: unknown }[]>(selectPesi(enteId, anno, cdr));
    if (!row) return null;
    const { righe, struttura, ...pagina } = pesiRow.parse(row.pagina);
    const judged = righe.map(({ protezione, ...riga }) => {
      const risorsa = protectScheda(enteId, { ...protezione, piano: pagina.piano, struttura });
      return { ...riga, isReadable: canRead(scope, risorsa), isEditable: canEdit(scope, risorsa) };
    });
    const readable = judged.filter(({ isReadable }) => isReadable);
    const nascosti = judged.filter(({ isReadable, fuoriPesatura }) => !isReadable && fuoriPesatura === null);
    return {
      ...pagina,
      righe: readable.map(({ isReadable: _, ...riga }) => riga),
      nascosti: nascosti.map(({ peso }) => peso),
    };
  });
}

function selectPesi(enteId: string, anno: number, codice: string): Prisma.Sql {
  return Prisma.sql`
    WITH c AS (SELECT c.*, p.anno, p.stato, p."schemaPesi", p.titolo FROM "Cdr" c
      JOIN "Piano" p ON p."enteId" = c."enteId" AND p.id = c."pianoId"
      WHERE c."enteId" = ${enteId}::uuid AND p.anno = ${anno} AND c.codice = ${codice})
    SELECT json_build_object(
      'piano', json_build_object('id', c."pianoId", 'anno', c.anno, 'stato', c.stato, 'schemaPesi', c."schemaPesi"),
      'cdr', json_build_object('codice', c.codice, 'denominazione', c.denominazione),
      'struttura', (SELECT json_agg(json_build_object('codice', n.codice, 'denominazione', n.denominazione, 'padre', p.codice))
        FROM "Cdr" n LEFT JOIN "Cdr" p ON p."enteId" = n."enteId" AND p.id = n."padreId"
        WHERE n."enteId" = c."enteId" AND n."pianoId" = c."pianoId"),
      'righe', (SELECT json_agg(json_build_object('id', a.id, 'numero', a.numero, 'peso', trim_scale(a.peso)::text,
          'ruolo', a.ruolo, 'fuoriPesatura', a."fuoriPesatura", 'obiettivo', o.codice, 'titolo', o.titolo, 'tipo', o.tipo,
          'scheda', g.codice, 'titoloScheda', g.titolo, 'protezione', json_build_object(
            'progetto', json_build_object('id', g.id, 'codice', g.codice, 'stato', g.stato, 'cdr', owner.codice,
              'motivoChiusura', g."motivoChiusura"),
            'titolari', (SELECT json_agg(DISTINCT h.codice) FROM "Obiettivo" q
              JOIN "Assegnazione" b ON b."enteId" = q."enteId" AND b."obiettivoId" = q.id
              JOIN "Cdr" h ON h."enteId" = b."enteId" AND h.id = b."cdrId"
              WHERE q."enteId" = g."enteId" AND q."progettoId" = g.id),
            'misuratori', (SELECT json_agg(DISTINCT i."monitoratoDa") FROM "Obiettivo" q
              JOIN "Indicatore" i ON i."enteId" = q."enteId" AND i."obiettivoId" = q.id
              WHERE q."enteId" = g."enteId" AND q."progettoId" = g.id AND i."monitoratoDa" IS NOT NULL)))
          ORDER BY g.ordine, o.ordine, a.id)
        FROM "Assegnazione" a
        JOIN "Obiettivo" o ON o."enteId" = a."enteId" AND o.id = a."obiettivoId" AND o."dataChiusura" IS NULL
        JOIN "Progetto" g ON g."enteId" = o."enteId" AND g.id = o."progettoId"
        LEFT JOIN "Cdr" owner ON owner."enteId" = g."enteId" AND owner.id = g."cdrId"
        WHERE a."enteId" = c."enteId" AND a."cdrId" = c.id)) AS pagina
    FROM c`;
}
