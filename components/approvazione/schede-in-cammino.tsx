'use client';

import { Check, Undo2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { addresses } from '@/components/layout/addresses';
import { countSchede, STATO_SCHEDA } from '@/components/piano/words';
import { useAct } from '@/components/progetto/vita/use-act';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { OctagonMinus } from '@/components/ui/state-icons';
import { useToast } from '@/components/ui/toast';
import { advanceSchedeAction } from '@/lib/features/approvazione/actions';
import type { SchedaInCammino } from '@/lib/features/approvazione/types';

const RinviaDialog = dynamic(() => import('./rinvia-dialog').then((module) => module.RinviaDialog), { ssr: false });

interface SchedeInCamminoProps {
  luogo: { ente: string; anno: number };
  schede: SchedaInCammino[];
  canValidare: boolean;
}

const CASELLA = 'size-4.5 accent-blue';

/** The cards that are not approved; who validates chooses some and validates them, or sends them back, together. */
export function SchedeInCammino({ luogo, schede, canValidare }: SchedeInCamminoProps) {
  const showToast = useToast();
  const { act, isRunning, problem } = useAct();
  const [scelti, setScelti] = useState<ReadonlySet<string>>(new Set());
  const [isReturning, setIsReturning] = useState(false);

  const giudicabili = schede.filter(({ stato }) => stato === 'PROPOSTO' || stato === 'VALIDATO');
  const scelte = giudicabili.filter(({ codice }) => scelti.has(codice));
  const proposte = scelte.filter(({ stato }) => stato === 'PROPOSTO').map(({ codice }) => codice);
  const choose = (codici: readonly string[], isChosen: boolean) =>
    setScelti(new Set(isChosen ? [...scelti, ...codici] : [...scelti].filter((codice) => !codici.includes(codice))));

  const validate = async () => {
    const done = await act(() => advanceSchedeAction({ ...luogo, codici: proposte, passo: 'validate' }));
    if (!done) return;
    setScelti(new Set());
    showToast({ message: done.quante === 1 ? '1 scheda validata.' : `${done.quante} schede validate.` });
  };
  const isSelectable = canValidare && giudicabili.length > 0;
  return (
    <>
      <DataTable caption="Schede non ancora approvate" minWidth="none">
        <TableHead>
          {isSelectable && (
            <ColumnHeader className="w-10">
              <input
                type="checkbox"
                className={CASELLA}
                aria-label="Seleziona tutte le schede proposte o validate"
                checked={scelte.length === giudicabili.length}
                onChange={(event) =>
                  choose(
                    giudicabili.map(({ codice }) => codice),
                    event.currentTarget.checked,
                  )
                }
              />
            </ColumnHeader>
          )}
          <ColumnHeader>Scheda</ColumnHeader>
          <ColumnHeader className={FROM_DESK}>CDR</ColumnHeader>
          <ColumnHeader>Stato</ColumnHeader>
        </TableHead>
        <tbody>
          {schede.map((scheda) => {
            const { codice, titolo, cdr, stato, motivoRinvio } = scheda;
            return (
              <Row key={codice} isSelected={scelte.includes(scheda)}>
                {isSelectable && (
                  <Cell>
                    {giudicabili.includes(scheda) && (
                      <input
                        type="checkbox"
                        className={CASELLA}
                        aria-label={`Seleziona ${codice}`}
                        checked={scelti.has(codice)}
                        onChange={(event) => choose([codice], event.currentTarget.checked)}
                      />
                    )}
                  </Cell>
                )}
                <RowHeader>
                  <Link prefetch={false} href={addresses.scheda(luogo, codice)}>
                    {codice} {titolo}
                  </Link>
                  {motivoRinvio && <span className="mt-0.5 block text-ink-2 text-meta">Rinviata: {motivoRinvio}</span>}
                </RowHeader>
                <Cell className={FROM_DESK}>{cdr ?? 'Tutto l’ente'}</Cell>
                <Cell className="whitespace-nowrap">{STATO_SCHEDA[stato]}</Cell>
              </Row>
            );
          })}
        </tbody>
      </DataTable>
      {isSelectable && (
        <ActionBar label="Schede selezionate">
          <p role="status" className="text-ink-2 text-meta max-desk:w-full">
            {sayChosen(scelte.length, proposte.length)}
          </p>
          {problem && (
            <p role="alert" className="flex w-full items-start gap-1.5 font-semibold text-bad text-meta">
              <OctagonMinus className="mt-0.5" />
              {problem}
            </p>
          )}
          <Button
            variant="primary"
            icon={<Check />}
            isLoading={isRunning}
            disabled={proposte.length === 0}
            onClick={validate}
            className="desk:ml-auto"
          >
            Valida le selezionate
          </Button>
          <Button icon={<Undo2 />} disabled={scelte.length === 0} onClick={() => setIsReturning(true)}>
            Rinvia…
          </Button>
        </ActionBar>
      )}
      {isReturning && (
        <RinviaDialog
          luogo={luogo}
          codici={scelte.map(({ codice }) => codice)}
          onClose={() => setIsReturning(false)}
          onDone={() => setScelti(new Set())}
        />
      )}
    </>
  );
}

function sayChosen(scelte: number, proposte: number): string {
  if (scelte === 0) return 'Seleziona le schede da validare o da rinviare.';
  const validate = scelte - proposte;
  if (validate === 0) return `${countSchede(scelte)}, da validare.`;
  if (proposte === 0) return `${countSchede(scelte)}, già ${scelte === 1 ? 'validata' : 'validate'}.`;
  return `${countSchede(scelte)}: ${proposte} da validare, ${validate} già ${validate === 1 ? 'validata' : 'validate'}.`;
}
