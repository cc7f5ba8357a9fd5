import type { PianoFormato } from '../../formato';
import type { BozzaSezione } from './bozza';
import type { Riga } from './righe';

/** The narrative parts as Markdown, tables included, so that the plan is held whole. */
export function createSezioni(bozze: readonly BozzaSezione[]): PianoFormato['sezioni'] {
  return bozze
    .map(({ titolo, righe }) => ({ titolo, testo: markdownOf(righe) }))
    .filter(({ testo }) => testo !== '')
    .map((sezione, index) => ({ ...sezione, ordine: index + 1 }));
}

function markdownOf(righe: readonly Riga[]): string {
  const blocchi: string[] = [];
  let tabella: Riga[] = [];
  const closeTabella = () => {
    if (tabella.length > 0) blocchi.push(tableOf(tabella));
    tabella = [];
  };
  for (const riga of righe) {
    if (riga.celle) tabella.push(riga);
    else closeTabella();
    if (!riga.celle && riga.testo !== '' && riga.chiave !== 'segue') blocchi.push(riga.testo);
  }
  closeTabella();
  return blocchi.join('\n\n');
}

function tableOf(righe: readonly Riga[]): string {
  const width = Math.max(...righe.map(({ celle }) => celle?.length ?? 0));
  const rows = righe.map(({ celle }) =>
    Array.from({ length: width }, (_, index) => (celle?.[index]?.testo ?? '').replaceAll('|', '\\|')),
  );
  const [head = [], ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}
