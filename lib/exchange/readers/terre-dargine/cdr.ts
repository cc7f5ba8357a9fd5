import type { CdrFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { incarichiOf } from '../../testo/incarichi';
import type { BozzaDocumento, BozzaUnita } from './bozza';
import { unitaOf } from './codici';

/** The units of the document with the codes their objectives bear: SG, DG, S1…S9. */
export interface Unita {
  /** Code of each printed part. */
  codiceOf: ReadonlyMap<BozzaUnita, string>;
  cdr: CdrFormato[];
}

/** Names the units: by what they are, else by the objectives they list, else by their place in the table of contents. */
export function createUnita(documento: BozzaDocumento, segnalatore: Segnalatore): Unita {
  const sommario = sommarioOf(documento.sommario);
  const codiceOf = new Map<BozzaUnita, string>();
  for (const unita of documento.unita) {
    const codice = codiceOfUnita(unita) ?? codiceOfNome(unita.nome, codiceOf, sommario);
    if (codice) codiceOf.set(unita, codice);
    else reportUnnamed(unita, segnalatore);
  }
  const codici = [
    ...new Set([
      ...codiceOf.values(),
      ...documento.schede.flatMap(({ codici }) => codici.map(unitaOf)),
      ...elencati(documento),
    ]),
  ];
  const cdr = codici.sort(byUnita).map((codice): CdrFormato => {
    const parts = documento.unita.filter((unita) => codiceOf.get(unita) === codice);
    const named = parts.find(({ isAppendice, nome }) => nome && !isAppendice) ?? parts.find(({ nome }) => nome);
    const dirigente = parts.find((unita) => unita.dirigente)?.dirigente;
    const denominazione = named?.nome ?? sommario.get(codice);
    reportCdr({ codice, denominazione, dirigente, riga: parts[0]?.riga }, segnalatore);
    return {
      codice,
      denominazione: denominazione ?? codice,
      tipo: codice.startsWith('S') && codice !== 'SG' ? 'SETTORE' : 'CDR',
      incarichi: dirigente ? incarichiOf(dirigente) : [],
    };
  });
  return { codiceOf, cdr };
}

function elencati({ raccordo, unita }: BozzaDocumento): string[] {
  const codici = [...raccordo.flatMap(({ esecutivi }) => esecutivi), ...unita.flatMap(({ voci }) => voci)];
  return codici.flatMap((voce) => voce.codici.map(unitaOf));
}

/** SG and DG first, then the settori in order of number. */
export function byUnita(a: string, b: string): number {
  const rank = (codice: string) => (codice === 'SG' ? -2 : codice === 'DG' ? -1 : Number(codice.slice(1)));
  return rank(a) - rank(b);
}

function fixedCodice(nome: string): string | null {
  const words = normaliseText(nome);
  if (words.startsWith('segretari')) return 'SG';
  return /^dire(?:ttore|zione) generale/u.test(words) ? 'DG' : null;
}

/** A settore has the number most of its objectives bear; the shared ones bear another beside it. */
function codiceOfUnita({ nome, voci }: BozzaUnita): string | null {
  const fixed = fixedCodice(nome);
  if (fixed) return fixed;
  const times = new Map<string, number>();
  for (const codice of voci.flatMap(({ codici }) => codici.map(unitaOf)))
    times.set(codice, (times.get(codice) ?? 0) + 1);
  const ranked = [...times].sort(([, a], [, b]) => b - a);
  const settore = ranked.find(([codice]) => codice !== 'SG' && codice !== 'DG')?.[0];
  return settore ?? (nome === '' ? (ranked[0]?.[0] ?? null) : null);
}

function codiceOfNome(
  nome: string,
  known: ReadonlyMap<BozzaUnita, string>,
  sommario: ReadonlyMap<string, string>,
): string | null {
  const same = (other: string) => other !== '' && normaliseText(other) === normaliseText(nome);
  const twin = [...known].find(([unita]) => same(unita.nome))?.[1];
  return twin ?? [...sommario].find(([, name]) => same(name))?.[0] ?? null;
}

/** The units as the table of contents lists them: the settori are numbered in order. */
function sommarioOf(voci: readonly string[]): Map<string, string> {
  const start = voci.findIndex((voce) => /^seconda parte/iu.test(voce));
  const end = voci.findIndex((voce, index) => index > start && /^appendice/iu.test(voce));
  const named = new Map<string, string>();
  let settori = 0;
  for (const voce of start < 0 ? [] : voci.slice(start + 1, end < 0 ? undefined : end)) {
    const fixed = fixedCodice(voce);
    if (fixed) named.set(fixed, voce);
    else if (/^settore\b/iu.test(voce)) named.set(`S${++settori}`, voce);
  }
  return named;
}

function reportUnnamed({ nome, riga }: BozzaUnita, segnalatore: Segnalatore): void {
  segnalatore.add({
    codice: 'unita-senza-codice',
    gravita: 'AVVISO',
    entita: 'Cdr',
    percorso: [normaliseText(nome)],
    riga,
    messaggio: `Di «${nome}» non si trovano obiettivi, quindi non si sa quale codice abbia: non è stata importata.`,
  });
}

interface CdrLetto {
  codice: string;
  denominazione: string | undefined;
  dirigente: string | undefined;
  riga: number | undefined;
}

function reportCdr({ codice, denominazione, dirigente, riga }: CdrLetto, segnalatore: Segnalatore): void {
  const add = (finding: string, campo: string, messaggio: string) =>
    segnalatore.add({
      codice: finding,
      gravita: 'AVVISO',
      entita: 'Cdr',
      percorso: [codice],
      campo,
      ...(riga && { riga }),
      messaggio,
    });
  if (!denominazione)
    add(
      'cdr-senza-nome',
      'denominazione',
      `Il documento non dice come si chiama il CDR ${codice}: scrivi la denominazione.`,
    );
  if (!dirigente)
    add('cdr-senza-dirigente', 'incarichi', `Il documento non dice chi dirige il CDR ${codice}: aggiungi l'incarico.`);
}
