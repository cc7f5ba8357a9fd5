/** How much of the file has left. */
export interface Avanzamento {
  inviati: number;
  totale: number;
}

type Esito = { location: string } | { messaggio: string };

const NO_ANSWER =
  'Il server non ha risposto e il documento non risulta caricato: nulla è cambiato. Controlla la rete e riprova.';

/** Posts the form, telling how far it is. `fetch` cannot tell, so this is the older request of the browser. */
export function sendDocumento(
  address: string,
  body: FormData,
  onProgress: (avanzamento: Avanzamento) => void,
): Promise<Esito> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress({ inviati: loaded, totale: total });
    request.onload = () => done(esitoOf(request.response));
    request.onerror = () => done({ messaggio: NO_ANSWER });
    request.send(body);
  });
}

function esitoOf(answer: unknown): Esito {
  const { location, messaggio } = (answer ?? {}) as { location?: unknown; messaggio?: unknown };
  if (typeof location === 'string') return { location };
  return { messaggio: typeof messaggio === 'string' ? messaggio : NO_ANSWER };
}
