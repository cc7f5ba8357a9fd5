import { daysInMonth } from '@/lib/domain/calendar';
import type {
  FaseFormato,
  IndicatoreFormato,
  ObiettivoFormato,
  ProgettoFormato,
  TargetFormato,
} from '@/lib/exchange/formato';
import { indicatore, progetto } from '../factories';
import { impegniDi } from './impegni';
import {
  type FaseDemo,
  type IndicatoreDemo,
  type ObiettivoDemo,
  PRIMO_ANNO,
  type Quando,
  type SchedaDemo,
} from './scheda';
import { collegamento, responsabileDi } from './struttura';
import { vociDi } from './voci';

/** Years a plan looks at, its own first. */
const ORIZZONTE = 3;

/** The slice of a card in the plan of a year. */
export function schedaDiAnno(cdr: string, scheda: SchedaDemo, anno: number): ProgettoFormato {
  const {
    codice,
    operativo,
    date,
    anni: _,
    isGenerale,
    responsabile,
    antefatto,
    obiettivi,
    fasi,
    budget,
    ...campi
  } = scheda;
  const titolare = (altro: string) => (altro === cdr && responsabile) || responsabileDi(altro, anno);
  const dellAnno = obiettivi.map((obiettivo, indice) =>
    obiettivoDiAnno(cdr, scheda, obiettivo, indice, anno, titolare),
  );
  const isCondivisa = dellAnno.some(({ intersettoriale }) => intersettoriale);
  return {
    ...progetto(codice, campi.titolo, cdr, { tipo: 'PRODOTTO', ...campi }),
    ...(isGenerale && { cdr: undefined }),
    ambito: isGenerale ? 'GENERALE' : isCondivisa ? 'INTERSETTORIALE' : 'SETTORE',
    ...(date && { inizio: giornoDi(date[0], anno), fine: giornoDi(date[1], anno) }),
    collegamenti: operativo.split(' ').map((uno, indice) => collegamento(uno, indice === 0)),
    obiettivi: dellAnno,
    fasi: fasiDi(scheda, anno),
    cdrPartecipanti: partecipantiDi(dellAnno, cdr),
    vociBudget: vociDi(budget ?? [], anno),
    personale: impegniDi(codice, anno),
  };
}

function partecipantiDi(obiettivi: readonly ObiettivoFormato[], cdr: string): string[] {
  return [
    ...new Set(obiettivi.flatMap(({ assegnazioni }) => assegnazioni.map((assegnazione) => assegnazione.cdr))),
  ].filter((altro) => altro !== cdr);
}

function codiceObiettivo({ codice }: SchedaDemo, indice: number): string {
  return `${codice}_${indice + 1}`;
}

function obiettivoDiAnno(
  cdr: string,
  scheda: SchedaDemo,
  obiettivo: ObiettivoDemo,
  indice: number,
  anno: number,
  titolare: (cdr: string) => string | undefined,
): ObiettivoFormato {
  const { peso: _, pesoPrimoAnno: __, fuoriPesatura = {}, indicatori, fasi: ___, fasiDi: ____, ...campi } = obiettivo;
  const codice = codiceObiettivo(scheda, indice);
  const peso = (anno === PRIMO_ANNO && obiettivo.pesoPrimoAnno) || obiettivo.peso;
  const pesi = typeof peso === 'number' || peso === null ? [[cdr, peso] as const] : Object.entries(peso);
  return {
    codice,
    tipo: 'MIGLIORAMENTO',
    intersettoriale: false,
    tags: [],
    ...campi,
    ordine: indice + 1,
    assegnazioni: pesi.map(([altro, valore], posto) => {
      const [motivo, responsabile] = [fuoriPesatura[altro], titolare(altro)];
      return {
        cdr: altro,
        ...(responsabile && { responsabile }),
        ...(motivo ? { fuoriPesatura: motivo } : valore !== null && { peso: String(valore) }),
        ruolo: posto === 0 ? ('CAPOFILA' as const) : ('CONCORRENTE' as const),
      };
    }),
    indicatori: indicatori
      .filter(isOf(anno))
      .map((uno, posto) => indicatoreDiAnno(uno, `${codice}_${posto + 1}`, anno)),
  };
}

/** An indicator that still has no value is new: last year did not have it. */
function isOf(anno: number): (indicatore: IndicatoreDemo) => boolean {
  return ({ serie }) => serie !== '' || anno !== PRIMO_ANNO;
}

