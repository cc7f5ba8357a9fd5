import { type CdrConAntenati, withAntenati } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { RisorsaScheda } from '@/lib/domain/permissions/risorse';
import type { Attore } from '@/lib/domain/permissions/ruoli';
import type { Scheda } from './types';

/** What the permission matrix needs to know of a card. */
export interface SchedaProtetta extends RisorsaScheda {
  readonly id: string;
  readonly codice: string;
  readonly pianoId: string;
  readonly anno: number;
}

/** A card as a resource: its owner, the holders of its objectives, whoever is named to measure an indicator. */
export function protectScheda(enteId: string, scheda: Scheda): SchedaProtetta {
  const { progetto, piano, obiettivi } = scheda;
  const holders = obiettivi.flatMap((obiettivo) => obiettivo.assegnazioni.map((assegnazione) => assegnazione.cdr));
  const measurers = obiettivi.flatMap((obiettivo) => obiettivo.indicatori.flatMap((i) => i.monitoratoDa ?? []));
  return {
    enteId,
    id: progetto.id,
    codice: progetto.codice,
    pianoId: piano.id,
    anno: piano.anno,
    statoPiano: piano.stato,
    statoScheda: progetto.stato,
    cdr: withAntenati([...(progetto.cdr ? [progetto.cdr] : []), ...holders], scheda.struttura),
    monitoratoDa: cdrNamed(measurers, scheda),
  };
}

/** `monitoratoDa` is text as printed: a CDR is recognised by its code or by its name. */
function cdrNamed(names: readonly string[], { struttura }: Scheda): CdrConAntenati {
  const wanted = new Set(names.map((name) => name.trim().toLowerCase()));
  const found = struttura.filter(
    ({ codice, denominazione }) => wanted.has(codice.toLowerCase()) || wanted.has(denominazione.toLowerCase()),
  );
  return withAntenati(
    found.map(({ codice }) => codice),
    struttura,
  );
}

export function canRead(attore: Attore, scheda: RisorsaScheda): boolean {
  return isConsentito(attore, 'scheda.leggere', scheda);
}

export function canEdit(attore: Attore, scheda: RisorsaScheda): boolean {
  return isConsentito(attore, 'scheda.modificare', scheda);
}
