import { addresses, type Luogo } from '@/components/layout/addresses';
import type { RigaMappa, SessioneDelCruscotto } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { ABSENT } from '@/lib/format/number';
import { type Colonna, perCento } from './colonna';
import type { RigaAndamento } from './righe-andamento';
import { STATO_COMPLESSIVO } from './stato-words';
import { quotaInParole } from './words';

/* Columns of what goes on from session to session: the numbers behind the charts. */

export function colonneMappa(luogo: Luogo, sessioni: readonly SessioneDelCruscotto[]): Colonna<RigaMappa>[] {
  return [
    {
      chiave: 'cdr',
      titolo: 'CDR',
      testo: ({ codice, denominazione }) => `${codice} ${denominazione}`,
      href: ({ codice }) => addresses.cdr(luogo, codice),
    },
    ...sessioni.map(
      ({ dataRiferimento }, posto): Colonna<RigaMappa> => ({
        chiave: dataRiferimento,
        titolo: formatData(dataRiferimento),
        numero: ({ celle }) => celle[posto]?.quota ?? null,
        testo: ({ celle }) => {
          const cella = celle[posto];
          return cella ? `${quotaInParole(cella.quota)} ${STATO_COMPLESSIVO[cella.stato].toLowerCase()}` : ABSENT;
        },
      }),
    ),
  ];
}

export function colonneAndamento(anno: number): Colonna<RigaAndamento>[] {
  return [
    { chiave: 'data', titolo: 'Data', testo: ({ data }) => formatData(data) },
    perCento('fatto', `Fatto nel ${anno}`, ({ fatto }) => fatto),
    perCento('atteso', 'Atteso', ({ atteso }) => atteso),
    perCento('precedente', `Fatto nel ${anno - 1}`, ({ precedente }) => precedente),
  ];
}
