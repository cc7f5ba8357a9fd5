import { formatPeriodo } from '@/lib/format/date';
import { numeroFase } from '@/lib/format/nomi-scheda';
import { formatShort } from '@/lib/format/number';
import type { FaseFormato, PianoFormato, ProgettoFormato } from '../../formato';
import type { Blocco, Colonna, Riga } from './documento';
import { giornoOf } from './giorno';

/** The phases of a card in document order, with when each runs and, where they have one, its weight in the plan's year. */
export function printFasi({ piano }: PianoFormato, { codice, fasi }: ProgettoFormato): Blocco[] {
  if (fasi.length === 0) return [];
  const hasObiettivo = fasi.some(({ obiettivo }) => obiettivo !== undefined);
  const hasPeso = fasi.some((fase) => pesoIn(fase, piano.anno) !== undefined);
  const colonne: Colonna[] = [
    { titolo: 'Fase', quota: 8 },
    ...(hasObiettivo ? [{ titolo: 'Obiettivo', quota: 18 }] : []),
    { titolo: 'Descrizione', quota: 44 },
    { titolo: 'Periodo previsto', quota: 30 },
    ...(hasPeso ? [{ titolo: `Peso ${piano.anno}`, quota: 10, numerica: true }] : []),
  ];
  const righe = fasi.map(
    (fase): Riga => ({
      tipo: 'voce',
      celle: [
        { testo: numeroFase(fase) },
        ...(hasObiettivo ? [{ testo: fase.obiettivo ?? '–' }] : []),
        { testo: fase.descrizione, nota: noteOf(fase) },
        { testo: periodiOf(fase) },
        ...(hasPeso ? [{ testo: formatShort(pesoIn(fase, piano.anno), 4) }] : []),
      ],
    }),
  );
  return [{ tipo: 'tabella', descrizione: `Fasi della scheda ${codice}`, colonne, righe }];
}

function pesoIn({ periodi }: FaseFormato, anno: number): string | undefined {
  return periodi.find((periodo) => periodo.anno === anno && periodo.peso !== undefined)?.peso;
}

function periodiOf({ periodi }: FaseFormato): string {
  return periodi.map(({ inizio, fine }) => formatPeriodo(giornoOf(inizio), giornoOf(fine))).join('\n') || '–';
}

function noteOf({ prodottoAtteso, responsabili, assegnazione, nota }: FaseFormato): string | undefined {
  const note = [
    prodottoAtteso && `Prodotto atteso: ${prodottoAtteso}`,
    responsabili && `Responsabili: ${responsabili}`,
    assegnazione && `CDR ${assegnazione}`,
    nota,
  ].filter(Boolean);
  return note.length > 0 ? note.join('\n') : undefined;
}
