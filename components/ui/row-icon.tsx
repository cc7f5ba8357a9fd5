/** Icons that a page repeats on every row, drawn like those of lucide: lines of 2 in a square of 24. */
const SHAPES = {
  matita: 'M4 20l1.2-4.7L16.4 4.1a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.7 18.8ZM14.4 6.1l3.5 3.5',
  altro: 'M12 5h.01M12 12h.01M12 19h.01',
} as const;

/** The shapes of {@link RowIcon}, once in a page: a card has a hundred pencils, and each would carry its drawing. */
export function RowIconShapes() {
  return (
    <svg aria-hidden="true" className="hidden">
      {Object.entries(SHAPES).map(([name, shape]) => (
        <symbol key={name} id={`icona-${name}`} viewBox="0 0 24 24">
          <path
            d={shape}
            fill="none"
            stroke="currentColor"
            strokeWidth={name === 'altro' ? 3 : 2}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </symbol>
      ))}
    </svg>
  );
}

/** An icon of a row; decorative. */
export function RowIcon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg aria-hidden="true" className="lucide">
      <use href={`#icona-${name}`} />
    </svg>
  );
}
