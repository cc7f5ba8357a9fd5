import type { Segnalazione } from '@/lib/domain/segnalazione';
import type { PianoFormato, ProgettoFormato } from './formato';
import { normaliseText } from './reconcile/normalise';
import { checkNumeri } from './scale-check';

/** A plan that can be stored, or why it cannot. */
export interface Coerenza {
  /** Doubts that do not stop an import. */
  segnalazioni: Segnalazione[];
  /** References that lead nowhere, keys used twice, numbers no column holds: nothing may be written. */
  blocchi: Segnalazione[];
}

type Found = Pick<Segnalazione, 'codice' | 'messaggio'> & { entita: string; percorso: string };

/**
 * Whether every reference of a plan resolves and every key is used once. Import runs it before writing anything.
 * Pure; never throws on a plan of the format. Indicator codes are labels, phases numbers as printed: both may repeat.
 */
export function checkConsistency(piano: PianoFormato): Coerenza {
  const known = referencesOf(piano);
  const blocchi = [
    ...duplicates(
      piano.cdr.map(({ codice }) => codice),
      'Cdr',
      'cdr-duplicato',
      'il CDR',
    ),
    ...duplicates(
      piano.progetti.map(({ codice }) => codice),
      'Progetto',
      'progetto-duplicato',
      'la scheda',
    ),
    ...duplicates(
      (piano.fondo?.quote ?? []).map(({ denominazione }) => denominazione),
      'QuotaFondo',
      'quota-duplicata',
      'la quota del fondo',
    ),
    ...checkCdr(piano),
    ...piano.progetti.flatMap((progetto) => checkProgetto(progetto, known)),
    ...checkNumeri(piano),
  ];
  const segnalazioni = piano.progetti
    .filter(({ cdr, ambito }) => cdr === undefined && ambito === 'SETTORE')
    .map(({ codice }) => ({
      codice: 'scheda-senza-cdr',
      messaggio: `La scheda ${codice} non ha un CDR: assegnala a chi la deve compilare.`,
      entita: 'Progetto',
      percorso: codice,
    }));
  return {
    segnalazioni: segnalazioni.map((found) => toSegnalazione(found, 'AVVISO')),
    blocchi: blocchi.map((found) => toSegnalazione(found, 'BLOCCO')),
  };
}

function toSegnalazione({ codice, messaggio, entita, percorso }: Found, gravita: 'AVVISO' | 'BLOCCO'): Segnalazione {
  return { codice, gravita, dove: { entita, codice: percorso }, messaggio, chiave: `${codice}:${percorso}` };
}

function duplicates(codici: readonly string[], entita: string, codice: string, what: string): Found[] {
  const seen = new Set<string>();
  const repeated = new Set(codici.filter((value) => seen.size === seen.add(value).size));
  return [...repeated].map((value) => ({
    codice,
    entita,
    percorso: value,
    messaggio: `Il codice «${value}» è usato due volte per ${what}.`,
  }));
}

/** Parents must exist and not go round in a circle. */
function checkCdr({ cdr }: PianoFormato): Found[] {
  const padri = new Map(cdr.map(({ codice, padre }) => [codice, padre]));
  return cdr.flatMap(({ codice, padre }): Found[] => {
    const dubbio = { entita: 'Cdr', percorso: codice };
    if (padre === undefined) return [];
    if (!padri.has(padre))
      return [
        {
          ...dubbio,
          codice: 'cdr-padre-sconosciuto',
          messaggio: `Il CDR ${codice} sta sotto «${padre}», che nel piano non c'è.`,
        },
      ];
    const seen = new Set<string>();
    for (let up: string | undefined = codice; up !== undefined; up = padri.get(up)) {
      if (seen.has(up))
        return [{ ...dubbio, codice: 'cdr-in-circolo', messaggio: `Il CDR ${codice} sta sotto sé stesso.` }];
      seen.add(up);
    }
    return [];
  });
}

/** What the cards of a plan may name. */
interface Riferimenti {
  cdr: ReadonlySet<string>;
  /** Paths of the strategic tree, each level by title or by code. */
  percorsi: ReadonlySet<string>;
  /** Quotas of the fund. */
  quote: ReadonlySet<string>;
}

