import type { Route } from 'next';
import Form from 'next/form';
import { Checkbox } from '@/components/forms/checkbox';
import { SearchField } from '@/components/forms/search-field';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-button';
import type { FiltriPiano } from '@/lib/features/piano/schema';
import type { CdrDelPiano, PaginaPiano, VoceFiltro } from '@/lib/features/piano/types';
import { PRIORITA_SCHEDA, STATO_SCHEDA, TIPO_SCHEDA } from './words';

interface FiltriProps {
  action: Route;
  filtri: FiltriPiano;
  cdr: readonly CdrDelPiano[];
  valori: PaginaPiano['valori'];
}

/** Filters of the plan: a GET form, so that a view has an address that can be sent to a colleague. */
export function Filtri({ action, filtri, cdr, valori }: FiltriProps) {
  const denominazioni = Object.fromEntries(
    cdr.map(({ codice, denominazione }) => [codice, `${codice} ${denominazione}`]),
  );
  return (
    <Form action={action} role="search" aria-label="Filtra le schede" className="flex flex-col gap-4">
      <input type="hidden" name="vista" value={filtri.vista} />
      <input type="hidden" name="totali" value={filtri.totali} />
      {filtri.vista === 'albero' && (
        <SearchField label="Cerca nel piano" hint="Parola o codice" name="q" defaultValue={filtri.q} />
      )}
      {filtri.nodo !== '' && (
        <Checkbox label="Solo il ramo scelto nella struttura" name="nodo" value={filtri.nodo} defaultChecked />
      )}
      <Gruppo titolo="CDR" name="cdr" voci={valori.cdr} scelti={filtri.cdr} words={denominazioni} />
      {filtri.vista === 'albero' && <AltriFiltri filtri={filtri} valori={valori} />}
      <div className="flex items-center gap-2">
        <Button type="submit">Filtra</Button>
        <TextLink href={action}>Togli i filtri</TextLink>
      </div>
    </Form>
  );
}

/** What narrows the tree; the table of a CDR always holds all its cards. */
function AltriFiltri({ filtri, valori }: Pick<FiltriProps, 'filtri' | 'valori'>) {
  return (
    <>
      <Gruppo titolo="Stato" name="stato" voci={valori.stato} scelti={filtri.stato} words={STATO_SCHEDA} />
      <Gruppo titolo="Tipo" name="tipo" voci={valori.tipo} scelti={filtri.tipo} words={TIPO_SCHEDA} />
      <Gruppo
        titolo="Priorità"
        name="priorita"
        voci={valori.priorita}
        scelti={filtri.priorita}
        words={PRIORITA_SCHEDA}
      />
      <Gruppo titolo="Etichetta" name="tag" voci={valori.tag} scelti={filtri.tag} words={{}} />
    </>
  );
}

interface GruppoProps {
  titolo: string;
  name: string;
  voci: VoceFiltro[];
  scelti: readonly string[];
  words: Record<string, string>;
}

/** Values of one filter offered to be ticked, beside those already chosen: more would be a page of their own. */
const OFFERED = 25;

/** One filter. With a single value there is nothing to choose. */
function Gruppo({ titolo, name, voci, scelti, words }: GruppoProps) {
  if (voci.length < 2 && scelti.length === 0) return null;
  const offered = voci.filter(({ valore }, place) => place < OFFERED || scelti.includes(valore));
  return (
    <fieldset className="border-line border-t pt-3">
      <legend className="float-left mb-1 w-full font-semibold text-ink-2 text-meta">{titolo}</legend>
      <div className="clear-both">
        {offered.map(({ valore, numero }) => (
          <Checkbox
            key={valore}
            name={name}
            value={valore}
            label={words[valore] ?? valore}
            count={numero}
            defaultChecked={scelti.includes(valore)}
          />
        ))}
        {offered.length < voci.length && (
          <p className="pt-1 text-ink-3 text-meta">e altri {voci.length - offered.length}</p>
        )}
      </div>
    </fieldset>
  );
}
