import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { canModificareAnagrafe, canReadStruttura } from '@/lib/features/cdr/policy';
import { getPianoInBreve } from '@/lib/features/piano/queries/get-piano';
import type { VistaPersone } from '../schema';
import type { PaginaPersone, PersonaIntera } from '../types';
import { listCoppieSimili, listPersone, PERSONE_PER_PAGINA } from './list-persone';

/** The people of the ente as they stand in the plan of a year; null when the person may not read it. At most four statements. */
export function getPaginaPersone(scope: Scope, anno: number, vista: VistaPersone): Promise<PaginaPersone | null> {
  return read(scope, async (tx) => {
    const piano = await getPianoInBreve(tx, anno);
    if (!piano || !canReadStruttura(scope, piano.stato)) return null;
    const isProposte = vista.vista === 'somiglianti';
    const elenco = isProposte
      ? { persone: [], totale: 0 }
      : await listPersone(tx, { ...vista, pianoId: piano.id, attiva: vista.vista === 'servizio' });
    const ids = [vista.persona, vista.unisci].filter((id) => id !== null);
    const intere = ids.length > 0 ? await listIntere(tx, piano.id, ids) : [];
    const findIntera = (id: string | null) => intere.find((persona) => persona.id === id) ?? null;
    return {
      piano,
      ...elenco,
      numeroPagine: Math.max(1, Math.ceil(elenco.totale / PERSONE_PER_PAGINA)),
      somiglianze: isProposte ? await listCoppieSimili(tx, scope.enteId) : [],
      scelta: findIntera(vista.persona),
      daUnire: vista.unisci === vista.persona ? null : findIntera(vista.unisci),
      canModificare: canModificareAnagrafe(scope),
    };
  });
}

/** Who somebody is in every plan of the ente; the percentage is of this one. */
function listIntere(tx: Tx, pianoId: string, ids: readonly string[]): Promise<PersonaIntera[]> {
  return tx.$queryRaw<PersonaIntera[]>`
    SELECT p.id, p.nominativo, p.attiva,
      coalesce((SELECT json_agg(json_build_object('id', a.id, 'nominativo', a.nominativo) ORDER BY a.nominativo)
        FROM "AliasPersona" a WHERE a."enteId" = p."enteId" AND a."personaId" = p.id), '[]'::json) AS alias,
      coalesce((SELECT json_agg(json_build_object('id', i.id, 'anno', l.anno, 'cdr', c.codice, 'denominazione', c.denominazione,
          'tipo', i.tipo, 'dal', i.dal, 'al', i.al) ORDER BY l.anno DESC, c.ordine, i.dal NULLS FIRST)
        FROM "Incarico" i JOIN "Cdr" c ON c."enteId" = i."enteId" AND c.id = i."cdrId"
        JOIN "Piano" l ON l."enteId" = c."enteId" AND l.id = c."pianoId"
        WHERE i."enteId" = p."enteId" AND i."personaId" = p.id), '[]'::json) AS incarichi,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'anno', l.anno, 'scheda', s.codice, 'titolo', s.titolo,
          'relazione', m.relazione, 'percentuale', trim_scale(m.percentuale)::text) ORDER BY l.anno DESC, s.ordine, m.ordine)
        FROM "ImpegnoPersonale" m JOIN "Progetto" s ON s."enteId" = m."enteId" AND s.id = m."progettoId"
        JOIN "Piano" l ON l."enteId" = s."enteId" AND l.id = s."pianoId"
        WHERE m."enteId" = p."enteId" AND m."personaId" = p.id), '[]'::json) AS impegni,
      (SELECT trim_scale(sum(m.percentuale))::text FROM "ImpegnoPersonale" m
        JOIN "Progetto" s ON s."enteId" = m."enteId" AND s.id = m."progettoId" AND s."pianoId" = ${pianoId}::uuid
        WHERE m."enteId" = p."enteId" AND m."personaId" = p.id AND NOT m.collettivo) AS percentuale,
      (SELECT count(*)::int FROM "Assegnazione" g WHERE g."enteId" = p."enteId" AND g."responsabileId" = p.id) AS "numeroObiettivi",
      (SELECT count(DISTINCT t."utenteId")::int FROM "Appartenenza" t
        WHERE t."enteId" = p."enteId" AND t."personaId" = p.id) AS "numeroUtenti"
    FROM "Persona" p WHERE p."enteId" = current_ente() AND p.id = ANY(${ids}::uuid[])`;
}
