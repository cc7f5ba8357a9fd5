import { Row, RowHeader } from '@/components/ui/data-table';

/** The heading of a group of phases: their objective. */
export function PhaseGroupRow({ title, columns }: { title: string; columns: number }) {
  return (
    <Row>
      <RowHeader colSpan={columns} className="bg-sunken font-semibold text-ink-2 text-meta">
        {title}
      </RowHeader>
    </Row>
  );
}
