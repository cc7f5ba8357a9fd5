'use client';

import { Combobox } from '@/components/forms/combobox';
import type { CapitoloTrovato } from '@/lib/features/progetto/types';
import { type LuogoRicerca, lookUp } from '../find-lookups';
import { STOP } from '../focus-stops';
import { useComing, useGesto } from '../use-gesto';
import { CapitoloOption, textOfCapitolo, titoloFor } from './capitolo-option';

/** A capitolo of the ente, or a row with words of its own and no capitolo. */
type Scelta = { tipo: 'capitolo'; capitolo: CapitoloTrovato } | { tipo: 'libera'; descrizione: string };

interface AddVoceProps {
  progettoId: string;
  luogo: LuogoRicerca;
}

/** A row more in the budget: the focus goes to its amount. */
export function AddVoce({ progettoId, luogo }: AddVoceProps) {
  const change = useGesto();
  const isComing = useComing('VoceBudget', progettoId) > 0;
  const search = async (q: string): Promise<Scelta[]> => {
    const found = await lookUp.capitoli(luogo, q);
    const scelte = found.map((capitolo): Scelta => ({ tipo: 'capitolo', capitolo }));
    return q === '' ? scelte : [...scelte, { tipo: 'libera', descrizione: q }];
  };
  const add = (scelta: Scelta) => {
    const campi =
      scelta.tipo === 'libera'
        ? { descrizione: scelta.descrizione }
        : {
            capitoloId: scelta.capitolo.id,
            descrizione: scelta.capitolo.descrizione,
            titoloBilancio: titoloFor(scelta.capitolo.entrata),
          };
    change({ gesto: 'aggiungi', tabella: 'VoceBudget', rigaId: crypto.randomUUID(), padreId: progettoId, campi });
  };
  return (
    <Combobox<Scelta>
      {...STOP}
      id="aggiungi-voce"
      label="Aggiungi una voce di bilancio"
      hint={isComing ? 'Aggiungo la voce…' : 'Scrivi il numero del capitolo o parole della descrizione.'}
      placeholder="Per esempio 10310, manutenzione"
      className="max-w-prose"
      search={search}
      keyOf={(scelta) => (scelta.tipo === 'libera' ? 'libera' : scelta.capitolo.id)}
      textOf={(scelta) => (scelta.tipo === 'libera' ? scelta.descrizione : textOfCapitolo(scelta.capitolo))}
      nothingFound="L’ente non ha ancora capitoli: scrivi una descrizione per una voce senza capitolo."
      onChoose={add}
    >
      {(scelta) =>
        scelta.tipo === 'libera' ? (
          <>Voce senza capitolo: «{scelta.descrizione}»</>
        ) : (
          <CapitoloOption capitolo={scelta.capitolo} />
        )
      }
    </Combobox>
  );
}
