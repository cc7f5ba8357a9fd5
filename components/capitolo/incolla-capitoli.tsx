'use client';

import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { TextArea } from '@/components/forms/text-area';
import { GestureDialog } from '@/components/struttura/gesture-dialog';
import type { GestureAnswer } from '@/components/struttura/use-gesture';
import { textOf } from '@/components/struttura/written-patch';
import { Button } from '@/components/ui/button';
import { TriangleUp } from '@/components/ui/state-icons';
import { italianCount } from '@/lib/domain/italian-notation';
import { importCapitoliAction, undoCapitoli } from '@/lib/features/capitolo/actions';
import type { EsitoImportazione } from '@/lib/features/capitolo/types';
import { type CapitoliLetti, parseCapitoli } from '@/lib/format/parse-capitoli';

/** Lines that could not be read and are named; the others are counted. */
const MAX_NON_LETTE = 6;
/** Lines shown as they were read. */
const MAX_ESEMPI = 4;

/** Capitoli copied from a sheet: what was understood is shown before anything is written. */
export function IncollaCapitoli({ ente }: { ente: string }) {
  return (
    <GestureDialog
      trigger={<Button icon={<ClipboardPaste />}>Incolla da Excel</Button>}
      title="Incolla i capitoli da un foglio di calcolo"
      description="Copia le righe dal foglio e incollale qui. Le colonne sono: codice, descrizione, entrata o spesa (E o S), missione, programma. Con una riga di intestazione l’ordine è libero, e si può aggiungere l’articolo."
      submitLabel="Importa i capitoli"
      done={sayImported}
      send={(form) => importCapitoliAction({ ente, testo: textOf(form, 'testo') })}
      undo={(id) => undoCapitoli({ ente, id })}
    >
      {(campi) => <Righe error={campi.testo} />}
    </GestureDialog>
  );
}

function Righe({ error }: { error?: string }) {
  const [letti, setLetti] = useState<CapitoliLetti | null>(null);
  return (
    <>
      <TextArea
        label="Righe copiate"
        name="testo"
        rows={6}
        error={error}
        spellCheck={false}
        onChange={(event) =>
          setLetti(event.currentTarget.value.trim() ? parseCapitoli(event.currentTarget.value) : null)
        }
      />
      <div aria-live="polite">{letti && <Compreso letti={letti} />}</div>
    </>
  );
}

/** What was understood of the lines, and what was not. */
function Compreso({ letti: { capitoli, nonLette } }: { letti: CapitoliLetti }) {
  return (
    <div className="grid gap-2 text-meta">
      <p className="font-semibold">{italianCount(capitoli.length, 'capitolo letto', 'capitoli letti')}.</p>
      <ul>
        {capitoli.slice(0, MAX_ESEMPI).map(({ codice, articolo, entrata, descrizione }) => (
          <li key={`${codice}/${articolo}/${entrata}`}>
            <b className="font-semibold">{articolo ? `${codice}/${articolo}` : codice}</b> {descrizione},{' '}
            {entrata ? 'entrata' : 'spesa'}
          </li>
        ))}
        {capitoli.length > MAX_ESEMPI && <li className="text-ink-3">e altri {capitoli.length - MAX_ESEMPI}</li>}
      </ul>
      {nonLette.length > 0 && (
        <div className="rounded-control border border-warn-line bg-warn-soft px-3 py-2">
          <p className="flex items-center gap-1.5 font-semibold text-warn">
            <TriangleUp /> {italianCount(nonLette.length, 'riga non si legge', 'righe non si leggono')} e resta fuori.
          </p>
          <ul>
            {nonLette.slice(0, MAX_NON_LETTE).map(({ riga, messaggio }) => (
              <li key={riga}>
                Riga {riga}: {messaggio}
              </li>
            ))}
            {nonLette.length > MAX_NON_LETTE && <li>e altre {nonLette.length - MAX_NON_LETTE}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}

/** «12 nuovi, 3 aggiornati, 5 già uguali». */
function sayImported({ data }: GestureAnswer): string {
  const esito = data as EsitoImportazione | undefined;
  if (!esito) return 'Capitoli importati.';
  const parts = [
    italianCount(esito.nuovi, 'nuovo', 'nuovi'),
    ...(esito.aggiornati > 0 ? [italianCount(esito.aggiornati, 'aggiornato', 'aggiornati')] : []),
    ...(esito.invariati > 0 ? [italianCount(esito.invariati, 'già uguale', 'già uguali')] : []),
  ];
  return `Capitoli importati: ${parts.join(', ')}.`;
}