function referencesOf({ cdr, alberoStrategico, fondo }: PianoFormato): Riferimenti {
  const names = (node: { titolo: string; codice?: string | undefined }) =>
    [node.titolo, node.codice].filter((name) => name !== undefined);
  const percorsi = alberoStrategico.flatMap((indirizzo) =>
    indirizzo.obiettiviStrategici.flatMap((strategico) =>
      strategico.obiettiviOperativi.flatMap((operativo) =>
        names(indirizzo).flatMap((a) =>
          names(strategico).flatMap((b) => names(operativo).map((c) => pathOf([a, b, c]))),
        ),
      ),
    ),
  );
  return {
    cdr: new Set(cdr.map(({ codice }) => codice)),
    percorsi: new Set(percorsi),
    quote: new Set(fondo?.quote.map(({ denominazione }) => denominazione)),
  };
}

function pathOf(names: readonly string[]): string {
  return names.map(normaliseText).join(' › ');
}

function checkProgetto(progetto: ProgettoFormato, { cdr, percorsi, quote }: Riferimenti): Found[] {
  const { codice } = progetto;
  const unknown = (what: string, percorso: string, found: string): Found => ({
    codice: found,
    entita: 'Progetto',
    percorso,
    messaggio: `La scheda ${codice} nomina ${what}, che nel piano non c'è.`,
  });
  const owners = [progetto.cdr, ...progetto.cdrPartecipanti].filter((value) => value !== undefined);
  const links = progetto.collegamenti.filter(
    (link) => !percorsi.has(pathOf([link.indirizzo, link.obiettivoStrategico, link.obiettivoOperativo])),
  );
  const quota = progetto.premio?.quota;
  return [
    ...owners.filter((value) => !cdr.has(value)).map((value) => unknown(`il CDR ${value}`, codice, 'cdr-sconosciuto')),
    ...links.map((link) => unknown(`l'obiettivo «${link.obiettivoOperativo}»`, codice, 'collegamento-sconosciuto')),
    ...duplicates(
      progetto.obiettivi.map((o) => `${codice} › ${o.codice}`),
      'Obiettivo',
      'obiettivo-duplicato',
      "l'obiettivo",
    ),
    ...progetto.obiettivi.flatMap((obiettivo) => [
      ...obiettivo.assegnazioni
        .filter((assegnazione) => !cdr.has(assegnazione.cdr))
        .map((a) => unknown(`il CDR ${a.cdr}`, `${codice} › ${obiettivo.codice}`, 'cdr-sconosciuto')),
      ...duplicates(
        obiettivo.assegnazioni.map((a) => `${codice} › ${obiettivo.codice} › ${a.cdr}`),
        'Assegnazione',
        'assegnazione-duplicata',
        "l'assegnazione",
      ),
    ]),
    ...checkFasi(progetto, unknown),
    ...(quota === undefined || quote.has(quota)
      ? []
      : [unknown(`la quota «${quota}» del fondo`, codice, 'quota-sconosciuta')]),
  ];
}

function checkFasi(
  progetto: ProgettoFormato,
  unknown: (what: string, percorso: string, found: string) => Found,
): Found[] {
  const numeri = new Set(progetto.fasi.map(({ ordine }) => ordine));
  const { codice } = progetto;
  return [
    ...progetto.fasi.flatMap((fase) => {
      if (fase.obiettivo === undefined) {
        return fase.assegnazione === undefined
          ? []
          : [
              unknown(
                `un'assegnazione senza obiettivo`,
                `${codice} › fase ${fase.ordine}`,
                'fase-assegnazione-sconosciuta',
              ),
            ];
      }
      const obiettivo = progetto.obiettivi.find((candidate) => candidate.codice === fase.obiettivo);
      if (!obiettivo)
        return [
          unknown(`l'obiettivo ${fase.obiettivo}`, `${codice} › fase ${fase.ordine}`, 'fase-obiettivo-sconosciuto'),
        ];
      const assigned =
        fase.assegnazione === undefined || obiettivo.assegnazioni.some(({ cdr }) => cdr === fase.assegnazione);
      return assigned
        ? []
        : [
            unknown(
              `l'assegnazione al CDR ${fase.assegnazione}`,
              `${codice} › fase ${fase.ordine}`,
              'fase-assegnazione-sconosciuta',
            ),
          ];
    }),
    ...progetto.obiettivi.flatMap(({ codice: obiettivo, indicatori }) =>
      indicatori
        .flatMap(({ fasi }) => fasi ?? [])
        .filter((fase) => !numeri.has(fase))
        .map((fase) => unknown(`la fase ${fase}`, `${codice} › ${obiettivo}`, 'indicatore-fase-sconosciuta')),
    ),
  ];
}
