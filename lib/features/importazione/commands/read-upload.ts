import { Invalid } from '@/lib/errors';
import { MAX_UPLOAD_BYTES } from '../schema';

/** Names and boundaries of a form, beside the file. */
const FORM_OVERHEAD = 16 * 1024;

export interface Upload {
  nomeFile: string;
  bytes: Uint8Array;
}

/**
 * The file of a posted form, refused as soon as it is known to be too large: by the length it declares, else while it
 * arrives, so that no more than the limit is ever held.
 * @throws Invalid with what happened, what was kept and what to do
 */
export async function readUpload(request: Request): Promise<Upload> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_UPLOAD_BYTES + FORM_OVERHEAD) throw tooLarge();
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) throw noFile();
  const form = await new Response(limited(request.body), { headers: { 'content-type': type } })
    .formData()
    .catch((error: unknown) => {
      throw error instanceof Invalid || isCausedByLimit(error) ? tooLarge() : cutShort();
    });
  const file = form.get('file');
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) throw noFile();
  if (file.size > MAX_UPLOAD_BYTES) throw tooLarge();
  return { nomeFile: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Lets bytes through until the limit is passed: then the reading stops, and the sender with it. */
function limited(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let received = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        if (received > MAX_UPLOAD_BYTES + FORM_OVERHEAD) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
}

function isCausedByLimit(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Invalid;
}

const refusal = (messaggio: string) => new Invalid([{ campo: 'file', messaggio }]);

function tooLarge(): Invalid {
  const megabytes = MAX_UPLOAD_BYTES / (1024 * 1024);
  return refusal(
    `Il file supera ${megabytes} MB e non è stato caricato: nulla è cambiato. Il testo di un piano pesa pochi MB, controlla di aver scelto il file giusto.`,
  );
}

function noFile(): Invalid {
  return refusal('Non è arrivato nessun file: nulla è cambiato. Scegli il documento del piano e riprova.');
}

function cutShort(): Invalid {
  return refusal('Il file è arrivato incompleto, quindi non è stato letto: nulla è cambiato. Riprova a caricarlo.');
}
