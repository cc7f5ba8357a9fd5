import type { ObiettivoFormato, ProgettoFormato } from '../../formato';
import type { Segnalatore } from '../../segnalatore';
import { parseData } from '../../testo/date-italiane';
import { tagsOf } from '../../testo/tags';
import type { BozzaAnagrafica, Campo } from './bozza';
import type { Unita } from './cdr';
import { createAssegnazioni } from './crea-assegnazioni';
import { createBudget } from './crea-budget';
import { createFase } from './crea-fase';
import { createIndicatore } from './crea-indicatore';
import { createPersonale } from './crea-personale';
import { type ObiettivoDaCreare, ownerOf } from './obiettivi';
import { partecipantiIn } from './partecipanti';
import { prioritaIn } from './priorita';
import { cellsToMarkdown } from './prosa';
import { isNull, TICK } from './righe';
import { risultatiIn } from './risultati';
import { checkScheda } from './scheda-controlli';

export interface SedeScheda {
  anno: number;
  annoFine: number;
  ordine: number;
  unita: Unita;
  collegamenti: ProgettoFormato['collegamenti'];
  comuni: readonly string[];
  segnalatore: Segnalatore;
}

/** One objective with its card; what only a copy prints is taken from the copy. */
export function createProgetto(obiettivo: ObiettivoDaCreare, sede: SedeScheda): ProgettoFormato {
  const [codice = '', ...codiciAlternativi] = obiettivo.codici;
  const cdr = ownerOf(obiettivo, sede.unita);
  const anagrafiche = ordered(obiettivo, cdr);
  const printedOf = (campo: Campo) => firstOf(anagrafiche, campo);
  const assegnazioni = createAssegnazioni(obiettivo, cdr, sede.unita, sede.segnalatore);
  const budget = anagrafiche
    .map((anagrafica) => createBudget(anagrafica, sede.anno))
    .find(({ voci, note }) => voci.length + note.length > 0);
  const titolo = titleOf(obiettivo, codice);
  const [inizio, fine] = periodOf(printedOf('durata')?.testo ?? '', sede.anno);
  const descrizione = descriptionOf(obiettivo, anagrafiche);
  const finalita = cellsToMarkdown(printedOf('finalita')?.grezzo ?? []);
  const priorita = priorityOf(obiettivo, anagrafiche, cdr);
  const noteContabili = (budget?.note ?? []).join('\n\n');
  const vincoli = cellsToMarkdown((printedOf('vincoli')?.grezzo ?? []).filter((text) => !isNull(text)));
  const verificheQualita = qualityOf(printedOf('qualita')?.testo ?? '');
  const durata = inizio && fine ? undefined : printedOf('durata')?.testo;
  checkScheda(obiettivo, { priorita, durata, nonLetti: budget?.nonLetti ?? [], segnalatore: sede.segnalatore });
  return {
    codice,
    codiciAlternativi,
    tipo: 'SCHEDA',
    titolo,
    ...(descrizione && { descrizione }),
    ...(finalita && { finalita }),
    ...(inizio && { inizio }),
    ...(fine && { fine }),
    assessori: namesOf(printedOf('assessore')?.testo ?? ''),
    ...(vincoli && { vincoli }),
    ...(verificheQualita && { verificheQualita }),
    ...(noteContabili && { noteContabili }),
    cdr,
    cdrPartecipanti: partecipantiIn(printedOf('condiviso')?.testo ?? '', assegnazioni, cdr, sede.unita),
    ambito: assegnazioni.length > 1 ? 'INTERSETTORIALE' : 'SETTORE',
    ordine: sede.ordine,
    ...(priorita && { priorita }),
    collegamenti: sede.collegamenti,
    obiettivi: [createObiettivo(obiettivo, { codice, titolo, assegnazioni }, sede)],
    fasi: (obiettivo.scheda?.fasi ?? []).map((fase) =>
      createFase(fase, { anno: sede.anno, progetto: codice, segnalatore: sede.segnalatore }),
    ),
    vociBudget: budget?.voci ?? [],
    personale: createPersonale(printedOf('unita')?.testo ?? ''),
  };
}

