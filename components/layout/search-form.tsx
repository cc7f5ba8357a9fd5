'use client';

import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';

/** Where the words go and what can be found. */
export interface SearchFormProps {
  /** Address that answers to `?q=`: the list of the plan. */
  action: string;
  placeholder?: string;
  defaultValue?: string;
}

/** The search of the header: a plain GET form, so it works before any script. Ctrl K (or Cmd K) brings the focus here. */
export function SearchForm({
  action,
  placeholder = 'Cerca schede, indicatori, capitoli',
  defaultValue,
}: SearchFormProps) {
  const [isOpen, setIsOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', focusSearch);
    return () => window.removeEventListener('keydown', focusSearch);
  }, []);

  useEffect(() => {
    if (!isOpen) return;
    input.current?.focus();
    input.current?.select();
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    // On a phone the field disappears: the focus goes back to the button that opened it.
    if (toggle.current?.offsetParent) toggle.current.focus();
  };

  return (
    <>
      <button
        ref={toggle}
        type="button"
        aria-label={isOpen ? 'Chiudi la ricerca' : 'Cerca'}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setIsOpen(true))}
        className="grid size-12 flex-none place-items-center rounded-control hover:bg-blue-strong desk:hidden"
      >
        {isOpen ? <X className="size-5" /> : <Search className="size-5" />}
      </button>
      <search
        className={classNames(
          'absolute inset-x-0 top-14 bg-blue p-2 desk:static desk:mx-auto desk:block desk:w-full desk:max-w-100 desk:p-0',
          !isOpen && 'hidden',
        )}
      >
        <form
          action={action}
          className="flex h-12 items-center gap-2 rounded-control border border-blue-line bg-blue-strong pr-2 pl-3 focus-within:outline-3 focus-within:outline-white focus-within:outline-offset-1 desk:h-10"
        >
          <Search />
          <input
            ref={input}
            type="search"
            name="q"
            aria-label={placeholder}
            aria-keyshortcuts="Control+K"
            placeholder={placeholder}
            defaultValue={defaultValue}
            autoComplete="off"
            onBlur={(event) => {
              if (!event.currentTarget.form?.contains(event.relatedTarget) && !toggle.current?.offsetParent)
                setIsOpen(false);
            }}
            onKeyDown={(event) => event.key === 'Escape' && close()}
            className="min-w-0 flex-1 bg-transparent text-body outline-none placeholder:text-blue-soft desk:text-table [&::-webkit-search-cancel-button]:hidden"
          />
          <kbd className="hidden rounded-control border border-blue-line px-1.5 font-sans font-semibold text-small whitespace-nowrap desk:inline">
            Ctrl K
          </kbd>
        </form>
      </search>
    </>
  );
}
