import 'server-only';
import { groupBy } from '@/lib/domain/group-by';
import { toDecimalText } from '@/lib/domain/numeric';
import { shareOfExpected } from '@/lib/domain/phase-progress';
import { type Avanzamento, followObiettivo, type ObiettivoSeguito } from '@/lib/domain/reporting/avanzamento';
import { isValueDue, type MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import { isIndicatoreMissing, type ValoreScritto } from '@/lib/domain/reporting/rendiconto';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { TargetDaDescrivere } from '@/lib/format/target-in-parole';
import type { AvanzamentoLetto, RigaIndicatore, RigaObiettivo } from '../types';
import type { IndicatoreDiUnita, Unita } from './assemble-unita';
import type { IndicatoreLetto } from './load-contenuto';
import type { RilevazioneLetta, Rilevazioni, SessioneLetta } from './load-rilevazioni';

const NIENTE: ValoreScritto = { valore: null, data: null, siNo: null, parziale: null, testo: null, nota: null };

/** What was written, found by report and by row. */
export interface RilevazioniPerChiave {
  /** By session, CDR and objective. */
  rilevazioni: ReadonlyMap<string, RilevazioneLetta[]>;
  valori: ReadonlyMap<string, ValoreScritto>;
  avanzamenti: ReadonlyMap<string, { avanzamento: string | null; nota: string | null }>;
}

const keyOf = (...ids: string[]) => ids.join('/');

export function indexRilevazioni({ rilevazioni, valori, avanzamenti }: Rilevazioni): RilevazioniPerChiave {
  return {
    rilevazioni: groupBy(rilevazioni, ({ sessioneId, cdrId, obiettivoId }) => keyOf(sessioneId, cdrId, obiettivoId)),
    valori: new Map(valori.map((valore) => [keyOf(valore.rilevazioneId, valore.indicatoreId), valore])),
    avanzamenti: new Map(avanzamenti.map((fase) => [keyOf(fase.rilevazioneId, fase.faseId), fase])),
  };
}

/**
 * How every unit stands in a session that has begun, in the order given. A closed session holds what was prepared, and
 * nothing that entered the plan afterwards.
 */
export function judgeSessione(
  unita: readonly Unita[],
  sessione: SessioneLetta,
  scritti: RilevazioniPerChiave,
  regole: RegoleSmvp,
): RigaObiettivo[] {
  const momento = { anno: sessione.anno, dataRiferimento: sessione.dataRiferimento, finale: sessione.finale };
  return unita.flatMap((una) => {
    const rilevazione = findRilevazione(una, sessione, scritti);
    if (!rilevazione && sessione.stato === 'CHIUSA') return [];
    return judgeUnita(una, rilevazione, scritti, regole, momento);
  });
}

function findRilevazione(
  { assegnazione, obiettivo }: Unita,
  sessione: SessioneLetta,
  { rilevazioni }: RilevazioniPerChiave,
): RilevazioneLetta | null {
  const found = rilevazioni.get(keyOf(sessione.id, assegnazione.cdrId, obiettivo.id)) ?? [];
  return found.find(({ assegnazioneId }) => assegnazioneId === assegnazione.id) ?? found[0] ?? null;
}

function judgeUnita(
  una: Unita,
  rilevazione: RilevazioneLetta | null,
  scritti: RilevazioniPerChiave,
  regole: RegoleSmvp,
  momento: MomentoRendiconto,
): RigaObiettivo {
  const { obiettivo, assegnazione, scheda } = una;
  const rendicontazione = rilevazione?.stato ?? 'DA_COMPILARE';
  const isSent = rendicontazione === 'INVIATA' || rendicontazione === 'VERIFICATA';
  const id = rilevazione?.id ?? '';
  const indicatori = una.indicatori.map((indicatore) => ({
    ...indicatore,
    scritto: (isSent && scritti.valori.get(keyOf(id, indicatore.id))) || NIENTE,
  }));
  const fasi = una.fasi.map((fase) => ({
    ...fase,
    ...((isSent && scritti.avanzamenti.get(keyOf(id, fase.id))) || { avanzamento: null, nota: null }),
  }));
  const seguito = isSent ? followObiettivo({ indicatori, fasi }, regole, momento) : null;
  return {
    cdr: assegnazione.cdr,
    scheda,
    codice: obiettivo.codice,
    titolo: obiettivo.titolo,
    tags: obiettivo.tags,
    stato: seguito?.stato ?? 'NON_RILEVATO',
    rendicontazione,
    avanzamento: printAvanzamento(seguito?.avanzamento ?? null),
    ...describeIndietro(seguito?.indietro ?? []),
    causa: rilevazione?.causa ?? null,
    criticita: rilevazione?.criticita ?? null,
    peso: assegnazione.peso,
    isFuoriPesatura: assegnazione.fuoriPesatura !== null,
    indicatoriAttesi: indicatori.filter((indicatore) => isValueDue(indicatore, momento)).length,
    mancanti: indicatori
      .filter((indicatore) => isIndicatoreMissing(indicatore, momento))
      .map((indicatore) => toMancante(indicatore, una, rendicontazione)),
  };
}

type IndicatoreScritto = IndicatoreDiUnita & { scritto: ValoreScritto };

function describeIndietro([worst, ...others]: ObiettivoSeguito<IndicatoreScritto>['indietro']): Pick<
  RigaObiettivo,
  'indietro' | 'partiIndietro'
> {
  if (!worst) return { indietro: null, partiIndietro: 0 };
  const partiIndietro = others.length + 1;
  if (worst.tipo === 'FASE') {
    const { fase, atteso } = worst;
    const { ordine, avanzamento } = fase;
    return {
      partiIndietro,
      indietro: { tipo: 'FASE', ordine, avanzamento, atteso: atteso && toDecimalText(atteso, 4) },
    };
  }
  const { nome, scritto, letto } = worst.indicatore;
  return { partiIndietro, indietro: { tipo: 'INDICATORE', nome, scritto, indicatore: toTarget(letto) } };
}

function toMancante(
  { letto }: IndicatoreDiUnita,
  { assegnazione, scheda, obiettivo }: Unita,
  rendicontazione: RigaIndicatore['rendicontazione'],
): RigaIndicatore {
  const { codice, testo } = letto;
  const luogo = { cdr: assegnazione.cdr, scheda, obiettivo: obiettivo.codice };
  return { ...luogo, codice, testo, rendicontazione, ...toTarget(letto) };
}

function toTarget(letto: IndicatoreLetto): TargetDaDescrivere {
  const { natura, unita, verso, operatore, versoPresunto, valorePrevistoStampato, target } = letto;
  return { natura, unita, verso, operatore, versoPresunto, valorePrevistoStampato, target: target[0] ?? null };
}

/** Four digits, and the quota: the done as per cent of the expected. */
export function printAvanzamento(avanzamento: Avanzamento | null): AvanzamentoLetto | null {
  if (!avanzamento) return null;
  const quota = shareOfExpected(avanzamento.fatto, avanzamento.atteso);
  return {
    fatto: toDecimalText(avanzamento.fatto, 4),
    atteso: toDecimalText(avanzamento.atteso, 4),
    quota: quota && toDecimalText(quota, 4),
  };
}
