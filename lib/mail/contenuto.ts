import { z } from 'zod';

/** The words of a message: no markup in them, so that nothing a person typed can become any. */
export const contenuto = z.object({
  oggetto: z.string(),
  /** «Gentile Elena Marchesini,». */
  saluto: z.string(),
  paragrafi: z.array(z.string()),
  /** The one thing to do, an address of ours. */
  azione: z.object({ testo: z.string(), url: z.url() }).nullable(),
  /** Why this came and what to do if it should not have. */
  coda: z.array(z.string()),
});

export type Contenuto = Readonly<z.infer<typeof contenuto>>;

/** What stands in a header stays on its line: a break there would begin a header of somebody else's choosing. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** The message as plain text. */
export function renderText({ saluto, paragrafi, azione, coda }: Contenuto): string {
  const action = azione ? [`${azione.testo}:\n${azione.url}`] : [];
  return [saluto, ...paragrafi, ...action, `--\n${coda.join('\n')}`].join('\n\n');
}

/** The message as simple HTML: one column, the action as a button with its address in full below, no image, nothing loaded from elsewhere. */
export function renderHtml({ oggetto, saluto, paragrafi, azione, coda }: Contenuto): string {
  const paragraph = (text: string, style = '') =>
    `<p style="margin:0 0 16px;${style}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const url = azione ? escapeHtml(azione.url) : '';
  const action = azione
    ? `<p style="margin:0 0 16px"><a href="${url}" style="display:inline-block;background:#0066cc;color:#ffffff;padding:12px 20px;border-radius:4px;text-decoration:none;font-weight:bold">${escapeHtml(azione.testo)}</a></p>
<p style="margin:0 0 16px;color:#455a64;font-size:14px">Se il pulsante non funziona, copia questo indirizzo nel browser:<br><a href="${url}" style="color:#0059b3;word-break:break-all">${url}</a></p>`
    : '';
  return `<!DOCTYPE html>
<html lang="it"><head><meta charset="utf-8"><title>${escapeHtml(oneLine(oggetto))}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#17324d;font:16px/1.5 'Titillium Web',Arial,sans-serif">
<div style="max-width:560px">
${[saluto, ...paragrafi].map((text) => paragraph(text)).join('\n')}
${action}
<div style="border-top:1px solid #c5c7c9;padding-top:16px">${coda.map((text) => paragraph(text, 'color:#455a64;font-size:14px')).join('\n')}</div>
</div></body></html>`;
}
