'use client';

import { Combobox } from '@/components/forms/combobox';
import { HUNDRED, toDecimal } from '@/lib/domain/numeric';
import type { PersonaTrovata } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';
import { type LuogoRicerca, lookUp } from '../find-lookups';
import { STOP } from '../focus-stops';
import { useComing, useGesto } from '../use-gesto';

/** Somebody of the ente, a name nobody has recognised yet, or a whole group. */
type Scelta =
  | { tipo: 'persona'; persona: PersonaTrovata }
  | { tipo: 'nome'; nominativo: string }
  | { tipo: 'gruppo'; nominativo: string };

interface AddPersonaProps {
  progettoId: string;
  luogo: LuogoRicerca;
}

/** A person more on the card: the focus goes to the row. */
export function AddPersona({ progettoId, luogo }: AddPersonaProps) {
  const change = useGesto();
  const isComing = useComing('ImpegnoPersonale', progettoId) > 0;
  const search = async (q: string): Promise<Scelta[]> => {
    const found = await lookUp.persone(luogo, q);
    const scelte = found.map((persona): Scelta => ({ tipo: 'persona', persona }));
    if (q === '') return scelte;
    return [...scelte, { tipo: 'nome', nominativo: q }, { tipo: 'gruppo', nominativo: q }];
  };
  const add = (scelta: Scelta) => {
    const campi =
      scelta.tipo === 'persona'
        ? { personaId: scelta.persona.id, nominativo: scelta.persona.nominativo }
        : { nominativo: scelta.nominativo, collettivo: scelta.tipo === 'gruppo' };
    change({ gesto: 'aggiungi', tabella: 'ImpegnoPersonale', rigaId: crypto.randomUUID(), padreId: progettoId, campi });
  };
  return (
    <Combobox<Scelta>
      {...STOP}
      id="aggiungi-persona"
      label="Aggiungi una persona"
      hint={isComing ? 'Aggiungo la persona…' : 'Cognome e nome, anche come erano scritti altrove; oppure un gruppo.'}
      placeholder="Per esempio Bianchi, tutti gli operatori"
      className="max-w-prose"
      search={search}
      keyOf={(scelta) => (scelta.tipo === 'persona' ? scelta.persona.id : scelta.tipo)}
      textOf={(scelta) => (scelta.tipo === 'persona' ? scelta.persona.nominativo : scelta.nominativo)}
      isDisabled={(scelta) => scelta.tipo === 'persona' && scelta.persona.isPresente}
      nothingFound="L’ente non ha ancora persone: scrivi un nome."
      onChoose={add}
    >
      {(scelta) => <SceltaOption scelta={scelta} />}
    </Combobox>
  );
}

function SceltaOption({ scelta }: { scelta: Scelta }) {
  if (scelta.tipo === 'nome') return <>Nome nuovo: «{scelta.nominativo}»</>;
  if (scelta.tipo === 'gruppo') return <>Gruppo di persone: «{scelta.nominativo}», non sommato</>;
  const { nominativo, alias, isPresente } = scelta.persona;
  return (
    <>
      <span className="font-semibold">{nominativo}</span>
      {alias && <span className="text-ink-3"> (scritto anche {alias})</span>}
      <span className="block text-ink-3 text-meta">{isPresente ? 'già su questa scheda' : timeOf(scelta.persona)}</span>
    </>
  );
}

/** «resta il 40 % (60 % su 2 schede)». */
function timeOf({ altrove, schede }: PersonaTrovata): string {
  if (schede === 0) return 'su nessuna altra scheda';
  const left = HUNDRED.minus(toDecimal(altrove));
  const where = `${formatShort(altrove)} % su ${schede === 1 ? 'un’altra scheda' : `altre ${schede} schede`}`;
  return left.isNegative()
    ? `già oltre di ${formatShort(left.negated())} % (${where})`
    : `resta il ${formatShort(left)} % (${where})`;
}
