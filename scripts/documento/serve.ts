import { describeError, OperatorFailure } from '@/lib/db/operator-failure';
import { buildAllegatoB } from '@/lib/exchange/writers/documento/allegato-b';
import type { Documento } from '@/lib/exchange/writers/documento/documento';
import {
  type RichiestaDocumento,
  type RispostaDocumento,
  richiestaDocumento,
} from '@/lib/exchange/writers/documento/richiesta';
import { readFace } from './caratteri-tipografici';

/** A process of its own: composing takes a gigabyte for some seconds, and a crash of the compiler must not be the server's. */
process.once('disconnect', () => process.exit(0));

function answer(risposta: RispostaDocumento): void {
  process.send?.(risposta);
}

const progress = (percento: number, frase: string) => answer({ tipo: 'avanzamento', percento, frase });

async function write(documento: Documento, formato: RichiestaDocumento['formato']): Promise<Uint8Array> {
  if (formato === 'docx') {
    const { writeDocx } = await import('@/lib/exchange/writers/documento/docx');
    return writeDocx(documento, {
      data: readFace('400Regular'),
      bold: readFace('700Bold'),
      italic: readFace('400Regular_Italic'),
      boldItalic: readFace('700Bold_Italic'),
    });
  }
  const { writePdf } = await import('./write-pdf');
  return writePdf(documento, () => progress(80, 'Scrivo il file'));
}

async function make(request: unknown): Promise<void> {
  const { formato, piano, da, soloCdr } = richiestaDocumento.parse(request);
  progress(20, 'Dispongo schede e tabelle');
  const documento = buildAllegatoB(piano, da, soloCdr);
  progress(40, 'Compongo le pagine');
  answer({ tipo: 'fatto', bytes: await write(documento, formato) });
}

process.once('message', (request) => {
  make(request).catch((error: unknown) => {
    const isKnown = error instanceof OperatorFailure;
    answer({
      tipo: 'rifiuto',
      messaggio: isKnown ? error.message : `Il documento non è stato prodotto: ${describeError(error)}.`,
    });
  });
});
