import { type CdrConAntenati, withAntenati } from '@/lib/domain/permissions/albero-cdr';
import type { Azione } from '@/lib/domain/permissions/azioni';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { RisorsaScheda } from '@/lib/domain/permissions/risorse';
import { type Attore, listCodiciCdr } from '@/lib/domain/permissions/ruoli';
import { isSchedaModificabile, type StatoPiano, type StatoScheda } from '@/lib/domain/permissions/stati';
import { PROGETTO, transitions } from '@/lib/domain/workflow';
import type { PassoScheda, Scheda } from './types';

/** What the permission matrix needs to know of a card. */
export interface SchedaProtetta extends RisorsaScheda {
  readonly id: string;
  readonly codice: string;
  readonly pianoId: string;
  readonly anno: number;
  /** Code of the owner; null for a card of the whole ente. */
  readonly cdrTitolare: string | null;
  /** Closed with a reason: it may be read and reopened, nothing else. */
  readonly isChiusa: boolean;
}

/** What a card says of those who may touch it: read alone before a command, or taken from a card read whole. */
export interface Protezione {
  progetto: { id: string; codice: string; stato: StatoScheda; cdr: string | null; motivoChiusura?: string | null };
  piano: { id: string; anno: number; stato: StatoPiano };
  struttura: readonly { codice: string; denominazione: string; padre: string | null }[];
  /** CDR holding an Assegnazione on it. */
  titolari: readonly string[];
  /** `Indicatore.monitoratoDa` of its indicators, as printed. */
  misuratori: readonly string[];
}

/** The same facts out of a card read whole. */
export function protezioneOf({ progetto, piano, struttura, obiettivi }: Scheda): Protezione {
  return {
    progetto,
    piano,
    struttura,
    titolari: obiettivi.flatMap((obiettivo) => obiettivo.assegnazioni.map((assegnazione) => assegnazione.cdr)),
    misuratori: obiettivi.flatMap((obiettivo) => obiettivo.indicatori.flatMap((i) => i.monitoratoDa ?? [])),
  };
}

/** A card as a resource: its owner, the holders of its objectives, whoever is named to measure an indicator. */
export function protectScheda(enteId: string, protezione: Protezione): SchedaProtetta {
  const { progetto, piano, struttura, titolari } = protezione;
  return {
    enteId,
    id: progetto.id,
    codice: progetto.codice,
    pianoId: piano.id,
    anno: piano.anno,
    cdrTitolare: progetto.cdr,
    isChiusa: Boolean(progetto.motivoChiusura),
    statoPiano: piano.stato,
    statoScheda: progetto.stato,
    cdr: withAntenati([...(progetto.cdr ? [progetto.cdr] : []), ...titolari], struttura),
    monitoratoDa: listMisuratori(protezione),
  };
}

/** `monitoratoDa` is text as printed: a CDR is recognised by its code or by its name. */
function listMisuratori({ misuratori, struttura }: Protezione): CdrConAntenati {
  const wanted = new Set(misuratori.map((name) => name.trim().toLowerCase()));
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

export function canEdit(attore: Attore, scheda: SchedaProtetta): boolean {
  return !scheda.isChiusa && isConsentito(attore, 'scheda.modificare', scheda);
}

const DIRITTI = {
  propose: 'scheda.proporre',
  validate: 'scheda.validare',
  sendBack: 'scheda.rinviare',
} as const satisfies Record<PassoScheda, Azione>;

/** The steps towards the approval somebody may have an open card take now. A card still being written is not sent back. */
export function listPassi(attore: Attore, scheda: SchedaProtetta): PassoScheda[] {
  if (scheda.isChiusa) return [];
  const { statoScheda } = scheda;
  return transitions(PROGETTO, statoScheda).flatMap(({ azione }) => {
    if (azione === 'approve' || azione === 'vary') return [];
    if (azione === 'sendBack' && isSchedaModificabile(statoScheda)) return [];
    return isConsentito(attore, DIRITTI[azione], scheda) ? azione : [];
  });
}

/** The history is a stretch of the register: whoever reads the register of this card's CDR, and whoever may correct it. */
export function canReadStoria(attore: Attore, scheda: SchedaProtetta): boolean {
  return isConsentito(attore, 'registro.leggere', scheda) || canEdit(attore, scheda);
}

/** Whether somebody may make a card in a CDR, or give one to it (null: to the whole ente): who may edit its cards may. */
export function canCreateIn(
  attore: Attore,
  piano: Protezione['piano'],
  struttura: Protezione['struttura'],
  cdr: string | null,
): boolean {
  const progetto = { id: '', codice: '', stato: 'BOZZA' as const, cdr };
  const risorsa = protectScheda(attore.enteId, { progetto, piano, struttura, titolari: [], misuratori: [] });
  return canEdit(attore, risorsa);
}

/** Whether somebody may make cards anywhere in a plan: in the whole ente, or in a CDR of her own. */
export function canCreateSomewhere(
  attore: Attore,
  piano: Protezione['piano'],
  struttura: Protezione['struttura'],
): boolean {
  return [null, ...listCodiciCdr(attore)].some((cdr) => canCreateIn(attore, piano, struttura, cdr));
}
