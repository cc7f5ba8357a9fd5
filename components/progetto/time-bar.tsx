interface TimeBarProps {
  /** Per cent of working time on this card, decimal text. */
  qui: string;
  /** And on the others. */
  altrove: string;
  isOver: boolean;
}

/** The time of a person: here, elsewhere, free. The numbers stand in the cells beside it. */
export function TimeBar({ qui, altrove, isOver }: TimeBarProps) {
  const total = Math.max(100, Number(qui) + Number(altrove));
  const here = (Number(qui) / total) * 100;
  const elsewhere = (Number(altrove) / total) * 100;
  return (
    <svg aria-hidden="true" className="mt-1 block h-2 w-32 rounded-round bg-track">
      <rect width={`${here}%`} height="100%" className={isOver ? 'fill-warn-fill' : 'fill-blue'} />
      <rect
        x={`${here}%`}
        width={`${elsewhere}%`}
        height="100%"
        className={isOver ? 'fill-warn-line' : 'fill-blue-line'}
      />
    </svg>
  );
}
