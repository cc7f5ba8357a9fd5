'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { cleanPastedHtml } from './clean-pasted-html';
import type { DocNode } from './doc-node';
import { docToMarkdown } from './doc-to-markdown';
import { markdownToDoc } from './markdown-to-doc';
import { RichTextToolbar } from './rich-text-toolbar';

/** Paragraphs, lists, bold, italic, undo: what the domain says a text may hold. */
const SCHEMA = StarterKit.configure({
  blockquote: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  heading: false,
  horizontalRule: false,
  link: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

const TEXT_CLASSES =
  'min-h-30 px-3 py-2 text-body text-ink break-words whitespace-break-spaces outline-none [font-variant-ligatures:none] ' +
  '[&_p+p]:mt-2 [&_p+:is(ul,ol)]:mt-2 [&_:is(ul,ol)+p]:mt-2 [&_li]:mb-0.5 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-5';

export interface RichTextEditorProps {
  /** What the text is: «La descrizione». */
  label: string;
  /** Id of the words that say how to save and to leave. */
  describedBy?: string;
  markdown: string | null;
  /** The text at every change; what was opened, to the letter, when nothing differs from it any more. */
  onWrite(markdown: string | null): void;
  onBlur(): void;
  /** Escape, or Ctrl+Enter: the person goes back to the page or on to the next field. */
  onLeave(to: 'back' | 'next'): void;
}

/** A text of the plan written as it will print. It is loaded only when somebody begins to write. */
export function RichTextEditor({ label, describedBy, markdown, onWrite, onBlur, onLeave }: RichTextEditorProps) {
  const opened = useRef<{ markdown: string | null; doc: DocNode } | null>(null);
  const written = useRef(markdown);

  const editor = useEditor({
    extensions: [SCHEMA],
    content: markdownToDoc(markdown ?? ''),
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        class: TEXT_CLASSES,
      },
      transformPastedHTML: cleanPastedHtml,
      handleKeyDown: (_, event) => {
        const isOn = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !isOn) return false;
        event.preventDefault();
        onLeave(isOn ? 'next' : 'back');
        return true;
      },
    },
    onCreate: ({ editor: created }) => {
      opened.current = { markdown, doc: created.getJSON() };
    },
    onUpdate: ({ editor: changed }) => {
      const doc: DocNode = changed.getJSON();
      const isAsOpened = JSON.stringify(doc) === JSON.stringify(opened.current?.doc);
      written.current = isAsOpened ? (opened.current?.markdown ?? null) : docToMarkdown(doc);
      onWrite(written.current);
    },
    onBlur: () => onBlur(),
  });

  useEffect(() => void editor?.commands.focus('end'), [editor]);

  // Another version has been chosen, or a change taken back, while the text is open: it shows the one that counts.
  useEffect(() => {
    if (!editor || markdown === written.current) return;
    written.current = markdown;
    editor.commands.setContent(markdownToDoc(markdown ?? ''), { emitUpdate: false });
    opened.current = { markdown, doc: editor.getJSON() };
  }, [editor, markdown]);

  return (
    <div className="overflow-hidden rounded-control border border-control bg-surface focus-within:border-blue focus-within:outline-2 focus-within:outline-blue">
      {editor && <RichTextToolbar editor={editor} label={label} />}
      <EditorContent editor={editor} className="min-h-30" />
    </div>
  );
}
