import { fileURLToPath } from 'node:url';
import { describeError, OperatorFailure } from '@/lib/db/operator-failure';
import { withKnownGlyphs } from '@/lib/exchange/writers/documento/caratteri';
import type { Documento } from '@/lib/exchange/writers/documento/documento';
import { compileNative, loadNativeTypst } from './typst-nativo';
import { compileWasm } from './typst-wasm';

const MODEL = fileURLToPath(new URL('./modello.typ', import.meta.url));

/**
 * A document as a tagged PDF: PDF/UA-1 with the native compiler, which refuses what is not accessible; tagged, without that guarantee,
 * with the portable one.
 * @param onLaidOut called when the pages are made and only the file is to be written
 * @throws OperatorFailure when the compiler refuses
 */
export async function writePdf(documento: Documento, onLaidOut: () => void): Promise<Uint8Array> {
  const drawable = (_: string, value: unknown) => (typeof value === 'string' ? withKnownGlyphs(value) : value);
  const data = Buffer.from(JSON.stringify(documento, drawable));
  const native = process.env.TRAGUARDO_TYPST === 'wasm' ? null : loadNativeTypst();
  try {
    return native ? compileNative(native, MODEL, data, onLaidOut) : await compileWasm(MODEL, data);
  } catch (error) {
    throw new OperatorFailure(
      `Il PDF non è stato prodotto, perché non rispetterebbe le regole di accessibilità (PDF/UA-1) o di composizione: ${describeError(error)}. Nulla è stato salvato: segnalalo a chi gestisce Traguardo.`,
    );
  }
}
