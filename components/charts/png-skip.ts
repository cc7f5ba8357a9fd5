/** Spread on what stays out of the picture of a chart: its buttons. */
export const PNG_SKIP = { 'data-png': 'skip' } as const;
