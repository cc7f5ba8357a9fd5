import { KeyFigure, KeyFigures } from '@/components/ui/key-figure';
import type { FondoMostrato, PremioMostrato } from '@/lib/features/premio/types';
import { formatEuro } from '@/lib/format/number';

interface FondoInCifreProps {
  fondo: FondoMostrato;
  premi: readonly PremioMostrato[];
}

/** The whole fund, what the plan shares out of it, what it keeps for later acts. */
export function FondoInCifre({ fondo: { totale, primaFase, riserva }, premi }: FondoInCifreProps) {
  return (
    <KeyFigures label="Il fondo">
      <KeyFigure label="Fondo dei premi" value={formatEuro(totale)} />
      <KeyFigure label="Ripartito tra i progetti" value={formatEuro(primaFase)} />
      <KeyFigure label="Riserva per altri atti" value={formatEuro(riserva)} />
      <KeyFigure label="Progetti con un importo" value={premi.filter(({ importo }) => importo !== null).length} />
    </KeyFigures>
  );
}
