'use client';

import { RadioGroup } from '@/components/forms/radio-group';
import { TextField } from '@/components/forms/text-field';
import { codiceOf } from '@/lib/format/codice-ente';
import { withAnno } from './bozza';
import { type PassoProps, wireTesto } from './passo-props';
import { NOMI_SCHEMI, NOMI_TIPI_ENTE } from './words';

interface PassoFondatoreProps extends PassoProps {
  /** Shortest password accepted. */
  minimo: number;
}

/** Who begins: she will administer the installation, and her code proves that it is hers. */
export function PassoFondatore({ minimo, ...props }: PassoFondatoreProps) {
  const testo = wireTesto(props, 'fondatore');
  return (
    <div className="grid gap-4">
      <TextField
        label="Codice di primo accesso"
        hint="Sedici lettere e cifre: lo stampa «npm start» nella finestra da cui hai avviato Traguardo."
        autoComplete="off"
        inputClassName="uppercase"
        {...testo('codice')}
      />
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Nome" autoComplete="given-name" {...testo('nome')} />
        <TextField label="Cognome" autoComplete="family-name" {...testo('cognome')} />
      </div>
      <TextField label="Indirizzo di posta elettronica" type="email" autoComplete="username" {...testo('email')} />
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          hint={`Almeno ${minimo} caratteri. Una frase facile da ricordare va bene.`}
          {...testo('password')}
        />
        <TextField
          label="Ripeti la password"
          type="password"
          autoComplete="new-password"
          hint="Se ricarichi la pagina le password vanno riscritte."
          {...testo('conferma')}
        />
      </div>
    </div>
  );
}

/** The ente. Its code follows the name until somebody writes another. */
export function PassoEnte(props: PassoProps) {
  const { bozza, onChange } = props;
  const testo = wireTesto(props, 'ente');
  const isCodiceSuo = bozza.ente.codice === '' || bozza.ente.codice === codiceOf(bozza.ente.denominazione);
  return (
    <div className="grid gap-4">
      <TextField
        {...testo('denominazione')}
        label="Denominazione"
        hint="Come sta sui documenti: «Comune di Montalto»."
        autoComplete="organization"
        onChange={({ currentTarget: { value: denominazione } }) => {
          const codice = isCodiceSuo ? codiceOf(denominazione) : bozza.ente.codice;
          onChange({ ...bozza, ente: { ...bozza.ente, denominazione, codice } });
        }}
      />
      <RadioGroup
        label="Tipo"
        name="ente-tipo"
        options={[...NOMI_TIPI_ENTE]}
        value={bozza.ente.tipo}
        onValueChange={(tipo) => onChange({ ...bozza, ente: { ...bozza.ente, tipo } })}
      />
      <TextField
        label="Codice"
        hint={`Sta in tutti gli indirizzi: /${bozza.ente.codice || 'codice'}/${bozza.piano.anno}. Poi non si cambia.`}
        autoComplete="off"
        {...testo('codice')}
      />
    </div>
  );
}

/** The plan to begin with. */
export function PassoPiano(props: PassoProps) {
  const { bozza, onChange } = props;
  const testo = wireTesto(props, 'piano');
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField
          {...testo('anno')}
          label="Anno del piano"
          inputMode="numeric"
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => onChange({ ...bozza, piano: withAnno(bozza.piano, value) })}
        />
        <TextField
          label="Ultimo anno dell’orizzonte"
          hint="Di solito due anni dopo."
          inputMode="numeric"
          autoComplete="off"
          {...testo('annoFine')}
        />
      </div>
      <TextField label="Titolo" autoComplete="off" {...testo('titolo')} />
      <RadioGroup
        label="Pesi degli obiettivi"
        name="piano-schemaPesi"
        layout="list"
        options={[...NOMI_SCHEMI]}
        value={bozza.piano.schemaPesi}
        onValueChange={(schemaPesi) => onChange({ ...bozza, piano: { ...bozza.piano, schemaPesi } })}
      />
    </div>
  );
}
