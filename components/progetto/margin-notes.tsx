'use client';

import { type ComponentProps, useEffect, useRef } from 'react';
import { Finding } from '@/components/segnalazione/finding';

/** A finding with its repair, beside a row of the section. */
export interface MarginNote extends Pick<ComponentProps<typeof Finding>, 'gravita' | 'titolo' | 'azioni'> {
  chiave: string;
  /** `data-riga` of the row it stands beside. */
  rigaId: string;
  messaggio: string;
}

interface MarginNotesProps {
  label: string;
  /** In the order of their rows. */
  notes: readonly MarginNote[];
}

const BESIDE = '(min-width: 75rem)';

/**
 * Puts each note at the height of its row, pushing it down when the one above needs the room. Without scripts, on a narrow
 * screen and in print the notes are a plain list.
 */
export function MarginNotes({ label, notes }: MarginNotesProps) {
  const list = useRef<HTMLUListElement>(null);
  const key = notes.map(({ rigaId }) => rigaId).join(' ');

  useEffect(() => {
    const element = list.current;
    const section = element?.parentElement;
    if (!element || !section) return;
    const place = () => placeNotes(element, section, key.split(' '));
    const observer = new ResizeObserver(place);
    observer.observe(section);
    for (const note of element.children) observer.observe(note);
    return () => observer.disconnect();
  }, [key]);

  return (
    <ul ref={list} aria-label={label} className="grid content-start gap-2 print:hidden">
      {notes.map(({ chiave, rigaId: _beside, ...finding }) => (
        <li key={chiave}>
          <Finding {...finding} />
        </li>
      ))}
    </ul>
  );
}

/** Margins are set on the object and not in the markup, where the content security policy refuses styles. */
function placeNotes(list: HTMLElement, section: HTMLElement, rows: readonly string[]): void {
  const notes = [...list.children].filter((note) => note instanceof HTMLElement);
  for (const note of notes) note.style.marginTop = '';
  if (!window.matchMedia(BESIDE).matches) return;
  const top = section.getBoundingClientRect().top;
  const wanted = rows.map((row) => {
    const target = section.querySelector(`[data-riga="${CSS.escape(row)}"]`);
    return target ? target.getBoundingClientRect().top - top : 0;
  });
  notes.forEach((note, index) => {
    const gap = (wanted[index] ?? 0) - (note.getBoundingClientRect().top - top);
    if (gap > 1) note.style.marginTop = `${gap}px`;
  });
}