function createObiettivo(
  { scheda }: ObiettivoDaCreare,
  { codice, titolo, assegnazioni }: Pick<ObiettivoFormato, 'codice' | 'titolo' | 'assegnazioni'>,
  { anno, annoFine, comuni, segnalatore }: SedeScheda,
): ObiettivoFormato {
  const fasi = new Set((scheda?.fasi ?? []).map(({ ordine }) => ordine));
  const riga = scheda?.risultati.riga ?? 0;
  const sede = { anno, annoFine, progetto: codice, comuni, fasi, riga, segnalatore };
  return {
    codice,
    tipo: 'ESECUTIVO',
    titolo,
    ordine: 1,
    intersettoriale: assegnazioni.length > 1,
    tags: tagsOf([titolo]),
    assegnazioni,
    indicatori: risultatiIn(scheda?.risultati.grezzo ?? []).map((risultato) => createIndicatore(risultato, sede)),
  };
}

/** The copy of the owner first: it is the whole one. */
function ordered({ copie }: ObiettivoDaCreare, owner: string): BozzaAnagrafica[] {
  const own = copie.filter(({ cdr }) => cdr === owner);
  return [...own, ...copie.filter(({ cdr }) => cdr !== owner)].map(({ anagrafica }) => anagrafica);
}

function firstOf(anagrafiche: readonly BozzaAnagrafica[], campo: Campo) {
  return anagrafiche.map(({ campi }) => campi.get(campo)).find((value) => value && !isNull(value.testo));
}

/** The table of the unit writes it in small letters; the card sometimes in capitals. */
function titleOf({ elenco, indice, nodi, copie }: ObiettivoDaCreare, codice: string): string {
  const card = copie.map(({ anagrafica }) => anagrafica.titolo);
  const candidates = [
    ...elenco.map(({ voce }) => voce.titolo),
    indice?.titolo,
    ...nodi.map(({ titolo }) => titolo),
    ...card,
  ];
  return candidates.find(Boolean) ?? codice;
}

function periodOf(stampato: string, anno: number) {
  const found = /data inizio\s*:?\s*(.*?)\s*data fine\s*:?\s*(.*)$/iu.exec(stampato);
  return [found?.[1], found?.[2]].map((data) => parseData(data ?? '', anno) ?? undefined);
}

function priorityOf({ elenco }: ObiettivoDaCreare, anagrafiche: readonly BozzaAnagrafica[], owner: string) {
  const own = elenco.find(({ cdr }) => cdr === owner)?.voce.priorita;
  const printed = own ?? elenco.map(({ voce }) => voce.priorita).find(Boolean);
  return printed ?? anagrafiche.flatMap(prioritaIn)[0];
}

/** `NO ☑ SI Se sì, quali (…):`: nothing is kept of a no. */
function qualityOf(testo: string): string {
  const isYes = new RegExp(`\\bs[iìí]['’]?\\s*(?:x\\b|${TICK})`, 'iu').test(testo);
  const which = (/quali\s*\([^()]*\)\s*:?\s*(.*)$/iu.exec(testo)?.[1] ?? '').replace(new RegExp(TICK, 'gu'), '').trim();
  if (!isNull(which)) return which;
  return isYes ? 'Sì' : '';
}

function namesOf(testo: string): string[] {
  return testo
    .split(/\s*[,;/]\s*|\s+e\s+/u)
    .map((name) => name.trim())
    .filter((name) => !isNull(name));
}

const LABELS: [Campo, string][] = [
  ['settore', 'Settore o servizio'],
  ['responsabile', 'Responsabile'],
  ['condiviso', 'Obiettivo condiviso'],
];

/** The detail, and after it what the card prints of who works at it, which has no field of its own. */
function descriptionOf({ scheda }: ObiettivoDaCreare, anagrafiche: readonly BozzaAnagrafica[]): string {
  const facts = LABELS.flatMap(([campo, label]) => {
    const testo = firstOf(anagrafiche, campo)?.testo;
    return testo ? [`- **${label}**: ${testo}`] : [];
  });
  return [cellsToMarkdown(scheda?.dettaglio ?? []), facts.join('\n')].filter(Boolean).join('\n\n');
}
