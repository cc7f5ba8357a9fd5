'use client';

import { Plus } from 'lucide-react';
import { Fragment, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { STOP } from './focus-stops';

/** A field of the card and what shows and writes it; `node` opens by itself when it is empty. */
export interface OptionalField {
  key: string;
  label: string;
  isEmpty: boolean;
  node: ReactNode;
}

interface OptionalFieldsProps {
  /** Long texts, one under the other: each brings its title. */
  texts: readonly OptionalField[];
  /** Short facts, side by side. */
  facts: readonly OptionalField[];
}

/** The fields of a card that hold something, and a menu that offers the others: what is empty takes no room. */
export function OptionalFields({ texts, facts }: OptionalFieldsProps) {
  const [asked, setAsked] = useState<readonly string[]>([]);
  const isShown = ({ key, isEmpty }: OptionalField) => !isEmpty || asked.includes(key);
  const toEntries = (fields: readonly OptionalField[]) =>
    fields
      .filter((field) => !isShown(field))
      .map(({ key, label }) => ({ label, movesFocus: true, onSelect: () => setAsked((before) => [...before, key]) }));
  const groups = [toEntries(texts), toEntries(facts)].filter((entries) => entries.length > 0);
  return (
    <>
      {texts.filter(isShown).map(({ key, node }) => (
        <Fragment key={key}>{node}</Fragment>
      ))}
      <dl className="grid grid-cols-2 gap-x-8 gap-y-2 text-table desk:flex desk:flex-wrap">
        {facts.filter(isShown).map(({ key, label, node }) => (
          <div key={key} className="min-w-0">
            <dt className="text-ink-3 text-meta">{label}</dt>
            <dd className="break-words font-semibold">{node}</dd>
          </div>
        ))}
      </dl>
      {groups.length > 0 && (
        <div className="print:hidden">
          <Menu
            align="start"
            groups={groups}
            trigger={
              <Button {...STOP} size="s" icon={<Plus />}>
                Aggiungi un campo…
              </Button>
            }
          />
        </div>
      )}
    </>
  );
}
