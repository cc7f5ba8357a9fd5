import type { CdrFormato, PianoFormato, ProgettoFormato } from '../../formato';
import type { Segnalatore } from '../../segnalatore';
import { proseToMarkdown, type RigaProsa } from '../../testo/markdown';
import type { BozzaDocumento } from './bozza';
import { createProgetto } from './crea-progetto';
import { createFondo } from './fondo';
import type { ProgettoStampato } from './recupero';

export interface Testata {
  ente: { codice: string; denominazione: string };
  anno: number;
  annoFine: number;
  titolo: string;
}

/** The plan a document prints. */
export function createPiano(
  documento: BozzaDocumento,
  stampati: readonly ProgettoStampato[],
  { ente, ...piano }: Testata,
  segnalatore: Segnalatore,
): PianoFormato {
  const progetti = stampati.map((stampato, index) =>
    createProgetto(stampato, { anno: piano.anno, ordine: index + 1, segnalatore }),
  );
  const fondo = createFondo(documento, progetti, segnalatore);
  return {
    formato: 'traguardo/piano',
    versione: 1,
    ente,
    piano: { ...piano, schemaPesi: 'PUNTI' },
    cdr: settoriOf(progetti),
    alberoStrategico: [],
    progetti,
    sezioni: sezioniOf(documento),
    ...(fondo && { fondo }),
  };
}

/** The settori any project names, by number: the document does not say who heads them. */
function settoriOf(progetti: readonly ProgettoFormato[]): CdrFormato[] {
  const codici = new Set(progetti.flatMap(({ cdr, cdrPartecipanti }) => [...(cdr ? [cdr] : []), ...cdrPartecipanti]));
  return [...codici]
    .sort((a, b) => Number(a) - Number(b))
    .map((codice) => ({ codice, denominazione: `Settore ${codice}`, tipo: 'SETTORE', incarichi: [] }));
}

/** What the plan says beside its cards: the narrative, the table as printed, the words about the fund. */
function sezioniOf({ premessa, seguito, intestazione, tabella }: BozzaDocumento): PianoFormato['sezioni'] {
  const parti = [
    { titolo: 'Premessa', testo: proseToMarkdown(withoutBlanks(premessa)) },
    {
      titolo: 'Tabella dei progetti',
      testo: tableOf(
        intestazione,
        tabella.map(({ celle }) => celle),
      ),
    },
    { titolo: 'Ammontare dei premi', testo: proseToMarkdown(withoutBlanks(seguito)) },
  ];
  return parti.filter(({ testo }) => testo !== '').map((parte, index) => ({ ...parte, ordine: index + 1 }));
}

function withoutBlanks(righe: readonly RigaProsa[]): RigaProsa[] {
  const first = righe.findIndex(({ testo }) => testo !== '');
  return first < 0 ? [] : righe.slice(first);
}

/** A Markdown table; its heading is blank where the document lost it. */
function tableOf(intestazione: readonly string[], righe: readonly string[][]): string {
  if (righe.length === 0) return '';
  const width = Math.max(intestazione.length, ...righe.map((celle) => celle.length));
  const line = (celle: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => (celle[i] ?? '').replaceAll('|', '/')).join(' | ')} |`;
  return [line(intestazione), line(Array.from({ length: width }, () => '---')), ...righe.map(line)].join('\n');
}
