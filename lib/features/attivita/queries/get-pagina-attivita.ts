import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { sortAttivita } from '@/lib/domain/attivita';
import type { CalendarDate } from '@/lib/domain/calendar';
import { withDiscendenti } from '@/lib/domain/permissions/albero-cdr';
import { listCodiciCdr } from '@/lib/domain/permissions/ruoli';
import { STATI_SCHEDA } from '@/lib/domain/permissions/stati';
import { listRilevazioniInAttesa } from '@/lib/features/monitoraggio/queries/list-in-attesa';
import { listSessioni } from '@/lib/features/monitoraggio/queries/list-sessioni';
import { cdrVisibili } from '@/lib/features/monitoraggio/queries/visible-cdr';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import type { CdrDelPiano, PianoInBreve } from '@/lib/features/piano/types';
import { canRead, protectScheda } from '@/lib/features/progetto/policy';
import { type Compiti, compitiOf } from '../policy';
import type { Attivita, PaginaAttivita } from '../types';
import { describeDaImportare, describeSessioniDaMuovere } from './attivita-di-piano';
import { describeRendiconto } from './attivita-di-rendiconti';
import { describeDaCompletare, describeDaValidare, describePesiDaDistribuire } from './attivita-di-schede';
import { listDaDecidere } from './list-da-decidere';
import { listImportazioniInEsame } from './list-importazioni';
import { listMovimenti } from './list-movimenti';
import { listSchedeDelPiano, type SchedaCompatta } from './list-schede';

/** Who asks, about which plan. */
interface Contesto {
  scope: Scope;
  compiti: Compiti;
  piano: PianoInBreve;
  cdr: CdrDelPiano[];
  /** The person's own CDR and their descendants. */
  propri: CdrDelPiano[];
  oggi: CalendarDate;
}

/**
 * What waits for this person in an ente and year, and what stands beside it: progress of the open sessions, cards by state,
 * last movements. One transaction, six statements; for who reports, one more for each further session at work.
 * @param oggi the day it is in Italy
 */
export function getPaginaAttivita(scope: Scope, anno: number, oggi: CalendarDate): Promise<PaginaAttivita> {
  const compiti = compitiOf(scope);
  return read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, anno);
    const importazioni = compiti.importa ? await listImportazioniInEsame(tx) : [];
    const daImportare = compiti.importa ? describeDaImportare(struttura, importazioni, anno) : [];
    if (!struttura) return { ...EMPTY, attivita: daImportare, canImportare: compiti.importa };

    const { piano, cdr } = struttura;
    const codici = withDiscendenti(listCodiciCdr(scope), cdr);
    const propri = cdr.filter(({ codice }) => codici.includes(codice));
    const contesto = { scope, compiti, piano, cdr, propri, oggi };
    const leggibili = await listLeggibili(tx, contesto);
    const { sessioni, attivita } = await readMonitoraggio(tx, contesto);
    const daDecidere = compiti.decide ? await listDaDecidere(tx, piano.id) : [];
    const mie = compiti.completa ? leggibili.filter((scheda) => isDi(scheda, codici)) : leggibili;
    return {
      piano,
      attivita: sortAttivita([...listDiSchede(contesto, leggibili), ...attivita, ...daDecidere, ...daImportare]),
      cdrPropri: propri,
      sessioni: sessioni.filter(({ stato, conteggio }) => stato === 'APERTA' && conteggio.attese > 0),
      schede: countByStato(mie),
      movimenti: await listMovimentiOf(tx, compiti, mie),
      canImportare: compiti.importa,
    };
  });
}

const EMPTY: PaginaAttivita = {
  piano: null,
  attivita: [],
  cdrPropri: [],
  sessioni: [],
  schede: [],
  movimenti: null,
  canImportare: false,
};

/** The cards this person may read, by the same question the page of a card asks. */
async function listLeggibili(tx: Tx, { scope, piano, cdr, propri }: Contesto): Promise<SchedaCompatta[]> {
  const codici = propri.map(({ codice }) => codice);
  const schede = await listSchedeDelPiano(tx, piano, codici);
  return schede.filter((scheda) => {
    const titolari = scheda.assegnazioni.map((held) => held.cdr);
    const protezione = { progetto: scheda, piano, struttura: cdr, titolari, misuratori: scheda.misuratori };
    return canRead(scope, protectScheda(scope.enteId, protezione));
  });
}

function listDiSchede({ compiti, piano, cdr, propri }: Contesto, schede: readonly SchedaCompatta[]): Attivita[] {
  return [
    ...(compiti.completa ? describeDaCompletare(schede, piano, cdr) : []),
    ...(compiti.completa ? describePesiDaDistribuire(schede, piano, propri) : []),
    ...(compiti.valida ? describeDaValidare(schede) : []),
  ];
}

/** The sessions with the reports of the CDR the person answers for, else of those she reads; and what waits in them. */
async function readMonitoraggio(tx: Tx, contesto: Contesto) {
  const { scope, compiti, piano, cdr, propri, oggi } = contesto;
  const followsAll = compiti.verifica || !compiti.completa;
  const seguiti = followsAll ? cdrVisibili(scope, { cdr }) : propri;
  if (seguiti.length === 0 && !compiti.gestisceSessioni) return { sessioni: [], attivita: [] };
  const sessioni = await listSessioni(tx, { pianoId: piano.id, cdr: seguiti.map(({ codice }) => codice) });
  const rendiconti = await listRilevazioniInAttesa(scope, tx, { piano, cdr }, oggi, sessioni);
  return {
    sessioni,
    attivita: [
      ...rendiconti.map(describeRendiconto),
      ...(compiti.gestisceSessioni ? describeSessioniDaMuovere(sessioni, oggi) : []),
    ],
  };
}

function isDi({ cdr, assegnazioni }: SchedaCompatta, codici: readonly string[]): boolean {
  return (cdr !== null && codici.includes(cdr)) || assegnazioni.some((held) => codici.includes(held.cdr));
}

function countByStato(schede: readonly SchedaCompatta[]): PaginaAttivita['schede'] {
  return STATI_SCHEDA.map((stato) => ({
    stato,
    numero: schede.filter((scheda) => scheda.stato === stato).length,
  })).filter(({ numero }) => numero > 0);
}

async function listMovimentiOf(tx: Tx, compiti: Compiti, schede: readonly SchedaCompatta[]) {
  if (!compiti.leggeRegistro && !compiti.leggeRegistroProprio) return null;
  return listMovimenti(
    tx,
    schede.map(({ id }) => id),
    compiti.leggeRegistro,
  );
}
