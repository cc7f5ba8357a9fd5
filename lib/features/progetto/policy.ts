import { type CdrConAntenati, withAntenati } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { RisorsaScheda } from '@/lib/domain/permissions/risorse';
import type { Attore } from '@/lib/domain/permissions/ruoli';
import type { StatoPiano, StatoScheda } from '@/lib/domain/permissions/stati';
import type { CdrAperto, Scheda } from './types';

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

/** The history is a stretch of the register: whoever reads the register of this card's CDR, and whoever may correct it. */
export function canReadStoria(attore: Attore, scheda: SchedaProtetta): boolean {
  return isConsentito(attore, 'registro.leggere', scheda) || canEdit(attore, scheda);
}

/** Where somebody may make cards, or give them: whoever may edit the cards of a CDR may. In the order of the structure. */
export function listCdrAperti(
  attore: Attore,
  piano: Protezione['piano'],
  struttura: Protezione['struttura'],
): CdrAperto[] {
  const draft = { id: '', codice: '', stato: 'BOZZA' as const };
  const isOpen = (cdr: string | null) => {
    const protezione = { progetto: { ...draft, cdr }, piano, struttura, titolari: [], misuratori: [] };
    return canEdit(attore, protectScheda(attore.enteId, protezione));
  };
  const all = struttura.map(({ codice, denominazione }) => ({ codice, nome: `${codice} ${denominazione}` }));
  return [
    ...all.filter(({ codice }) => isOpen(codice)),
    ...(isOpen(null) ? [{ codice: null, nome: 'Tutto l’ente' }] : []),
  ];
}
