import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Procedura } from '@/components/benvenuto/procedura';
import { AuthShell } from '@/components/layout/auth-shell';
import { PASSWORD_MIN_LENGTH } from '@/lib/auth/password-length';
import { requireUtente } from '@/lib/auth/session';
import { datePartsOf } from '@/lib/domain/calendar';
import { findInizio } from '@/lib/features/installazione/queries/find-inizio';
import { todayInItaly } from '@/lib/format/today';

export const metadata: Metadata = { title: 'Benvenuto' };

/** From September on, a plan that begins is next year's. */
const MESE_DEL_PIANO_NUOVO = 9;

/** The first hour of an installation; once it is at work there is nothing here. */
export default async function BenvenutoPage({ searchParams }: PageProps<'/benvenuto'>) {
  const { codice } = await searchParams;
  const inizio = await findInizio();
  if (!inizio) redirect('/');
  if (inizio === 'SENZA_ENTI') await requireUtente();
  const { anno, mese } = datePartsOf(todayInItaly());
  return (
    <AuthShell
      title="Benvenuto in Traguardo"
      intro="Pochi passi, e il piano della performance del tuo ente ha una casa. Nulla è creato prima dell’ultimo."
      isWide
    >
      <Procedura
        inizio={inizio}
        anno={mese >= MESE_DEL_PIANO_NUOVO ? anno + 1 : anno}
        codice={typeof codice === 'string' ? codice.slice(0, 40) : ''}
        minimo={PASSWORD_MIN_LENGTH}
      />
    </AuthShell>
  );
}
