import { formatPercent } from '@/lib/format/number';
import type { ProgettoFormato } from '../../formato';
import type { Blocco } from './documento';

/** Who works on the card and with what share of the working time. */
export function printPersonale({ codice, personale }: ProgettoFormato): Blocco[] {
  if (personale.length === 0) return [];
  return [
    {
      tipo: 'tabella',
      descrizione: `Personale della scheda ${codice}`,
      colonne: [
        { titolo: 'Nome', quota: 36 },
        { titolo: 'Relazione', quota: 46 },
        { titolo: 'Impegno', quota: 18, numerica: true },
      ],
      righe: personale.map(({ nominativo, relazione, percentuale }) => ({
        tipo: 'voce',
        celle: [{ testo: nominativo }, { testo: relazione }, { testo: formatPercent(percentuale) }],
      })),
    },
  ];
}
