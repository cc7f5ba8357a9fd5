import type { Luogo } from '@/components/layout/addresses';
import { WeightsBoard } from '@/components/progetto/weights-board';
import type { Scope } from '@/lib/auth/scope';
import { getPaginaPesi } from '@/lib/features/progetto/queries/get-pagina-pesi';

interface PesiCdrProps {
  scope: Scope;
  anno: number;
  cdr: string;
  luogo: Luogo;
}

/** The weights of the CDR, read only when their tab is open. */
export async function PesiCdr({ scope, anno, cdr, luogo }: PesiCdrProps) {
  const lettura = Date.now();
  const pagina = await getPaginaPesi(scope, anno, cdr);
  if (!pagina) return null;
  return <WeightsBoard pagina={pagina} luogo={luogo} utente={scope.utenteId ?? ''} lettura={lettura} />;
}
