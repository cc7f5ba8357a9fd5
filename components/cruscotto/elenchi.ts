import type { Luogo } from '@/components/layout/addresses';
import type { Elenco, FiltriElenco } from '@/lib/features/cruscotto/schema';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { type ElencoPronto, prepareElenco } from './colonna';
import {
  colonneCdr,
  colonneIndicatori,
  colonneObiettivi,
  colonnePersone,
  colonneSegnalazioni,
  colonneSpese,
} from './colonne';
import { colonneAndamento, colonneMappa } from './colonne-nel-tempo';
import { righeAndamento } from './righe-andamento';
import { OBIETTIVI_PER_STATO } from './words';

/** A list behind a figure of the cruscotto, narrowed and put in order as the address says. */
export function readElenco(elenco: Elenco, luogo: Luogo, pagina: PaginaCruscotto, filtri: FiltriElenco): ElencoPronto {
  const { riepilogo, piano } = pagina;
  const { sessione } = riepilogo;
  const al = sessione ? ` al ${formatData(sessione.dataRiferimento)}` : '';
  const ofCdr = <R extends { cdr: string | null }>(righe: readonly R[]) =>
    filtri.cdr === '' ? righe : righe.filter(({ cdr }) => cdr === filtri.cdr);
  switch (elenco) {
    case 'cdr':
      return prepareElenco(
        {
          titolo: `Stato per CDR${al}`,
          descrizione: 'Numero di obiettivi per stato, prima i CDR in ritardo.',
          vuoto: 'Nessun CDR ha obiettivi da seguire con questi filtri.',
          righe: riepilogo.cdr.filter(({ stato }) => !filtri.stato || stato === filtri.stato),
          colonne: colonneCdr(luogo),
        },
        filtri,
      );
    case 'obiettivi':
      return prepareElenco(
        {
          titolo: `${filtri.stato ? OBIETTIVI_PER_STATO[filtri.stato] : 'Obiettivi'}${al}`,
          descrizione: 'Un obiettivo di più CDR compare una volta per ciascuno.',
          vuoto: 'Nessun obiettivo con questi filtri.',
          righe: ofCdr(riepilogo.obiettivi).filter(({ stato }) => !filtri.stato || stato === filtri.stato),
          colonne: colonneObiettivi(luogo, sessione),
        },
        filtri,
      );
    case 'non-rendicontati':
      return prepareElenco(
        {
          titolo: `Indicatori non rendicontati${al}`,
          descrizione: 'Indicatori che dovevano avere un valore, o la nota che dice perché manca.',
          vuoto: 'Tutti gli indicatori attesi sono stati rendicontati.',
          righe: ofCdr(riepilogo.mancanti),
          colonne: colonneIndicatori(luogo, sessione),
        },
        filtri,
      );
    case 'segnalazioni':
      return prepareElenco(
        {
          titolo: 'Segnalazioni',
          descrizione: 'Che cosa non torna nel piano, come si leggerebbe all’approvazione.',
          vuoto: 'Nessuna segnalazione con questi filtri.',
          righe: ofCdr(riepilogo.segnalazioni).filter(
            ({ gravita, codice }) =>
              (!filtri.gravita || gravita === filtri.gravita) && (filtri.tipo === '' || codice === filtri.tipo),
          ),
          colonne: colonneSegnalazioni(luogo),
        },
        filtri,
      );
    case 'persone':
      return prepareElenco(
        {
          titolo: 'Persone e impegno',
          descrizione: 'Somma delle percentuali di ciascuno su tutte le schede del piano.',
          vuoto: 'Nessuna persona con questi filtri.',
          righe: riepilogo.persone.filter(({ stato }) => !filtri.persone || stato === filtri.persone),
          colonne: colonnePersone(),
        },
        filtri,
      );
    case 'spese':
      return prepareElenco(
        {
          titolo: 'Spesa per scheda',
          descrizione: `Spese del ${piano.anno}, importi in euro.`,
          vuoto: 'Nessuna scheda ha spese con questi filtri.',
          righe: ofCdr(riepilogo.spese),
          colonne: colonneSpese(luogo),
        },
        filtri,
      );
    case 'mappa':
      return prepareElenco(
        {
          titolo: 'Avanzamento rispetto all’atteso',
          descrizione: 'Quanto è fatto di quanto era atteso, per CDR e sessione.',
          vuoto: 'Nessuna sessione di monitoraggio nel piano.',
          righe: riepilogo.mappa,
          colonne: colonneMappa(luogo, riepilogo.sessioni),
        },
        filtri,
      );
    case 'andamento':
      return prepareElenco(
        {
          titolo: 'Andamento del piano',
          descrizione: 'Avanzamento medio del piano alle date delle sessioni, in percentuale.',
          vuoto: 'Nessuna sessione di monitoraggio è ancora iniziata.',
          righe: righeAndamento(pagina),
          colonne: colonneAndamento(piano.anno),
        },
        filtri,
      );
  }
}
