import type { CalendarDate } from '@/lib/domain/calendar';
import type { StatoScheda } from '@/lib/domain/permissions/stati';
import type { PaginaCruscotto, RigaSegnalazione } from '@/lib/features/cruscotto/types';

/** An open card on its way to the approval. */
export interface SchedaInCammino {
  codice: string;
  titolo: string;
  cdr: string | null;
  stato: StatoScheda;
  /** Why it was sent back, while it is. */
  motivoRinvio: string | null;
}

/** An approved version with the act that made it official: its body, its number, its date. */
export interface VersioneApprovata {
  numero: number;
  sha256: string;
  organo: string;
  atto: string;
  data: CalendarDate;
  oggetto: string | null;
}

export interface PaginaApprovazione {
  piano: PaginaCruscotto['piano'];
  /** Open cards in document order. */
  schede: SchedaInCammino[];
  /** Findings that stop the approval unless overridden. */
  blocchi: RigaSegnalazione[];
  /** Newest first. */
  versioni: VersioneApprovata[];
  /** This person validates cards and sends them back. */
  canValidare: boolean;
  /** This person approves the plan, and it waits for that. */
  canApprovare: boolean;
}
