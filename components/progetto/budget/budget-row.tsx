'use client';

import { ChevronDown, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Row, RowHeader } from '@/components/ui/data-table';
import type { LuogoRicerca } from '../find-lookups';
import { ICON_BUTTON } from '../icon-button';
import { useGesto, usePending } from '../use-gesto';
import { TITOLO_BILANCIO } from '../words';
import { AmountCell } from './amount-cell';
import { type ColonnaImporti, isEntrata, type RigaImporti } from './budget-grid';
import { elsewhere, numeroOf } from './capitolo-option';
import { VoceDetails } from './voce-details';

interface BudgetRowProps {
  riga: RigaImporti;
  colonne: readonly ColonnaImporti[];
  progettoId: string;
  luogo: LuogoRicerca;
  onPasteColumn(colonna: ColonnaImporti, importi: (string | null)[]): void;
}

/** A row of the budget to correct: its amounts in their cells, what it is below. */
export function BudgetRow({ riga, colonne, progettoId, luogo, onPasteColumn }: BudgetRowProps) {
  const change = useGesto();
  const [isOpen, setIsOpen] = useState(false);
  const isGoing = usePending(riga.id) === 'togli';
  const voce = riga.voci.find(({ anno }) => anno === luogo.anno) ?? riga.voci[0];
  if (!voce) return null;
  const { capitolo, articolo, descrizione } = voce;
  const numero =
    capitolo === null ? 'Senza capitolo' : numeroOf({ codice: capitolo, articolo, entrata: isEntrata(riga.titolo) });
  const nome = capitolo === null ? descrizione : `${numero} ${descrizione}`;
  const remove = () => {
    for (const { id } of riga.voci) change({ gesto: 'togli', tabella: 'VoceBudget', rigaId: id });
  };
  return (
    <>
      <Row data-riga={riga.id} className={classNames(isGoing && 'opacity-50')}>
        <RowHeader>
          {descrizione}
          <span className="block text-ink-3 text-meta">
            {[numero, TITOLO_BILANCIO[riga.titolo], elsewhere(voce.altrove)].filter(Boolean).join(' · ')}
          </span>
          <span className="-ml-2 flex" data-copy="skip">
            <button type="button" className={ICON_BUTTON} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              <ChevronDown className={classNames('transition-transform', isOpen && 'rotate-180')} />
              <span className="sr-only">Capitolo e descrizione di {nome}</span>
            </button>
            <button type="button" className={ICON_BUTTON} onClick={remove}>
              <Trash2 />
              <span className="sr-only">Elimina la voce {nome}</span>
            </button>
          </span>
        </RowHeader>
        {colonne.map((colonna) => (
          <AmountCell
            key={`${colonna.key}-${riga.voci.find(({ anno }) => anno === colonna.anno)?.id ?? 'nuova'}`}
            riga={riga}
            colonna={colonna}
            progettoId={progettoId}
            nome={nome}
            onPasteColumn={(importi) => onPasteColumn(colonna, importi)}
          />
        ))}
      </Row>
      {isOpen && (
        <tr data-copy="skip">
          <td colSpan={colonne.length + 1} className="border-line border-b p-2">
            <VoceDetails riga={riga} luogo={luogo} />
          </td>
        </tr>
      )}
    </>
  );
}
