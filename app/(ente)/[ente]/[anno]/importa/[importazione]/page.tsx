import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AlberoLetto } from '@/components/importazione/albero-letto';
import { AltroAnno } from '@/components/importazione/altro-anno';
import { CdrLetti } from '@/components/importazione/cdr-letti';
import { Differenze } from '@/components/importazione/differenze';
import { Esito } from '@/components/importazione/esito';
import { SegnalazioniLette } from '@/components/importazione/segnalazioni-lette';
import { TestataEsame } from '@/components/importazione/testata-esame';
import { getScope } from '@/lib/auth/session';
import { getEsame } from '@/lib/features/importazione/queries/get-esame';
import { idImportazione, vistaImportazione } from '@/lib/features/importazione/schema';

export const metadata: Metadata = { title: 'Importazione' };

type Props = PageProps<'/[ente]/[anno]/importa/[importazione]'>;

export default async function ImportazionePage({ params, searchParams }: Props) {
  const { ente, anno, importazione } = await params;
  const { gruppo } = vistaImportazione.parse(await searchParams);
  const id = idImportazione.safeParse(importazione).data;
  const scope = await getScope(ente);
  const esame = scope && id && (await getEsame(scope, id, gruppo));
  if (!esame) notFound();

  const luogo = { ente, anno };
  const isAltroAnno = String(esame.anno) !== anno;
  return (
    <div className="grid gap-6">
      <div>
        <TestataEsame luogo={luogo} esame={esame} hasConferma={!isAltroAnno && esame.confronto !== null} />
      </div>
      {isAltroAnno && <AltroAnno luogo={luogo} importazioneId={esame.id} anno={esame.anno} />}
      {!isAltroAnno && !esame.confronto && <Esito luogo={luogo} esame={esame} />}
      <CdrLetti cdr={esame.cdr} />
      <AlberoLetto albero={esame.albero} senzaCollegamento={esame.senzaCollegamento} />
      <SegnalazioniLette luogo={luogo} esame={esame} gruppo={gruppo} />
      {!isAltroAnno && esame.confronto && <Differenze luogo={luogo} esame={esame} confronto={esame.confronto} />}
    </div>
  );
}
