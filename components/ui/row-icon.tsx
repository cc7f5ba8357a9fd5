import { EllipsisVertical, Pencil } from 'lucide-react';

/** Icons that a page repeats on every row. */
const ROW_ICONS = { matita: Pencil, altro: EllipsisVertical } as const;

/** The shapes of {@link RowIcon}, once in a page: a card has a hundred pencils, and each would carry its drawing. */
export function RowIconShapes() {
  return (
    <svg aria-hidden="true" className="hidden">
      {Object.entries(ROW_ICONS).map(([name, Icon]) => (
        <Icon key={name} id={`icona-${name}`} />
      ))}
    </svg>
  );
}

/** An icon of a row; decorative. */
export function RowIcon({ name }: { name: keyof typeof ROW_ICONS }) {
  return (
    <svg aria-hidden="true" className="lucide">
      <use href={`#icona-${name}`} />
    </svg>
  );
}
