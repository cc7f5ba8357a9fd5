'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Italic, List, ListOrdered, Redo2, Undo2 } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

interface Tool {
  label: string;
  /** As `aria-keyshortcuts` writes it. */
  keys: string;
  icon: ReactNode;
  run(editor: Editor): void;
  /** Name of the mark or of the list it puts on; none for what acts once. */
  toggles?: string;
}

const TOOLS: readonly Tool[][] = [
  [
    {
      label: 'Grassetto',
      keys: 'Control+B',
      icon: <Bold />,
      toggles: 'bold',
      run: (e) => e.chain().focus().toggleBold().run(),
    },
    {
      label: 'Corsivo',
      keys: 'Control+I',
      icon: <Italic />,
      toggles: 'italic',
      run: (e) => e.chain().focus().toggleItalic().run(),
    },
  ],
  [
    {
      label: 'Elenco puntato',
      keys: 'Control+Shift+8',
      icon: <List />,
      toggles: 'bulletList',
      run: (e) => e.chain().focus().toggleBulletList().run(),
    },
    {
      label: 'Elenco numerato',
      keys: 'Control+Shift+7',
      icon: <ListOrdered />,
      toggles: 'orderedList',
      run: (e) => e.chain().focus().toggleOrderedList().run(),
    },
  ],
  [
    { label: 'Annulla', keys: 'Control+Z', icon: <Undo2 />, run: (e) => e.chain().focus().undo().run() },
    { label: 'Ripeti', keys: 'Control+Shift+Z', icon: <Redo2 />, run: (e) => e.chain().focus().redo().run() },
  ],
];

const NAMES = TOOLS.flat().flatMap(({ toggles }) => toggles ?? []);

/** «Ctrl+Maiusc+8», as the keys are called here. */
const inItalian = (keys: string) => keys.replace('Control', 'Ctrl').replace('Shift', 'Maiusc');

/** What can be done to the text; arrows move between the buttons, Tab goes on to the text. */
export function RichTextToolbar({ editor, label }: { editor: Editor; label: string }) {
  const active = useEditorState({
    editor,
    selector: (state) => NAMES.filter((name) => state.editor.isActive(name)),
  });
  return (
    <Toolbar.Root
      aria-label={`Formato: ${label}`}
      className="flex flex-wrap items-center gap-x-3 border-line border-b bg-sunken p-1"
    >
      {TOOLS.map((group) => (
        <span key={group[0]?.label} className="flex">
          {group.map(({ label: name, keys, icon, toggles, run }) => {
            const isOn = toggles !== undefined && active.includes(toggles);
            return (
              <Toolbar.Button
                key={name}
                aria-label={name}
                aria-keyshortcuts={keys}
                aria-pressed={toggles ? isOn : undefined}
                title={`${name} (${inItalian(keys)})`}
                onClick={() => run(editor)}
                className={classNames(
                  'grid size-11 place-items-center rounded-control border hover:bg-blue-soft desk:size-8',
                  isOn ? 'border-blue bg-blue-soft text-blue-deep' : 'border-transparent text-ink-2',
                )}
              >
                {icon}
              </Toolbar.Button>
            );
          })}
        </span>
      ))}
    </Toolbar.Root>
  );
}
