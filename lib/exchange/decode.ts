/** What the bytes of a file turned out to be. */
export type Contenuto = { tipo: 'testo'; testo: string } | { tipo: 'altro'; genere: GenereFile };

export type GenereFile = 'vuoto' | 'pdf' | 'excel' | 'office' | 'rtf' | 'immagine' | 'binario';

const SIGNATURES: readonly (readonly [readonly number[], GenereFile])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'excel'],
  [[0x50, 0x4b, 0x05, 0x06], 'excel'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'immagine'],
  [[0xff, 0xd8, 0xff], 'immagine'],
  [[0x47, 0x49, 0x46, 0x38], 'immagine'],
];
/** A PDF may start after a few stray bytes. */
const PDF_WITHIN = 1_024;
/** Bytes looked at to tell text from noise, at the start, in the middle and at the end. */
const SAMPLE = 32_768;
/** Share of control characters above which bytes are not text. */
const NOISE = 0.01;

/** Tells what a file is from its bytes and decodes it: UTF-8 or UTF-16 with its mark, UTF-8, else Windows-1252. */
export function decodeFile(bytes: Uint8Array): Contenuto {
  const signature = SIGNATURES.find(([head]) => head.every((byte, index) => bytes[index] === byte));
  if (signature) return { tipo: 'altro', genere: signature[1] };
  if (new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-')) {
    return { tipo: 'altro', genere: 'pdf' };
  }
  const utf16 = utf16Of(bytes);
  if (!utf16 && isNoise(bytes)) return { tipo: 'altro', genere: 'binario' };
  const testo = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeText(bytes);
  return testo.trim() === '' ? { tipo: 'altro', genere: 'vuoto' } : { tipo: 'testo', testo };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Italian offices still save as Windows-1252: bytes that are not UTF-8 are read so, and accents come out right. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isNoise(bytes: Uint8Array): boolean {
  const middle = Math.floor(bytes.length / 2);
  const samples = [bytes.subarray(0, SAMPLE), bytes.subarray(middle, middle + SAMPLE), bytes.subarray(-SAMPLE)];
  return samples.some((sample) => {
    let control = 0;
    for (const byte of sample) if (byte === 0x7f || (byte < 0x20 && !isBlank(byte))) control += 1;
    return control > sample.length * NOISE;
  });
}

/** Tab, line feed, form feed, carriage return. */
function isBlank(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d;
}
