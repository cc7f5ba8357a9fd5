import { valoreScrittoInParole } from '@/components/monitoraggio/written-words';
import type {
  PaginaCruscotto,
  PesiDiCdr,
  RigaCdr,
  RigaObiettivo,
  SessioneDelCruscotto,
} from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { ABSENT, formatPercent, formatShort } from '@/lib/format/number';
import { scadenzaInParole } from '@/lib/format/scadenza';
import { targetBreve } from '@/lib/format/target-in-parole';

/** States of several objectives, after their noun. */
export const OBIETTIVI_PER_STATO = {
  IN_RITARDO: 'Obiettivi in ritardo',
  DA_PRESIDIARE: 'Obiettivi da presidiare',
  IN_LINEA: 'Obiettivi in linea',
  NON_RILEVATO: 'Obiettivi non rilevati',
} as const;

export const GRAVITA = { BLOCCO: 'Blocco', AVVISO: 'Avviso', INFO: 'Informazione' } as const;

/** "fase 3 al 45 % su 79,74 % atteso", "Edifici riqualificati: 2 su 6"; null when everything is in line. */
export function indietroInParole({ indietro, partiIndietro }: RigaObiettivo): string | null {
  if (!indietro) return null;
  const others =
    partiIndietro === 1 ? '' : `, e ${partiIndietro - 1 === 1 ? 'un’altra voce' : `altre ${partiIndietro - 1} voci`}`;
  if (indietro.tipo === 'FASE') {
    const atteso = indietro.atteso === null ? '' : ` su ${formatPercent(indietro.atteso)} atteso`;
    return `fase ${indietro.ordine} al ${formatShort(indietro.avanzamento)}\u00a0%${atteso}${others}`;
  }
  const target = targetBreve(indietro.indicatore);
  const atteso = target ? `, atteso ${[target.operatore, target.valore].filter(Boolean).join(' ')}` : '';
  return `${indietro.nome}: ${valoreScrittoInParole({ unita: null, ...indietro.indicatore }, indietro.scritto)}${atteso}${others}`;
}

export function causaInParole(causa: RigaObiettivo['causa']): string {
  if (causa === null) return 'causa non indicata';
  return causa === 'ENDOGENA' ? 'causa interna' : 'causa esterna';
}

/** Who heads a CDR: the name, "sede vacante dal 01/09/2024", "senza responsabile". */
export function capoInParole({ responsabile, vacanteDal }: Pick<RigaCdr, 'responsabile' | 'vacanteDal'>): string {
  return responsabile ?? (vacanteDal ? `sede vacante dal ${formatData(vacanteDal)}` : 'senza responsabile');
}

/** "04 a 95, 09 a 105 e altri 3". */
export function pesiInParole(pesi: readonly PesiDiCdr[]): string {
  const shown = pesi
    .slice(0, 3)
    .map(({ cdr, somma }) => (somma === null ? `${cdr} senza pesi` : `${cdr} a ${formatShort(somma, 4)}`));
  const others = pesi.length - shown.length;
  return `${shown.join(', ')}${others > 0 ? ` e ${others === 1 ? 'un altro' : `altri ${others}`}` : ''}`;
}

/** "scaduti da 4 giorni", "scadono tra 12 giorni"; empty for a closed session. */
export function scadenzaDiSessione({ scadenza, stato }: SessioneDelCruscotto, oggi: PaginaCruscotto['oggi']): string {
  if (stato !== 'APERTA') return '';
  return `${scadenza < oggi ? 'scaduti' : 'scadono'} ${scadenzaInParole(scadenza, oggi)}`;
}

/** Whole per cents, cut and not rounded: 89,96 % must not read as the 90 % it does not reach. */
export function quotaInParole(quota: string | null | undefined): string {
  return quota ? formatPercent(quota.split('.')[0], 0) : ABSENT;
}

/** Tags as a person reads them: "pari opportunità" from `pari-opportunità`. */
export function tagInParole(tag: string): string {
  return tag.replaceAll('-', ' ');
}

/** Where the numbers come from, under every chart. */
export function fonteOf(denominazione: string, { piano, oggi, scelti }: PaginaCruscotto): string {
  const solo = scelti.length > 0 ? `, obiettivi con etichetta ${scelti.map(tagInParole).join(', ')}` : '';
  return `${denominazione}, piano ${piano.anno}${solo}, dati al ${formatData(oggi)}`;
}
