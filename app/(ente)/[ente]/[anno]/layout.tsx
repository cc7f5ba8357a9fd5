import { EnteShell } from '@/components/layout/ente-shell';
import { getScope, requireUtente } from '@/lib/auth/session';
import { listAnni } from '@/lib/features/ente/queries';
import { readAnno } from '@/lib/format/address-parts';

/**
 * The frame of the working app. It guards nothing: each page asks for its own scope and answers "not found" without one, which is why
 * here the frame is simply left out.
 */
export default async function AnnoLayout({ children, params }: LayoutProps<'/[ente]/[anno]'>) {
  const { ente, anno } = await params;
  const year = readAnno(anno);
  const scope = await getScope(ente);
  if (!scope || !year) return children;
  const [utente, anni] = await Promise.all([requireUtente(), listAnni(scope)]);
  return (
    <EnteShell
      person={scope}
      ente={{ codice: scope.enteCodice, denominazione: scope.enteDenominazione }}
      anno={year}
      anni={anni}
      enti={utente.enti}
    >
      {children}
    </EnteShell>
  );
}
