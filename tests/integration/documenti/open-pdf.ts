import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF. */
export interface PdfLetto {
  /** The text of each page, in order. */
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  /** The XMP packet. */
  readonly metadata: string;
  readonly catalog: { readonly marked: boolean; readonly lang: string | null };
  /** Titles of the first level of the bookmarks. */
  readonly outline: readonly string[];
}

/** Reads a PDF as a person's program would. */
export async function openPdf(bytes: Uint8Array): Promise<PdfLetto> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  const { info, metadata } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  const outline = (await document.getOutline()) ?? [];
  const read: PdfLetto = {
    pages,
    info: { ...info },
    metadata: metadata?.getRaw() ?? '',
    catalog: { marked: marks?.Marked ?? false, lang: 'Language' in info ? String(info.Language) : null },
    outline: outline.map(({ title }) => title.replace(/\s+/g, ' ')),
  };
  await document.destroy();
  return read;
}
