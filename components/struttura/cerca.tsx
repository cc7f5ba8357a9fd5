import type { Route } from 'next';
import { SearchField } from '@/components/forms/search-field';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-button';

interface CercaProps {
  action: Route;
  label: string;
  hint?: string;
  q: string;
  /** What else stands in the address and stays there. */
  kept?: Readonly<Record<string, string>>;
}

/** Words to look for in a list: they stay in the address. */
export function Cerca({ action, label, hint, q, kept = {} }: CercaProps) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-2 print:hidden">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchField key={q} label={label} hint={hint} name="q" defaultValue={q} className="min-w-60 flex-1" />
      <Button type="submit">Cerca</Button>
      {q && (
        <TextLink href={action} className="min-h-10 self-end">
          Mostra tutto
        </TextLink>
      )}
    </form>
  );
}
