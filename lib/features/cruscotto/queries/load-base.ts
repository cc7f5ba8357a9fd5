import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { REGOLE_PREDEFINITE, type RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import type { CdrDelPiano } from '@/lib/features/piano/types';
import { listSmvp } from '@/lib/features/valutazione/queries/get-smvp';
import type {
  PaginaCruscotto,
  RigaObiettivo,
  RigaPersona,
  RigaSegnalazione,
  RigaSpesa,
  SessioneDelCruscotto,
  VoceTag,
} from '../types';
import { assembleUnita } from './assemble-unita';
import {
  checkContenuto,
  indexTags,
  sumPersone,
  sumPesi,
  type TagDelPiano,
  toPianoDaControllare,
} from './check-contenuto';
import { indexRilevazioni, judgeSessione } from './judge-sessione';
import type { Contenuto } from './load-contenuto';
import { loadPiano } from './load-piano';
import type { SessioneLetta } from './load-rilevazioni';

/** A session and how everything stands in it; without rows until it is opened. */
export interface SessioneGiudicata {
  sessione: SessioneDelCruscotto;
  righe: RigaObiettivo[];
}

/** All of a plan the cruscotto is made of, before any filter: nothing in it depends on who looks. */
export interface BaseCruscotto {
  piano: PaginaCruscotto['piano'];
  cdr: CdrDelPiano[];
  regole: RegoleSmvp;
  totaleObiettivi: number;
  tags: VoceTag[];
  /** In order of date. */
  sessioni: SessioneGiudicata[];
  /** Of last year's plan, those that have begun, by its own rules. */
  precedenti: SessioneGiudicata[];
  regolePrecedenti: RegoleSmvp;
  segnalazioni: RigaSegnalazione[];
  persone: RigaPersona[];
  spese: RigaSpesa[];
  /** Sum of the weights inside the hundred, by CDR; null: none has a weight. */
  pesi: ReadonlyMap<string, string | null>;
}

/** Reads a plan and judges it; null when the ente has none for the year. Three statements. */
export async function loadBase(tx: Tx, anno: number): Promise<BaseCruscotto | null> {
  const struttura = await getPianoConStruttura(tx, anno);
  if (!struttura) return null;
  const { cdr } = struttura;
  // The name of the third level belongs to the ente, a global row: a change of it would not show in the register.
  const { etichettaOperativo: _, ...piano } = struttura.piano;
  const { contenuto, rilevazioni } = await loadPiano(tx, piano);
  const before = rilevazioni.sessioni.find((sessione) => sessione.anno !== anno)?.pianoId ?? piano.id;
  const [regole = REGOLE_PREDEFINITE, regolePrecedenti = regole] = (await listSmvp(tx, [piano.id, before])).map(
    (smvp) => smvp.regole,
  );

  const scritti = indexRilevazioni(rilevazioni);
  const schede = new Map(contenuto.schede.map(({ id, codice }) => [id, codice]));
  const judgeYear = (year: number, rules: RegoleSmvp) => {
    const unita = assembleUnita(contenuto, year, schede);
    return rilevazioni.sessioni
      .filter((sessione) => sessione.anno === year)
      .map((sessione: SessioneLetta) => {
        const righe = sessione.stato === 'PROGRAMMATA' ? [] : judgeSessione(unita, sessione, scritti, rules);
        return { sessione, righe };
      });
  };
  const tags = indexTags(contenuto, anno);
  const persone = sumPersone(contenuto, tags);
  const daControllare = toPianoDaControllare(contenuto, piano, cdr, regole.massimoObiettivi);
  return {
    piano,
    cdr,
    regole,
    ...countObiettivi(contenuto, anno),
    sessioni: judgeYear(anno, regole),
    precedenti: judgeYear(anno - 1, regolePrecedenti),
    regolePrecedenti,
    segnalazioni: checkContenuto(daControllare, tags, persone),
    persone,
    spese: placeSpese(contenuto, tags),
    pesi: sumPesi(contenuto, anno),
  };
}

function countObiettivi({ obiettivi }: Contenuto, anno: number): Pick<BaseCruscotto, 'totaleObiettivi' | 'tags'> {
  const own = obiettivi.filter((obiettivo) => obiettivo.anno === anno);
  const counts = new Map<string, number>();
  for (const tag of own.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts].map(([tag, quanti]) => ({ tag, obiettivi: quanti }));
  return { totaleObiettivi: own.length, tags: tags.toSorted((a, b) => a.tag.localeCompare(b.tag, 'it')) };
}

function placeSpese({ schede, spese }: Contenuto, tags: TagDelPiano): RigaSpesa[] {
  const byScheda = new Map(spese.map((spesa) => [spesa.progettoId, spesa]));
  return schede.flatMap(({ id, codice, titolo, cdr }) => {
    const spesa = byScheda.get(id);
    if (!spesa) return [];
    const { previsto, assestato, impegnato } = spesa;
    return { cdr, scheda: codice, titolo, previsto, assestato, impegnato, tags: tags.schede.get(id) ?? [] };
  });
}
