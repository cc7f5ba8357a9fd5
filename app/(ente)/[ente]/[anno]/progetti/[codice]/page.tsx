import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CardView } from '@/components/progetto/card-view';
import { getScope } from '@/lib/auth/session';
import { getPaginaScheda } from '@/lib/features/progetto/queries/get-pagina-scheda';
import { readAnno, readCodice } from '@/lib/format/address-parts';
import { todayInItaly } from '@/lib/format/today';

type Props = PageProps<'/[ente]/[anno]/progetti/[codice]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Scheda ${readCodice((await params).codice) ?? ''}` };
}

export default async function SchedaPage({ params }: Props) {
  const { ente, anno, codice } = await params;
  const [year, code] = [readAnno(anno), readCodice(codice)];
  const scope = await getScope(ente);
  const now = new Date();
  const pagina = scope && year && code && (await getPaginaScheda(scope, year, code));
  if (!pagina) notFound();

  return (
    <CardView
      pagina={pagina}
      luogo={{ ente, anno }}
      oggi={todayInItaly(now)}
      utente={scope.utenteId ?? ''}
      lettura={now.getTime()}
    />
  );
}
