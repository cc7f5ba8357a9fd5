import { OperatorFailure } from '@/lib/db/operator-failure';
import type {
  FormatoDocumento,
  RichiestaDocumento,
  RispostaDocumento,
} from '@/lib/exchange/writers/documento/richiesta';
import { askChild } from '@/lib/jobs/ask-child';
import type { FileProdotto } from '@/lib/jobs/lavoro';

const SCRIPT = 'documento.mjs';

const TIPO_MIME: Readonly<Record<FormatoDocumento, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Composes a document in a process of its own.
 * @param onProgress called with a per cent and a sentence
 * @throws OperatorFailure with why it could not be composed
 * @throws Interrotto when `signal` stops it
 */
export async function composeDocumento(
  richiesta: RichiestaDocumento,
  onProgress: (percento: number, frase: string) => void,
  signal?: AbortSignal,
): Promise<FileProdotto> {
  const read = (message: unknown) => {
    // Our own script, of this very checkout.
    const risposta = message as RispostaDocumento;
    if (risposta.tipo === 'rifiuto') throw new OperatorFailure(risposta.messaggio);
    if (risposta.tipo === 'fatto') return risposta.bytes;
    onProgress(risposta.percento, risposta.frase);
    return undefined;
  };
  const contenuto = await askChild(SCRIPT, richiesta, read, signal);
  return { nome: nameOf(richiesta), tipoMime: TIPO_MIME[richiesta.formato], contenuto };
}

/** `allegato-b-2026-versione-1.pdf`, `allegato-b-2026-bozza-2026-11-21-cdr-04.docx`. */
function nameOf({ documento, formato, piano, da, soloCdr }: RichiestaDocumento): string {
  const origine = da.tipo === 'versione' ? `versione-${da.numero}` : `bozza-${da.data}`;
  const cdr = soloCdr ? [`cdr-${(soloCdr[0] ?? '').replace(/[^\w.-]+/g, '-')}`] : [];
  return `${[documento, piano.piano.anno, origine, ...cdr].join('-')}.${formato}`;
}
