import { countSchede } from '@/components/piano/words';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import type { NodoLetto } from '@/lib/features/importazione/types';

interface AlberoLettoProps {
  albero: NodoLetto[];
  senzaCollegamento: number;
}

function countNodo(nodo: NodoLetto): number {
  return nodo.figli.reduce((somma, figlio) => somma + countNodo(figlio), nodo.schede.length);
}

/** The strategic tree as read, closed: each branch opens on its cards. */
export function AlberoLetto({ albero, senzaCollegamento }: AlberoLettoProps) {
  if (albero.length === 0) return null;
  const senza =
    senzaCollegamento > 0
      ? `${countSchede(senzaCollegamento)} senza collegamento`
      : 'Ogni scheda ha il suo collegamento strategico';
  return (
    <Panel title="Albero strategico" meta={senza} isPadded={false}>
      <ul className="divide-y divide-line">
        {albero.map((indirizzo) => (
          <li key={indirizzo.chiave}>
            <Disclosure summary={indirizzo.titolo} meta={countSchede(countNodo(indirizzo))}>
              <ul className="grid gap-4 px-4 pb-4 desk:pl-10">
                {indirizzo.figli.flatMap((strategico) =>
                  strategico.figli.map((operativo) => (
                    <Ramo key={operativo.chiave} strategico={strategico.titolo} operativo={operativo} />
                  )),
                )}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Ramo({ strategico, operativo }: { strategico: string; operativo: NodoLetto }) {
  return (
    <li>
      <p className="text-table">
        <span className="text-ink-3">{strategico} › </span>
        <strong className="font-semibold">{operativo.titolo}</strong>
      </p>
      <ul className="mt-1 border-line border-l-2 pl-3 text-table">
        {operativo.schede.map(({ codice, titolo }) => (
          <li key={codice} className="break-words py-0.5">
            <span className="text-ink-2">{codice}</span> {titolo}
          </li>
        ))}
        {operativo.schede.length === 0 && <li className="text-ink-3">Nessuna scheda</li>}
      </ul>
    </li>
  );
}
