import { type CdrConAntenati, NESSUN_CDR, type NodoCdr, withAntenati } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { RisorsaRilevazione } from '@/lib/domain/permissions/risorse';
import type { Attore } from '@/lib/domain/permissions/ruoli';
import {
  canTransition,
  RILEVAZIONE,
  type StatoRilevazione,
  type StatoRisultato,
  type StatoSessione,
} from '@/lib/domain/workflow';
import type { Blocco } from './types';

/** A CDR of the structure, with what an indicator may be said to be measured by. */
export type CdrDiStruttura = NodoCdr & { denominazione: string };

/** The report of a CDR in a session, as a resource of the permission matrix and as commands need it. */
export interface RendicontazioneProtetta extends RisorsaRilevazione {
  readonly pianoId: string;
  readonly anno: number;
  readonly sessioneId: string;
  readonly cdrId: string;
  readonly codice: string;
  readonly struttura: readonly CdrDiStruttura[];
}

/** A report of a CDR; `misuratori` are the `monitoratoDa` of what is reported on, as printed. */
export function protectRendiconto(
  enteId: string,
  codice: string,
  struttura: readonly CdrDiStruttura[],
  { misuratori = [], tags = [] }: { misuratori?: readonly (string | null)[]; tags?: readonly string[] } = {},
): RisorsaRilevazione {
  return { enteId, cdr: withAntenati([codice], struttura), monitoratoDa: findMisuratori(misuratori, struttura), tags };
}

/** `monitoratoDa` is text as printed: a CDR is recognised by its code or by its name. */
function findMisuratori(names: readonly (string | null)[], struttura: readonly CdrDiStruttura[]): CdrConAntenati {
  const wanted = new Set(names.flatMap((name) => name?.trim().toLowerCase() ?? []));
  if (wanted.size === 0) return NESSUN_CDR;
  const found = struttura.filter(
    ({ codice, denominazione }) => wanted.has(codice.toLowerCase()) || wanted.has(denominazione.toLowerCase()),
  );
  return withAntenati(
    found.map(({ codice }) => codice),
    struttura,
  );
}

export function canGestire(attore: Attore): boolean {
  return isConsentito(attore, 'sessione.gestire', { enteId: attore.enteId });
}

export function canCompilare(attore: Attore, risorsa: RisorsaRilevazione): boolean {
  return isConsentito(attore, 'rilevazione.compilare', risorsa);
}

export function canVerificare(attore: Attore, risorsa: RisorsaRilevazione): boolean {
  return isConsentito(attore, 'rilevazione.verificare', risorsa);
}

/**
 * Why a report takes no values now; null when it does. A closed session still takes those of a report that came back:
 * otherwise sending it back would lead nowhere.
 */
export function bloccoOf(
  sessione: { stato: StatoSessione },
  { stato, decisione }: { stato: StatoRilevazione; decisione: StatoRisultato | null },
): Blocco | null {
  if (sessione.stato === 'PROGRAMMATA') return 'SESSIONE_PROGRAMMATA';
  if (decisione === 'VALIDATO' || decisione === 'CORRETTO' || decisione === 'NON_VALUTABILE') return 'DECISA';
  if (stato === 'INVIATA' || stato === 'VERIFICATA') return stato;
  const isOpen = sessione.stato === 'APERTA' || stato === 'RINVIATA';
  return isOpen && canTransition(RILEVAZIONE, stato, 'INVIATA') ? null : 'SESSIONE_CHIUSA';
}

/** What a {@link Blocco} is called where a command meets it. */
export const MOTIVO_BLOCCO: Readonly<Record<Blocco, string>> = {
  INVIATA: 'La rendicontazione è già stata inviata.',
  VERIFICATA: 'La rendicontazione è già stata verificata.',
  DECISA: 'Il risultato è già stato deciso: la rendicontazione non si modifica più.',
  SESSIONE_CHIUSA: 'La sessione di monitoraggio è chiusa.',
  SESSIONE_PROGRAMMATA: 'La sessione di monitoraggio non è ancora aperta.',
};
