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
  /** The home, of the person's first ente and its latest plan unless they are named. */
  attivita: (view: { ente?: string | null; anno?: number | null; tipo?: string | null } = {}) => {
    const query = new URLSearchParams(
      Object.entries(view).flatMap(([key, value]) => (value ? [[key, `${value}`]] : [])),
    );
    return (query.size > 0 ? `/?${query}` : '/') as Route;
  },
  /** Cruscotto of a year for who reads the whole plan; the others are sent on to the plan. */
  anno: (luogo: Luogo, query = '') => at(luogo, query),
  /** Where the lists of the cruscotto begin: not a page. */
  elenchi: (luogo: Luogo) => at(luogo, '/cruscotto'),
  /** A list behind a figure of the cruscotto, and the same as a file. */
  elenco: (luogo: Luogo, elenco: string, query = '') => at(luogo, `/cruscotto/${elenco}${query}`),
  elencoCsv: (luogo: Luogo, elenco: string, query = '') => at(luogo, `/cruscotto/${elenco}/csv${query}`),
  piano: (luogo: Luogo, query = '') => at(luogo, `/piano${query}`),
  schedeEliminate: (luogo: Luogo) => at(luogo, '/piano/eliminate'),
  cdr: (luogo: Luogo, codice: string, query = '') => at(luogo, `/cdr/${segment(codice)}${query}`),
  scheda: (luogo: Luogo, codice: string, anchor = '') => at(luogo, `/progetti/${segment(codice)}${anchor}`),
  /** The history of a card, as data. */
  storia: (luogo: Luogo, codice: string) => at(luogo, `/progetti/${segment(codice)}/storia`),
  importa: (luogo: Luogo) => at(luogo, '/importa'),
  importazione: (luogo: Luogo, id: string, query = '') => at(luogo, `/importa/${id}${query}`),
  /** Where a document is posted. */
  carica: ({ ente, anno }: Luogo) => `/api/importazioni?${new URLSearchParams({ ente, anno: String(anno) })}`,
  esporta: (luogo: Luogo) => at(luogo, '/esporta'),
  approvazione: (luogo: Luogo, query = '') => at(luogo, `/approvazione${query}`),
  /** Fund, quotas and amounts of the projects. */
  premi: (luogo: Luogo) => at(luogo, '/premi'),
  documenti: (luogo: Luogo) => at(luogo, '/documenti'),
  /** The file of a document. */
  documento: (luogo: Luogo, id: string) => at(luogo, `/documenti/${id}`),
  monitoraggio: (luogo: Luogo) => at(luogo, '/monitoraggio'),
  /** A session goes by its reference date. */
  sessione: (luogo: Luogo, sessione: string, query = '') => at(luogo, `/monitoraggio/${sessione}${query}`),
  /** The report of a CDR in a session. */
  rendicontazione: (luogo: Luogo, sessione: string, cdr: string, anchor = '') =>
    at(luogo, `/monitoraggio/${sessione}/${segment(cdr)}${anchor}`),
  /** CDR and incarichi; or another part of what the ente is laid on. */
  struttura: (luogo: Luogo, query = '') => at(luogo, `/struttura${query}`),
  parteStruttura: (luogo: Luogo, parte: 'albero' | 'persone' | 'capitoli' | 'etichette', query = '') =>
    at(luogo, `/struttura/${parte}${query}`),
  valutazione: (luogo: Luogo, query = '') => at(luogo, `/valutazione${query}`),
  punteggiCsv: (luogo: Luogo, query = '') => at(luogo, `/valutazione/csv${query}`),
  utenti: (luogo: Luogo, query = '') => at(luogo, `/amministrazione/utenti${query}`),
  utente: (luogo: Luogo, id: string) => at(luogo, `/amministrazione/utenti/${id}`),
  posta: (luogo: Luogo) => at(luogo, '/amministrazione/posta'),
  enti: (luogo: Luogo) => at(luogo, '/amministrazione/enti'),
  /** One's own account, in the frame of an ente. */
  profilo: (ente?: string) => (ente ? `/profilo?ente=${encodeURIComponent(ente)}` : '/profilo') as Route,
};
