export const STATO_COMPLESSIVO = {
  IN_RITARDO: 'In ritardo',
  DA_PRESIDIARE: 'Da presidiare',
  IN_LINEA: 'In linea',
  NON_RILEVATO: 'Non rilevato',
} as const;