/** A presumed direction, as somebody confirmed it. */
function confirmed<T extends Partial<IndicatoreFormato>>(campi: T, operatore: '<=' | '>=' = '>='): T {
  if (!campi.versoPresunto) return campi;
  return { ...campi, versoPresunto: false, operatore, verso: operatore === '>=' ? 'CRESCENTE' : 'DECRESCENTE' };
}

function indicatoreDiAnno(demo: IndicatoreDemo, codice: string, anno: number): IndicatoreFormato {
  const { testo, serie, parti, aParole, entro, peso, confermata, ...scritti } = demo;
  const campi = anno === PRIMO_ANNO ? confirmed(scritti, confermata) : scritti;
  const interi = serie ? targetDi(serie, anno) : [];
  const divisi = Object.entries(parti ?? {}).flatMap(([ripartizione, valori]) =>
    targetDi(valori, anno).map((target) => ({ ...target, ripartizione })),
  );
  return {
    ...indicatore({ anno }, testo, {}, { codice, ...campi, ...(peso !== undefined && { peso: String(peso) }) }),
    target: [
      ...interi,
      ...divisi,
      ...(entro ? [{ anno, data: giornoDi(entro, anno) }] : []),
      ...(aParole ? [{ anno, testo: aParole }] : []),
    ],
  };
}

/** The targets of a plan's years: those the series names, and for its first year the nearest one. */
function targetDi(serie: string, anno: number): TargetFormato[] {
  const valori = serie.split(' ');
  return Array.from({ length: ORIZZONTE }, (_, indice) => anno + indice).flatMap((altro) => {
    const posto = altro === anno ? Math.min(Math.max(anno - PRIMO_ANNO, 0), valori.length - 1) : altro - PRIMO_ANNO;
    const valore = valori[posto];
    if (valore === undefined) return [];
    const [min, max] = valore.split('..');
    return [{ anno: altro, ...(max === undefined ? { valore } : { min, max }) }];
  });
}

/** `MM-DD` of a year, each plus one year later. */
export function giornoDi(giorno: string, anno: number): string {
  const senza = giorno.replaceAll('+', '');
  return `${anno + giorno.length - senza.length}-${senza}`;
}

function fasiDi(scheda: SchedaDemo, anno: number): FaseFormato[] {
  const righe = [
    ...scheda.obiettivi.flatMap(({ fasi = [], fasiDi = {} }, indice) => {
      const obiettivo = codiceObiettivo(scheda, indice);
      const proprie = Object.entries(fasiDi).flatMap(([assegnazione, sue]) =>
        sue.map((fase) => ({ fase, obiettivo, assegnazione })),
      );
      return [...fasi.map((fase) => ({ fase, obiettivo })), ...proprie];
    }),
    ...(scheda.fasi ?? []).map((fase) => ({ fase })),
  ];
  const storia: FaseFormato[] = scheda.antefatto
    ? [{ ordine: 0, descrizione: scheda.antefatto, nota: 'Antefatto', periodi: [] }]
    : [];
  return [
    ...storia,
    ...righe.map(({ fase, ...posto }, indice) => ({ ordine: indice + 1, ...posto, ...faseDi(fase, anno) })),
  ];
}

function faseDi([quando, descrizione, peso, prodottoAtteso]: FaseDemo, anno: number): Omit<FaseFormato, 'ordine'> {
  return { descrizione, ...(prodottoAtteso && { prodottoAtteso }), periodi: periodiDi(quando, anno, peso) };
}

/** The weight belongs to the first year: what goes past it has none there. */
function periodiDi(quando: Quando, anno: number, peso: number | undefined): FaseFormato['periodi'] {
  const [dal = '', al = ''] = quando.split('/');
  const precisione = dal.includes('-') ? ('GIORNO' as const) : ('MESE' as const);
  const inizio = precisione === 'GIORNO' ? giornoDi(dal, anno) : `${anno}-${dal}-01`;
  const fine = precisione === 'GIORNO' ? giornoDi(al, anno) : `${anno}-${al}-${daysInMonth(anno, Number(al))}`;
  const first = { anno, inizio, precisione, ...(peso !== undefined && { peso: String(peso) }) };
  return al.startsWith('+')
    ? [
        { ...first, fine: `${anno}-12-31` },
        { anno: anno + 1, inizio: `${anno + 1}-01-01`, fine, precisione },
      ]
    : [{ ...first, fine }];
}
