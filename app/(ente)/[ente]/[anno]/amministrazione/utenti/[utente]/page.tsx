import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { VistaUtente } from '@/components/utenti/vista-utente';
import { getScope } from '@/lib/auth/session';
import { getSchedaUtente } from '@/lib/features/utenti/queries/get-scheda-utente';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Utente' };

export default async function UtentePage({ params }: PageProps<'/[ente]/[anno]/amministrazione/utenti/[utente]'>) {
  const { ente, anno, utente } = await params;
  const id = z.uuid().safeParse(utente);
  const scope = await getScope(ente);
  const scheda = scope && readAnno(anno) && id.success && (await getSchedaUtente(scope, id.data));
  if (!scheda) notFound();
  return <VistaUtente luogo={{ ente, anno }} scheda={scheda} />;
}
