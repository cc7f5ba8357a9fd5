import type { Route } from 'next';

/** Ente and year of the address a page stands at: `/valdarra/2026`. */
export interface Luogo {
  ente: string;
  anno: number | string;
}

const at = ({ ente, anno }: Luogo, path = '') => `/${encodeURIComponent(ente)}/${anno}${path}` as Route;

/** Codes may hold a slash or a blank. */
const segment = (codice: string) => encodeURIComponent(codice);

/** Addresses of the working app, in one place: a page that moves changes here. */
export const addresses = {
  piano: (luogo: Luogo, query = '') => at(luogo, `/piano${query}`),
  cdr: (luogo: Luogo, codice: string, query = '') => at(luogo, `/cdr/${segment(codice)}${query}`),
  scheda: (luogo: Luogo, codice: string, anchor = '') => at(luogo, `/progetti/${segment(codice)}${anchor}`),
  importa: (luogo: Luogo) => at(luogo, '/importa'),
  monitoraggio: (luogo: Luogo) => at(luogo, '/monitoraggio'),
  valutazione: (luogo: Luogo) => at(luogo, '/valutazione'),
};
