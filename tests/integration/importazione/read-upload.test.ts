import { expect, test } from 'vitest';
import { readUpload } from '@/lib/features/importazione/commands/read-upload';
import { MAX_UPLOAD_BYTES } from '@/lib/features/importazione/schema';

const ADDRESS = 'http://localhost/api/importazioni';
const MEGABYTE = 1024 * 1024;

function posted(file: File | null): Request {
  const body = new FormData();
  if (file) body.set('file', file);
  return new Request(ADDRESS, { method: 'POST', body });
}

/** A form with a file of noise that never says how long it is, and counts how much of it was taken. */
function noise(megabytes: number) {
  const sent = { bytes: 0 };
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="rumore.txt"\r\n\r\n';
  const chunk = new Uint8Array(MEGABYTE).map((_, index) => (index * 31) % 251);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent.bytes === 0) controller.enqueue(new TextEncoder().encode(head));
      if (sent.bytes >= megabytes * MEGABYTE) return controller.close();
      sent.bytes += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  return { sent, request: new Request(ADDRESS, { method: 'POST', body, headers, duplex: 'half' } as RequestInit) };
}

test('a file arrives with its name and its bytes', async () => {
  const { nomeFile, bytes } = await readUpload(posted(new File(['Città'], 'peg 2020.txt')));
  expect([nomeFile, Buffer.from(bytes).toString()]).toEqual(['peg 2020.txt', 'Città']);
});

test('200 MB of noise are refused while they arrive, and the rest is never taken', async () => {
  const { sent, request } = noise(200);
  await expect(readUpload(request)).rejects.toThrow(/supera 20 MB.*nulla è cambiato/);
  expect(sent.bytes).toBeLessThan(MAX_UPLOAD_BYTES + 5 * MEGABYTE);
});

test('a length that is declared too large is refused before a byte is read', async () => {
  const { sent, request } = noise(1);
  const declared = new Request(request, {
    headers: { ...Object.fromEntries(request.headers), 'content-length': '209715200' },
  });
  await expect(readUpload(declared)).rejects.toThrow(/supera 20 MB/);
  expect(sent.bytes).toBeLessThanOrEqual(2 * MEGABYTE);
});

test('a form cut in the middle, an empty form and something that is no form are told apart from a plan', async () => {
  await expect(readUpload(noise(1).request)).rejects.toThrow(/arrivato incompleto/);
  await expect(readUpload(posted(null))).rejects.toThrow(/Non è arrivato nessun file/);
  await expect(readUpload(new Request(ADDRESS, { method: 'POST', body: 'testo' }))).rejects.toThrow(/nessun file/);
});
