'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Select } from '@/components/forms/select';
import { TextField } from '@/components/forms/text-field';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { TIPO_SCHEDA } from '@/components/piano/words';
import { createSchedaAction } from '@/lib/features/progetto/actions/make-scheda';
import { CAMPI } from '@/lib/features/progetto/queue/campi';
import { CdrField } from './cdr-field';
import { ANCORA_TITOLO } from './focus-title';
import { LifeDialog } from './life-dialog';
import { useAct } from './use-act';
import { useCodice } from './use-codice';

interface NewSchedaDialogProps {
  luogo: Luogo;
  /** The CDR chosen at first. */
  first: string | null;
  onClose(): void;
}

/** Asks what a card cannot be without, makes it and goes there. */
export function NewSchedaDialog({ luogo, first, onClose }: NewSchedaDialogProps) {
  const router = useRouter();
  const { act, isRunning, problem } = useAct();
  const [ids] = useState(() => ({ id: crypto.randomUUID(), comandoId: crypto.randomUUID() }));
  const [cdr, setCdr] = useState(first);
  const [tipo, setTipo] = useState<keyof typeof TIPO_SCHEDA>('PROGETTO');
  const [titolo, setTitolo] = useState('');
  const place = { ente: luogo.ente, anno: Number(luogo.anno) };
  const { codice, setCodice } = useCodice(place, cdr);

  const create = async () => {
    const made = await act(() =>
      createSchedaAction({ ...place, ...ids, cdr, codice, tipo, titolo: titolo.trim() || 'Nuova scheda' }),
    );
    if (made) router.push(addresses.scheda(luogo, made.codice, titolo.trim() ? '' : ANCORA_TITOLO));
  };
  return (
    <LifeDialog
      title="Nuova scheda"
      description="Nasce in bozza, in fondo al documento, con il primo codice libero: il resto si scrive sulla scheda."
      action="Crea la scheda"
      {...{ isRunning, problem, onClose }}
      onAct={create}
    >
      <TextField label="Titolo" value={titolo} onChange={(event) => setTitolo(event.currentTarget.value)} />
      <CdrField luogo={place} cdr={cdr} onChange={setCdr} />
      <div className="grid gap-4 desk:grid-cols-2">
        <Select
          label="Tipo"
          value={tipo}
          options={Object.entries(TIPO_SCHEDA).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setTipo(CAMPI.Progetto.tipo.parse(event.currentTarget.value))}
        />
        <TextField label="Codice" value={codice} onChange={(event) => setCodice(event.currentTarget.value)} />
      </div>
    </LifeDialog>
  );
}
