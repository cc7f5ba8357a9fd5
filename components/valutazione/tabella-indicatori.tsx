import { TargetChip } from '@/components/indicatore/target-chip';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import type { IndicatoreValutato } from '@/lib/features/valutazione/types';
import { formatShort } from '@/lib/format/number';
import { targetBreve, targetInParole } from '@/lib/format/target-in-parole';
import { valoreInParole } from './words';

const TABLE_ID = 'indicatori-del-risultato';

/** Target, actual and grade of each indicator of a result. */
export function TabellaIndicatori({ indicatori }: { indicatori: IndicatoreValutato[] }) {
  return (
    <div className="border-line border-t">
      <DataTable caption="Indicatori del risultato" id={TABLE_ID} minWidth="narrow">
        <TableHead>
          <ColumnHeader>Indicatore</ColumnHeader>
          <ColumnHeader isNumeric>Atteso</ColumnHeader>
          <ColumnHeader isNumeric>Rilevato</ColumnHeader>
          <ColumnHeader isNumeric>Peso</ColumnHeader>
          <ColumnHeader isNumeric>Grado</ColumnHeader>
        </TableHead>
        <tbody>
          {indicatori.map((indicatore) => (
            <Riga key={indicatore.id} indicatore={indicatore} />
          ))}
        </tbody>
      </DataTable>
      <div className="flex justify-end border-line border-t px-4 py-2 print:hidden">
        <CopyTable tableId={TABLE_ID} size="s" />
      </div>
    </div>
  );
}

function Riga({ indicatore }: { indicatore: IndicatoreValutato }) {
  const breve = targetBreve(indicatore);
  const stato = indicatore.verso === 'CONTESTO' ? 'contesto' : indicatore.versoPresunto ? 'presunto' : 'confermato';
  return (
    <Row flag={indicatore.versoPresunto ? 'warn' : undefined}>
      <RowHeader>
        <span className="mr-2 font-semibold text-ink-3">{indicatore.codice}</span>
        {indicatore.testo}
        <span className="block font-normal text-ink-3 text-meta">{targetInParole(indicatore)}</span>
        {indicatore.rilevato?.nota && (
          <span className="block font-normal text-ink-2 text-meta">Nota: «{indicatore.rilevato.nota}»</span>
        )}
      </RowHeader>
      <Cell isNumeric>
        {breve ? <TargetChip operatore={breve.operatore} valore={breve.valore} stato={stato} /> : '–'}
      </Cell>
      <Cell isNumeric className="font-semibold">
        {valoreInParole(indicatore, indicatore.rilevato)}
      </Cell>
      <Cell isNumeric>{formatShort(indicatore.peso)}</Cell>
      <Cell isNumeric className="font-semibold">
        {indicatore.grado ?? '–'}
        {indicatore.motivo && <span className="block font-normal text-ink-3 text-meta">{indicatore.motivo}</span>}
      </Cell>
    </Row>
  );
}
