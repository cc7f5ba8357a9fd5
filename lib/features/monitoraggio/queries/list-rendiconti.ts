import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import type { Tx } from '@/lib/db/transaction';
import type { ValoreScritto } from '@/lib/domain/reporting/rendiconto';
import type { StatoRilevazione, StatoRisultato } from '@/lib/domain/workflow';
import { bloccoOf, type CdrDiStruttura, canCompilare, canVerificare, protectRendiconto } from '../policy';
import type { FaseDelRendiconto, IndicatoreDelRendiconto, RendicontoLetto, Sessione } from '../types';
import { type Perimetro, selectRendiconti } from './attese-sql';

interface Riga
  extends Omit<
    RendicontoLetto,
    'nome' | 'isObiettivo' | 'indicatori' | 'blocco' | 'isModificabile' | 'isLeggibile' | 'inviataAt'
  > {
  indicatori: (Omit<IndicatoreDelRendiconto, 'scritto' | 'isModificabile'> & { scritto: ValoreScritto | null })[];
  fasi: FaseDelRendiconto[];
  stato: StatoRilevazione;
  decisione: StatoRisultato | null;
  inviataAt: Date | null;
}

const NIENTE: ValoreScritto = { valore: null, data: null, siNo: null, parziale: null, testo: null, nota: null };

/** What to read: which CDR of which plan, with its structure. */
export interface RendicontiDa extends Perimetro {
  anno: number;
  struttura: readonly CdrDiStruttura[];
}

/**
 * The reports of a session as this person may see them: what is not sent yet is shown only to who fills it in and to who
 * verifies it. One statement, in the order of the plan.
 * @param withPrecedenti also what was written in the previous session
 */
export async function listRendiconti(
  scope: Scope,
  tx: Tx,
  da: RendicontiDa,
  sessione: Sessione,
  { withPrecedenti = false }: { withPrecedenti?: boolean } = {},
): Promise<RendicontoLetto[]> {
  const righe = await tx.$queryRaw<Riga[]>(selectRendiconti(da, sessione, { withPrecedenti }));
  return righe.map((riga) => toRendiconto(scope, da.struttura, sessione, riga));
}

function toRendiconto(
  scope: Scope,
  struttura: readonly CdrDiStruttura[],
  sessione: Sessione,
  riga: Riga,
): RendicontoLetto {
  const { decisione, indicatori, inviataAt, ...resto } = riga;
  const blocco = bloccoOf(sessione, riga);
  const risorsa = protectRendiconto(scope.enteId, riga.cdr, struttura, { tags: riga.obiettivo?.tags });
  const isOwn = canCompilare(scope, risorsa);
  const measures = (monitoratoDa: string | null) =>
    isOwn || canCompilare(scope, protectRendiconto(scope.enteId, riga.cdr, struttura, { misuratori: [monitoratoDa] }));
  const isSent = riga.stato === 'INVIATA' || riga.stato === 'VERIFICATA';
  const isLeggibile =
    isSent || canVerificare(scope, risorsa) || indicatori.some(({ monitoratoDa }) => measures(monitoratoDa)) || isOwn;
  const letto: RendicontoLetto = {
    ...resto,
    nome: riga.obiettivo?.titolo ?? `Fasi della scheda ${riga.scheda.codice}`,
    isObiettivo: riga.obiettivo !== null,
    indicatori: indicatori.map((indicatore) => ({
      ...indicatore,
      scritto: indicatore.scritto ?? NIENTE,
      isModificabile: blocco === null && measures(indicatore.monitoratoDa),
    })),
    inviataAt: inviataAt?.toISOString() ?? null,
    blocco,
    isModificabile: blocco === null && isOwn,
    isLeggibile,
  };
  return isLeggibile ? letto : withoutContent(letto);
}

/** The same report with nothing of what is written in it: it has not been sent. */
function withoutContent(rendiconto: RendicontoLetto): RendicontoLetto {
  const { indicatori, fasi } = rendiconto;
  return {
    ...rendiconto,
    esito: null,
    criticita: null,
    causa: null,
    azioneCorrettiva: null,
    motivoRinvio: null,
    indicatori: indicatori.map((indicatore) => ({ ...indicatore, scritto: NIENTE })),
    fasi: fasi.map((fase) => ({ ...fase, avanzamento: null, nota: null })),
  };
}
