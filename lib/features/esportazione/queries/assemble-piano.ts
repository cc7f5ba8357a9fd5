import 'server-only';
import { groupBy } from '@/lib/domain/group-by';
import type { PianoFormato } from '@/lib/exchange/formato';
import { nodeName } from '@/lib/exchange/reconcile/node-name';
import type { PianoRows } from './piano-rows';

/** A plan as it is in the database, with the id of the row each of its objects was made from. */
export interface PianoInArchivio {
  formato: PianoFormato;
  /** Object of `formato` → id of its row. */
  ids: ReadonlyMap<object, string>;
  /** Rows that are no object of the format: `legameOf(parent, child)` → id of the row that links them. */
  legami: ReadonlyMap<string, string>;
}

/** Names the link row of two ids: a card and a CDR that takes part, an indicator and a phase. */
export function legameOf(padre: string, figlio: string): string {
  return `${padre} ${figlio}`;
}

type Testata = Pick<PianoFormato, 'ente' | 'piano'>;

/** Puts the rows of the tables together into one plan of the interchange format. */
export function assemblePiano(testata: Testata, righe: PianoRows): PianoInArchivio {
  const ids = new Map<object, string>();
  const named = <T extends object>(id: string, oggetto: T): T => {
    ids.set(oggetto, id);
    return oggetto;
  };
  const legami = new Map<string, string>();
  for (const { id, progettoId, cdrId } of righe.partecipazioni) legami.set(legameOf(progettoId, cdrId), id);
  for (const { id, indicatoreId, faseId } of righe.fasiDiIndicatore) legami.set(legameOf(indicatoreId, faseId), id);

  const incarichi = groupBy(righe.incarichi, ({ cdrId }) => cdrId);
  const cdr = righe.cdr.map(({ id, ...campi }) =>
    named(id, {
      ...campi,
      incarichi: (incarichi.get(id) ?? []).map(({ id: rigaId, cdrId: _, ...incarico }) => named(rigaId, incarico)),
    }),
  );
  const formato: PianoFormato = {
    formato: 'traguardo/piano',
    versione: 1,
    ...testata,
    cdr,
    alberoStrategico: assembleAlbero(righe, named),
    progetti: assembleProgetti(righe, named),
    sezioni: righe.sezioni.map(({ id, ...sezione }) => named(id, sezione)),
    ...assembleFondo(righe, named),
  };
  return { formato, ids, legami };
}

type Named = <T extends object>(id: string, oggetto: T) => T;

function assembleFondo({ fondo: [fondo], quote }: PianoRows, named: Named): Pick<PianoFormato, 'fondo'> {
  if (!fondo) return {};
  const { id, ...importi } = fondo;
  return { fondo: named(id, { ...importi, quote: quote.map(({ id: rigaId, ...quota }) => named(rigaId, quota)) }) };
}

function assembleAlbero(righe: PianoRows, named: Named): PianoFormato['alberoStrategico'] {
  const strategici = groupBy(righe.strategici, ({ indirizzoId }) => indirizzoId);
  const operativi = groupBy(righe.operativi, ({ obiettivoStrategicoId }) => obiettivoStrategicoId);
  return righe.indirizzi.map(({ id, ...indirizzo }) =>
    named(id, {
      ...indirizzo,
      obiettiviStrategici: (strategici.get(id) ?? []).map(({ id: strategicoId, indirizzoId: _, ...strategico }) =>
        named(strategicoId, {
          ...strategico,
          obiettiviOperativi: (operativi.get(strategicoId) ?? []).map(
            ({ id: operativoId, obiettivoStrategicoId: __, ...operativo }) => named(operativoId, operativo),
          ),
        }),
      ),
    }),
  );
}

