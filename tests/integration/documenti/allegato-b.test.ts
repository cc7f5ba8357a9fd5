import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { systemScope } from '@/lib/auth/system-scope';
import { write } from '@/lib/db/transaction';
import type { PianoFormato } from '@/lib/exchange/formato';
import { buildAllegatoB } from '@/lib/exchange/writers/documento/allegato-b';
import type { Blocco } from '@/lib/exchange/writers/documento/documento';
import type { FormatoDocumento } from '@/lib/exchange/writers/documento/richiesta';
import { composeDocumento } from '@/lib/features/documenti/commands/compose-documento';
import { getRichiesta } from '@/lib/features/documenti/queries/get-richiesta';
import type { ParametriDocumento } from '@/lib/features/documenti/schema';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { getPaginaPiano } from '@/lib/features/piano/queries/get-pagina-piano';
import { filtriPiano } from '@/lib/features/piano/schema';
import { formatImporto } from '@/lib/format/number';
import { loadNativeTypst } from '@/scripts/documento/typst-nativo';
import { writePdf } from '@/scripts/documento/write-pdf';
import { importPiano, mayImport, newEnte, readFile, realPlan } from '@/tests/integration/importazione/enti';
import { openTestDatabase } from '@/tests/support/database';
import { pianoArbitrario } from '@/tests/unit/exchange/piano-arbitrario';
import { pianoPiccolo } from '@/tests/unit/exchange/writers/documento/piano-piccolo';
import { openPdf, type PdfLetto } from './open-pdf';

openTestDatabase();

const native = loadNativeTypst() !== null;

const INIEZIONE = '#import "x": * $a$ \\ *b* _c_ <d> @e [f] #eval("1") ✓ 中';

const parametri = (formato: FormatoDocumento, versione: number | null = null): ParametriDocumento => ({
  documento: 'allegato-b',
  formato,
  versione,
  cdr: null,
});

async function compose(scope: Parameters<typeof getRichiesta>[0], anno: number, voluto: ParametriDocumento) {
  const richiesta = await getRichiesta(scope, anno, voluto);
  if (!richiesta) throw new Error('No such plan');
  const said: string[] = [];
  const file = await composeDocumento(richiesta, (percento, frase) => said.push(`${percento} ${frase}`));
  return { ...file, said };
}

/** A plan whose second card tries to be a program. */
function piano(): PianoFormato {
  const small = pianoPiccolo();
  const progetti = small.progetti.map((scheda) =>
    scheda.codice === 'P2'
      ? { ...scheda, titolo: INIEZIONE, descrizione: `${INIEZIONE}\n\n- voce ${INIEZIONE}` }
      : scheda,
  );
  return { ...small, progetti };
}

/** Approves a plan as the act will: the whole of it kept as a version. */
async function approve(scope: ReturnType<typeof systemScope>, anno: number): Promise<void> {
  const contenuto = await getPianoFormato(scope, anno);
  await write(scope, { comando: 'prova' }, async (tx) => {
    const { enteId } = scope;
    const { id: pianoId } = await tx.piano.findFirstOrThrow({ where: { anno } });
    const atto = await tx.atto.create({
      data: { enteId, id: randomUUID(), organo: 'Giunta comunale', numero: '12', data: new Date('2026-01-20') },
    });
    await tx.versionePiano.create({
      data: {
        enteId,
        pianoId,
        numero: 1,
        contenuto: JSON.parse(JSON.stringify(contenuto)),
        sha256: 'c'.repeat(64),
        attoId: atto.id,
      },
    });
  });
}

const NUMERI = ['61.000,00', '15,98', '320.736,00', '84,02', '381.736,00', '100,00', '1.500,50', '383.236,50'];

function expectNumbers(testo: string): void {
  for (const numero of NUMERI) expect(testo).toContain(numero);
  expect(testo).toContain('almeno 6 km');
  expect(testo).not.toContain('al massimo 15');
}

async function expectAccessiblePdf({ info, metadata, catalog, outline }: PdfLetto): Promise<void> {
  expect(info).toMatchObject({ Title: 'Piano Esecutivo di Gestione 2026 – Allegato B', Author: 'Comune di Prova' });
  // The portable compiler tags, but declares no standard.
  if (native) expect(metadata).toMatch(/pdfuaid:part(="1"|>1<)/);
  expect(catalog).toMatchObject({ marked: true, lang: 'it-IT' });
  expect(outline).toEqual(['Centri di responsabilità', '04 Territorio', '07 Persona']);
}

