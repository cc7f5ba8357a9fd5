import type { Route } from 'next';
import Form from 'next/form';
import { SearchField } from '@/components/forms/search-field';
import { Select } from '@/components/forms/select';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-button';
import { DENOMINAZIONE_RUOLO, RUOLI } from '@/lib/domain/permissions/ruoli';
import type { FiltriUtenti as Filtri } from '@/lib/features/utenti/schema';

/** Words and role to look for: a GET form, so that what is found has an address. */
export function FiltriUtenti({ action, filtri }: { action: Route; filtri: Filtri }) {
  return (
    <Form
      action={action}
      role="search"
      aria-label="Cerca fra gli utenti"
      className="flex flex-wrap items-end gap-3 border-line border-b p-4"
    >
      <SearchField
        label="Nome o indirizzo"
        name="q"
        defaultValue={filtri.q}
        className="w-full desk:w-72"
        maxLength={200}
      />
      <Select
        label="Ruolo"
        name="ruolo"
        emptyLabel="Tutti i ruoli"
        defaultValue={filtri.ruolo ?? ''}
        options={RUOLI.map((ruolo) => ({ value: ruolo, label: DENOMINAZIONE_RUOLO[ruolo] }))}
        className="w-full desk:w-56"
      />
      <Button type="submit">Cerca</Button>
      {(filtri.q !== '' || filtri.ruolo !== null) && (
        <TextLink href={action} className="min-h-12 desk:min-h-10">
          Mostra tutti
        </TextLink>
      )}
    </Form>
  );
}
