'use client';

import { DENOMINAZIONE_RUOLO, RUOLI } from '@/lib/domain/permissions/ruoli';
import { type CampoCdr, type CampoPersona, newCdr, newPersona } from './bozza';
import { type Colonna, Griglia } from './griglia';
import { type PassoProps, problemiOf } from './passo-props';
import { NOMI_TIPI_CDR } from './words';

const COLONNE_CDR: readonly Colonna<CampoCdr>[] = [
  { campo: 'codice', titolo: 'Codice', placeholder: '04' },
  { campo: 'denominazione', titolo: 'Denominazione', placeholder: 'Territorio e lavori pubblici' },
  { campo: 'tipo', titolo: 'Tipo', scelte: NOMI_TIPI_CDR },
  { campo: 'padre', titolo: 'Sotto (codice)' },
  { campo: 'responsabile', titolo: 'Responsabile', placeholder: 'Cognome e nome' },
];

/** The CDR, typed or pasted; none is fine where a document brings them. */
export function PassoStruttura({ bozza, onChange, problemi }: PassoProps) {
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">
        Scrivi i centri di responsabilità, o copiali da un foglio di calcolo e incollali nella prima cella. Invio scende
        alla riga sotto. Se il piano che importerai li contiene, puoi lasciare tutto vuoto.
      </p>
      <Griglia
        nome="CDR"
        classe="desk:grid-cols-[6rem_minmax(0,2fr)_8rem_7rem_minmax(0,1.5fr)_2.5rem]"
        colonne={COLONNE_CDR}
        righe={bozza.struttura}
        nuova={newCdr}
        problemi={problemiOf(problemi, 'struttura')}
        onChange={(struttura) => onChange({ ...bozza, struttura })}
      />
    </div>
  );
}

const COLONNE_PERSONE: readonly Colonna<CampoPersona>[] = [
  { campo: 'nome', titolo: 'Nome' },
  { campo: 'cognome', titolo: 'Cognome' },
  { campo: 'email', titolo: 'Posta elettronica' },
  { campo: 'ruolo', titolo: 'Ruolo', scelte: RUOLI.map((value) => ({ value, label: DENOMINAZIONE_RUOLO[value] })) },
  { campo: 'cdr', titolo: 'CDR (codice)' },
];

/** The first people to invite; the others come later. */
export function PassoPersone({ bozza, onChange, problemi }: PassoProps) {
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">
        Chi lavora con te da subito. Ognuno riceve un link per scegliere la password; il CDR serve solo a dirigenti e
        referenti. Gli altri li inviterai quando vuoi.
      </p>
      <Griglia
        nome="Persona"
        classe="desk:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.6fr)_11rem_6rem_2.5rem]"
        colonne={COLONNE_PERSONE}
        righe={bozza.persone}
        nuova={newPersona}
        problemi={problemiOf(problemi, 'persone')}
        onChange={(persone) => onChange({ ...bozza, persone })}
      />
    </div>
  );
}