test('the draft is an accessible PDF marked on every page, the version one that names its act: same plan, same numbers', async () => {
  const scope = await newEnte('prova', 'Comune di Prova');
  await importPiano(piano(), scope);
  await approve(scope, 2026);

  const bozza = await compose(scope, 2026, parametri('pdf'));
  expect(bozza.nome).toMatch(/^allegato-b-2026-bozza-\d{4}-\d\d-\d\d\.pdf$/);
  expect(bozza.said.slice(0, 2)).toEqual(['20 Dispongo schede e tabelle', '40 Compongo le pagine']);
  const pdf = await openPdf(bozza.contenuto);
  await expectAccessiblePdf(pdf);
  expect(pdf.pages.filter((testo) => !testo.includes('BOZZA'))).toEqual([]);
  const last = pdf.pages.length;
  expect(pdf.pages[last - 1]).toContain(`pagina ${last} di ${last}`);
  expectNumbers(pdf.pages.join('\n'));
  expect(pdf.pages.join('\n').replace(/\s+/g, ' ')).toContain(
    '#import "x": * $a$ \\ *b* _c_ <d> @e [f] #eval("1") [x] ?',
  );

  const versione = await compose(scope, 2026, parametri('pdf', 1));
  expect(versione.nome).toBe('allegato-b-2026-versione-1.pdf');
  const official = await openPdf(versione.contenuto);
  const testo = official.pages.join('\n');
  expect(testo).not.toContain('BOZZA');
  expect(testo).toContain('Approvato con atto di Giunta comunale n. 12 del 20/01/2026');
  expectNumbers(testo);
  expect(await getRichiesta(scope, 2026, parametri('pdf', 2))).toBeNull();
});

test('the Word document has real headings, tables whose heading is repeated, Italian as its language, and the same numbers', async () => {
  const scope = await newEnte('prova-docx', 'Comune di Prova');
  await importPiano(piano(), scope);
  const { contenuto, nome } = await compose(scope, 2026, parametri('docx'));
  expect(nome).toMatch(/\.docx$/);
  const buffer = Buffer.from(contenuto);
  const { value: html } = await mammoth.convertToHtml({ buffer });
  const { value: testo } = await mammoth.extractRawText({ buffer });
  expectNumbers(testo);
  expect(testo).toContain(INIEZIONE);
  expect([...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, titolo]) => titolo?.replace(/<[^>]+>/g, ''))).toEqual([
    'Centri di responsabilità',
    '04  Territorio',
    '07  Persona',
  ]);
  expect(html.match(/<h2>/g)).toHaveLength(4);
  expect(html).toMatch(/<thead>.*Codice.*Progetto.*<\/thead>/);
});

test.skipIf(!native)('what would not be accessible is refused with a sentence that says why', async () => {
  const blocchi: Blocco[] = [
    { tipo: 'titolo', livello: 1, testo: 'Uno' },
    { tipo: 'titolo', livello: 3, testo: 'Tre' },
  ];
  const refused = writePdf(
    { ...buildAllegatoB(pianoPiccolo(), { tipo: 'bozza', data: '2026-11-21' }), blocchi },
    () => {},
  );
  await expect(refused).rejects.toThrow(
    /^Il PDF non è stato prodotto.*: PDF\/UA-1 error: skipped from heading level 1 to 3\. Nulla è stato salvato/,
  );
});

test('any plan the format allows makes an accessible PDF, whatever its texts hold', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(pianoArbitrario, async (arbitrario) => {
      const documento = buildAllegatoB(arbitrario, { tipo: 'bozza', data: '2026-11-21' });
      expect(
        Buffer.from(await writePdf(documento, () => {}))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }),
    { numRuns: native ? 12 : 2 },
  );
});

/** The plan of Reggio Emilia whole, on the screen and on paper. */
const bytes = realPlan('reggio-emilia-peg-2020');

test.skipIf(!bytes)(
  'PEG 2020 whole: every total of the screen’s tables stands in the PDF, and it takes seconds',
  async () => {
    const scope = await newEnte('reggio-emilia', 'Comune di Reggio Emilia');
    await importDocumento(mayImport(scope), readFile(bytes ?? Buffer.from(''), 'peg-2020.txt', scope));
    const startedAt = performance.now();
    const { contenuto } = await compose(scope, 2020, parametri('pdf'));
    const seconds = (performance.now() - startedAt) / 1000;
    process.stdout.write(`PEG 2020: PDF in ${seconds.toFixed(1)} s, ${contenuto.byteLength} bytes\n`);
    const testo = (await openPdf(contenuto)).pages.join('\n');
    const pagina = await getPaginaPiano(scope, 2020, filtriPiano.parse({ vista: 'tabella' }));
    const schede = pagina?.schede ?? [];
    const missing = schede.filter(
      ({ codice, budget }) => !testo.includes(codice) || !testo.includes(formatImporto(budget)),
    );
    expect([schede.length > 50, missing]).toEqual([true, []]);
    for (const totale of goldenTotals()) expect(testo).toContain(formatImporto(totale));
  },
);

/** The total of each CDR as somebody read it in the printed plan. */
function goldenTotals(): string[] {
  const file = new URL('../../../../shared/golden/reggio-emilia-peg-2020.json', import.meta.url);
  if (!existsSync(file)) return [];
  const { cdr }: { cdr: { totaleCdrStampato?: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  return cdr.flatMap(({ totaleCdrStampato }) => totaleCdrStampato ?? []);
}
