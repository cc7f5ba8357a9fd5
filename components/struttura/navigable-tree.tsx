'use client';

import { ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { rowsInSight, standingsOf, stepTree, type TreePlace } from './tree-keys';

/** A node of the tree, each before what is under it. */
export interface TreeItem extends TreePlace {
  href: Route;
  /** What the row shows. */
  content: ReactNode;
}

interface NavigableTreeProps {
  /** "Centri di responsabilità". */
  label: string;
  items: TreeItem[];
  /** The one the page shows. */
  selectedId: string | null;
  /** Starts with branches closed: a tree longer than a few screens. */
  isClosed?: boolean;
}

/** Indentation by depth; deeper levels stand under the last. */
const INDENTS = ['pl-1', 'pl-6', 'pl-11', 'pl-16', 'pl-21'];

/**
 * A tree of links. Arrows move, open and close; Home and End go to the ends; letters and digits find a row by how it begins;
 * Enter opens its page. Every row is an address, also without scripts. Levels are said, not nested: a row is never deeper than the
 * page.
 */
export function NavigableTree({ label, items, selectedId, isClosed = false }: NavigableTreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => initiallyClosed(items, selectedId, isClosed));
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const standings = useMemo(() => standingsOf(items), [items]);
  const current = [focusedId, selectedId].find((id) => items.some((item) => item.id === id)) ?? items[0]?.id;

  const onKeyDown = (event: KeyboardEvent, item: TreeItem) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = stepTree({ items, closed }, item.id, event.key);
    if (!step) return;
    event.preventDefault();
    setClosed(step.closed);
    setFocusedId(step.id);
    requestAnimationFrame(() => links.current.get(step.id)?.focus());
  };
  const toggle = (id: string) =>
    setClosed((before) => (before.has(id) ? without(before, id) : new Set(before).add(id)));

  return (
    <div role="tree" aria-label={label}>
      {rowsInSight(items, closed).map((item) => {
        const { level = 1, posinset, setsize, hasChildren = false } = standings.get(item.id) ?? {};
        const isOpen = hasChildren && !closed.has(item.id);
        return (
          <Link
            key={item.id}
            href={item.href}
            scroll={false}
            role="treeitem"
            aria-level={level}
            aria-setsize={setsize}
            aria-posinset={posinset}
            aria-expanded={hasChildren ? isOpen : undefined}
            aria-selected={item.id === selectedId}
            tabIndex={item.id === current ? 0 : -1}
            ref={(element) => {
              if (element) links.current.set(item.id, element);
              else links.current.delete(item.id);
            }}
            onFocus={() => setFocusedId(item.id)}
            onKeyDown={(event) => onKeyDown(event, item)}
            className={classNames(
              'flex min-h-11 items-center gap-1 rounded-control py-1 pr-2 text-ink no-underline hover:bg-blue-hover focus-visible:-outline-offset-3 desk:min-h-10',
              INDENTS[Math.min(level, INDENTS.length) - 1],
              item.id === selectedId && 'bg-blue-soft font-semibold',
            )}
          >
            <Twisty isShown={hasChildren} isOpen={isOpen} onToggle={() => toggle(item.id)} />
            {item.content}
          </Link>
        );
      })}
    </div>
  );
}

/** Opens and closes with the pointer; the keyboard has the arrows. */
function Twisty({ isShown, isOpen, onToggle }: { isShown: boolean; isOpen: boolean; onToggle(): void }) {
  if (!isShown) return <span className="w-6 flex-none" />;
  return (
    <span
      aria-hidden="true"
      onClick={(event) => {
        event.preventDefault();
        onToggle();
      }}
      className="grid size-6 flex-none place-items-center rounded-control text-ink-2 hover:bg-blue-soft"
    >
      <ChevronRight className={classNames('transition-transform', isOpen && 'rotate-90')} />
    </span>
  );
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((other) => other !== id));
}

/** Everything under the top, except the way to the selected node. */
function initiallyClosed(items: TreeItem[], selectedId: string | null, isClosed: boolean): ReadonlySet<string> {
  if (!isClosed) return new Set();
  const padri = new Map(items.map(({ id, padreId }) => [id, padreId]));
  const open = new Set<string>();
  for (let id = padri.get(selectedId ?? ''); id; id = padri.get(id)) open.add(id);
  return new Set(items.map(({ id }) => id).filter((id) => !open.has(id)));
}
