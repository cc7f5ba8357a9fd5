import { TargetChip, type TargetStato } from '@/components/indicatore/target-chip';
import type { IndicatoreLetto } from '@/lib/features/progetto/types';
import type { Atteso } from '@/lib/format/target-draft';
import { describeAtteso } from './atteso-words';

interface AttesoChipProps {
  atteso: Atteso;
  versoPresunto: boolean;
  indicatore: Pick<IndicatoreLetto, 'unita' | 'valorePrevistoStampato'>;
}

/** The expectation of an indicator at a glance; a dash when there is none. */
export function AttesoChip({ atteso, versoPresunto, indicatore }: AttesoChipProps) {
  const breve = describeAtteso({ atteso, versoPresunto, indicatore });
  if (atteso.verso === 'CONTESTO') {
    return <TargetChip valore={breve ? `${breve.valore}, solo contesto` : 'solo contesto'} stato="contesto" />;
  }
  if (!breve) return <span className="text-ink-3">–</span>;
  const stato: TargetStato = versoPresunto ? 'presunto' : 'confermato';
  return <TargetChip operatore={versoPresunto ? null : breve.operatore} valore={breve.valore} stato={stato} />;
}