function assembleProgetti(righe: PianoRows, named: Named): PianoFormato['progetti'] {
  const partecipazioni = groupBy(righe.partecipazioni, ({ progettoId }) => progettoId);
  const collegamenti = groupBy(righe.collegamenti, ({ progettoId }) => progettoId);
  const obiettivi = groupBy(righe.obiettivi, ({ progettoId }) => progettoId);
  const fasi = groupBy(righe.fasi, ({ progettoId }) => progettoId);
  const voci = groupBy(righe.vociBudget, ({ progettoId }) => progettoId);
  const personale = groupBy(righe.personale, ({ progettoId }) => progettoId);
  const premi = new Map(righe.premi.map(({ id, progettoId, ...premio }) => [progettoId, named(id, premio)]));
  const sentieri = sentieriOf(righe);
  const obiettivoOf = assembleObiettivi(righe, named);
  const faseOf = assembleFasi(righe, named);
  return righe.progetti.map(({ id, ...campi }) => {
    const premio = premi.get(id);
    return named(id, {
      ...campi,
      cdrPartecipanti: (partecipazioni.get(id) ?? []).map(({ cdr }) => cdr),
      collegamenti: (collegamenti.get(id) ?? []).map(({ id: rigaId, obiettivoOperativoId, principale }) =>
        named(rigaId, { ...sentieri(obiettivoOperativoId), principale }),
      ),
      obiettivi: (obiettivi.get(id) ?? []).map(obiettivoOf),
      fasi: (fasi.get(id) ?? []).map(faseOf),
      vociBudget: (voci.get(id) ?? []).map(({ id: rigaId, progettoId: _, ...voce }) => named(rigaId, voce)),
      personale: (personale.get(id) ?? []).map(({ id: rigaId, progettoId: _, ...impegno }) => named(rigaId, impegno)),
      ...(premio && { premio }),
    });
  });
}

function assembleObiettivi(righe: PianoRows, named: Named) {
  const assegnazioni = groupBy(righe.assegnazioni, ({ obiettivoId }) => obiettivoId);
  const indicatori = groupBy(righe.indicatori, ({ obiettivoId }) => obiettivoId);
  const target = groupBy(righe.target, ({ indicatoreId }) => indicatoreId);
  const legate = groupBy(righe.fasiDiIndicatore, ({ indicatoreId }) => indicatoreId);
  const ordini = new Map(righe.fasi.map(({ id, ordine }) => [id, ordine]));
  return ({
    id,
    progettoId: _,
    ...campi
  }: PianoRows['obiettivi'][number]): PianoFormato['progetti'][number]['obiettivi'][number] =>
    named(id, {
      ...campi,
      assegnazioni: (assegnazioni.get(id) ?? []).map(({ id: rigaId, obiettivoId: __, ...riga }) => named(rigaId, riga)),
      indicatori: (indicatori.get(id) ?? []).map(({ id: indicatoreId, obiettivoId: __, ...indicatore }) => {
        const fasi = (legate.get(indicatoreId) ?? []).map(({ faseId }) => ordini.get(faseId) ?? 0);
        return named(indicatoreId, {
          ...indicatore,
          ...(fasi.length > 0 ? { fasi } : {}),
          target: (target.get(indicatoreId) ?? []).map(({ id: rigaId, indicatoreId: ___, ...riga }) =>
            named(rigaId, riga),
          ),
        });
      }),
    });
}

function assembleFasi(righe: PianoRows, named: Named) {
  const codici = new Map(righe.obiettivi.map(({ id, codice }) => [id, codice]));
  const titolari = new Map(righe.assegnazioni.map(({ id, cdr }) => [id, cdr]));
  const periodi = groupBy(righe.periodi, ({ faseId }) => faseId);
  return ({ id, progettoId: _, obiettivoId, assegnazioneId, ...campi }: PianoRows['fasi'][number]) => {
    const obiettivo = codici.get(obiettivoId ?? '');
    const assegnazione = titolari.get(assegnazioneId ?? '');
    return named(id, {
      ...campi,
      ...(obiettivo === undefined ? {} : { obiettivo }),
      ...(assegnazione === undefined ? {} : { assegnazione }),
      periodi: (periodi.get(id) ?? []).map(({ id: rigaId, faseId: __, ...periodo }) => named(rigaId, periodo)),
    });
  };
}

/** How a link to a third-level node is written: by titles, by code where two siblings bear the same title. */
function sentieriOf({ indirizzi, strategici, operativi }: PianoRows) {
  const ofOperativo = new Map(operativi.map((nodo) => [nodo.id, nodo]));
  const ofStrategico = new Map(strategici.map((nodo) => [nodo.id, nodo]));
  const ofIndirizzo = new Map(indirizzi.map((nodo) => [nodo.id, nodo]));
  return (operativoId: string) => {
    const operativo = ofOperativo.get(operativoId);
    const strategico = ofStrategico.get(operativo?.obiettivoStrategicoId ?? '');
    const indirizzo = ofIndirizzo.get(strategico?.indirizzoId ?? '');
    const strategiciFratelli = strategici.filter((altro) => altro.indirizzoId === strategico?.indirizzoId);
    const operativiFratelli = operativi.filter(
      (altro) => altro.obiettivoStrategicoId === operativo?.obiettivoStrategicoId,
    );
    return {
      indirizzo: nodeName(indirizzo, indirizzi),
      obiettivoStrategico: nodeName(strategico, strategiciFratelli),
      obiettivoOperativo: nodeName(operativo, operativiFratelli),
    };
  };
}
