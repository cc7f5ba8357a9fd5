'use client';

import { useCombobox } from 'downshift';
import { Search } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL_CLASSES, Field, type FieldWords, fieldWiring } from './field';

/** How long after the last key the search starts. */
const PAUSE_MS = 200;

interface ComboboxProps<T> extends FieldWords {
  id: string;
  /** What a search gives, already limited; a failure is said in words and the field stays as it is. */
  search(q: string): Promise<readonly T[]>;
  keyOf(item: T): string;
  /** What the item is called, for screen readers and while it is chosen. */
  textOf(item: T): string;
  isDisabled?(item: T): boolean;
  /** What nothing found means: "Nessun capitolo con queste parole." */
  nothingFound: string;
  onChoose(item: T): void;
  placeholder?: string;
  className?: string;
  /** How an item is shown in the list. */
  children(item: T): ReactNode;
  [data: `data-${string}`]: string;
}

type Found<T> = { stato: 'ferma' | 'cerca' | 'guasta'; items: readonly T[] };

/**
 * Something chosen from a long list by writing some of it. The list opens in the page and pushes what is below: nothing
 * cuts it inside a table, on a phone or at 200 %. A choice empties the field, ready for the next.
 */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { id, search, keyOf, textOf, isDisabled = () => false, nothingFound, onChoose, placeholder, className } = props;
  const { label, isLabelHidden, hint, error, isOptional, children, ...rest } = props;
  const data = Object.fromEntries(Object.entries(rest).filter(([name]) => name.startsWith('data-')));
  const words = { label, isLabelHidden, hint, error, isOptional };
  const { stato, items, ask } = useSearch(search);
  const box = useCombobox<T>({
    id,
    inputId: id,
    items: [...items],
    itemToString: (item) => (item === null ? '' : textOf(item)),
    itemToKey: (item) => (item === null ? null : keyOf(item)),
    isItemDisabled: isDisabled,
    defaultHighlightedIndex: 0,
    selectedItem: null,
    stateReducer: (before, { type, changes }) => {
      // Enter never takes what an answer on its way is about to replace; leaving the field chooses nothing.
      if (type === useCombobox.stateChangeTypes.InputKeyDownEnter && stato === 'cerca') return before;
      if (type === useCombobox.stateChangeTypes.InputBlur) {
        return { ...changes, selectedItem: null, inputValue: before.inputValue };
      }
      return changes.selectedItem ? { ...changes, inputValue: '' } : changes;
    },
    onInputValueChange: ({ isOpen, inputValue }) => isOpen && ask(inputValue),
    onIsOpenChange: ({ isOpen, inputValue }) => isOpen && ask(inputValue ?? ''),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem !== null && !isDisabled(selectedItem)) onChoose(selectedItem);
    },
  });
  return (
    <Field {...words} id={id} className={className}>
      <div className="relative">
        <Search className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
        <input
          {...box.getInputProps({ placeholder })}
          {...fieldWiring(id, words)}
          aria-labelledby={undefined}
          {...data}
          className={classNames(CONTROL_CLASSES, 'pl-9')}
        />
      </div>
      <ul
        {...box.getMenuProps({ 'aria-label': 'Risultati della ricerca' })}
        className={classNames(
          'mt-1 max-h-72 overflow-y-auto overscroll-contain rounded-panel border border-line-strong bg-surface p-1 text-table',
          (!box.isOpen || items.length === 0) && 'hidden',
        )}
      >
        {box.isOpen &&
          items.map((item, index) => (
            <li
              key={keyOf(item)}
              {...box.getItemProps({ item, index })}
              className={classNames(
                'min-h-12 rounded-control px-3 py-1.5 desk:min-h-10',
                isDisabled(item) ? 'cursor-not-allowed text-ink-3' : 'cursor-pointer',
                box.highlightedIndex === index && 'bg-blue-soft text-blue-deep',
              )}
            >
              {children(item)}
            </li>
          ))}
      </ul>
      <p role="status" className={classNames('mt-1 text-ink-3 text-meta', box.isOpen && items.length > 0 && 'sr-only')}>
        {box.isOpen && sayFound(stato, items.length, nothingFound)}
      </p>
    </Field>
  );
}

function sayFound(stato: Found<unknown>['stato'], quanti: number, nothingFound: string): string {
  if (stato === 'guasta') return 'La ricerca non risponde. Controlla la rete e scrivi di nuovo.';
  if (quanti > 0) return quanti === 1 ? '1 trovato' : `${quanti} trovati`;
  return stato === 'cerca' ? 'Cerco…' : nothingFound;
}

/** Asks after a pause; an answer that a later question has overtaken is dropped. */
function useSearch<T>(search: (q: string) => Promise<readonly T[]>): Found<T> & { ask(q: string): void } {
  const [found, setFound] = useState<Found<T>>({ stato: 'ferma', items: [] });
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (q: string) => {
    asked.current += 1;
    const mine = asked.current;
    clearTimeout(timer.current);
    setFound(({ items }) => ({ stato: 'cerca', items }));
    timer.current = setTimeout(() => {
      search(q.trim()).then(
        (items) => mine === asked.current && setFound({ stato: 'ferma', items }),
        () => mine === asked.current && setFound({ stato: 'guasta', items: [] }),
      );
    }, PAUSE_MS);
  };
  return { ...found, ask };
}
