import type { Route } from 'next';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { cardId } from '@/components/monitoraggio/report-index';
import type { Destinazione } from '@/lib/features/attivita/types';

/** The address of the field a thing is done in. */
export function destinazioneHref(luogo: Luogo, destinazione: Destinazione): Route {
  switch (destinazione.pagina) {
    case 'scheda': {
      const { codice, ancora } = destinazione;
      return addresses.scheda(luogo, codice, ancora === null ? '' : `#${ancora}`);
    }
    case 'pesi':
      return addresses.cdr(luogo, destinazione.cdr, '?vista=pesi');
    case 'schede': {
      const query = new URLSearchParams({ cdr: destinazione.cdr, stato: destinazione.stato });
      return addresses.piano(luogo, `?${query}`);
    }
    case 'importa': {
      const there = { ...luogo, anno: destinazione.anno };
      const { importazioneId } = destinazione;
      return importazioneId === null ? addresses.importa(there) : addresses.importazione(there, importazioneId);
    }
    case 'sessioni':
      return addresses.monitoraggio(luogo);
    case 'sessione':
      return addresses.sessione(luogo, destinazione.sessione);
    case 'rendicontazione': {
      const { sessione, cdr, schedaId } = destinazione;
      return addresses.rendicontazione(luogo, sessione, cdr, schedaId === null ? '' : `#${cardId(schedaId)}`);
    }
    case 'valutazione':
      return addresses.valutazione(luogo, `?sessione=${destinazione.sessioneId}`);
  }
}
