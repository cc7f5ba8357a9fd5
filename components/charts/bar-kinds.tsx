/** How a bar is drawn. The pattern tells the kinds apart without colour. */
export type BarKind = 'RAGGIUNTO' | 'PARZIALE' | 'NON_RAGGIUNTO' | 'NON_VALUTABILE';

/** Kinds in the order of a legend, with their words and fill. */
export const BAR_KINDS: { esito: BarKind; label: string; fill: string }[] = [
  { esito: 'RAGGIUNTO', label: 'Raggiunto', fill: 'var(--color-ok-fill)' },
  { esito: 'PARZIALE', label: 'Parziale', fill: 'url(#barra-parziale)' },
  { esito: 'NON_RAGGIUNTO', label: 'Non raggiunto', fill: 'url(#barra-non-raggiunto)' },
  { esito: 'NON_VALUTABILE', label: 'Senza punteggio', fill: 'var(--color-neutral-soft)' },
];

/** The hatches of the chart; they go in the `<defs>` of the drawing that uses them. */
export function BarPatterns() {
  return (
    <>
      <pattern id="barra-parziale" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="var(--color-warn-soft)" />
        <rect width="4" height="8" fill="var(--color-warn-fill)" />
      </pattern>
      <pattern id="barra-non-raggiunto" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="var(--color-bad-fill)" />
        <circle cx="3.5" cy="3.5" r="1.3" fill="var(--color-white)" />
      </pattern>
    </>
  );
}

/** The sample of a legend. It draws its own hatch: ids are unique in a page and the chart may come later. */
export function BarSwatch({ esito }: { esito: BarKind }) {
  return (
    <svg aria-hidden="true" className="size-3.5 flex-none">
      {esito === 'RAGGIUNTO' && <rect width="14" height="14" rx="2" className="fill-ok-fill" />}
      {esito === 'PARZIALE' && (
        <>
          <rect width="14" height="14" rx="2" className="fill-warn-soft" />
          <path d="M-2 8 8-2M1 13 13 1M6 16 16 6" strokeWidth="3" className="stroke-warn-fill" />
        </>
      )}
      {esito === 'NON_RAGGIUNTO' && (
        <>
          <rect width="14" height="14" rx="2" className="fill-bad-fill" />
          <path d="M4 4h.1M10 4h.1M4 10h.1M10 10h.1" strokeWidth="2.6" strokeLinecap="round" className="stroke-white" />
        </>
      )}
      {esito === 'NON_VALUTABILE' && (
        <rect
          x="1"
          y="1"
          width="12"
          height="12"
          rx="2"
          strokeWidth="1.5"
          strokeDasharray="3 2"
          className="fill-neutral-soft stroke-neutral-fill"
        />
      )}
    </svg>
  );
}
