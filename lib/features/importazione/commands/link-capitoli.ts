import type { Tx } from '@/lib/db/transaction';
import type { RamoUnito } from '@/lib/exchange/reconcile/merge';
import { righeDi } from '@/lib/exchange/reconcile/ramo';
import { newId } from './new-id';

interface Capitolo {
  id: string;
  missione: string | null;
  programma: string | null;
}

/** Id of a capitolo by {@link capitoloName}. */
export type Capitoli = ReadonlyMap<string, Capitolo>;

const text = (valore: unknown) => (typeof valore === 'string' ? valore : null);

/** What makes a capitolo one: number, articolo, and the side of the balance the amount stands on. */
export function capitoloName({ campi }: RamoUnito): string | null {
  if (campi.capitolo === undefined) return null;
  return nameOf(
    String(campi.capitolo),
    String(campi.articolo ?? ''),
    String(campi.titoloBilancio).startsWith('ENTRATA'),
  );
}

function nameOf(codice: string, articolo: string, entrata: boolean): string {
  return JSON.stringify([codice, articolo, entrata]);
}

/** Every capitolo a plan names, found among those of the ente or added; missione and programma as the plan says. */
export async function linkCapitoli(tx: Tx, enteId: string, radice: RamoUnito): Promise<Capitoli> {
  const voci = new Map<string, RamoUnito>();
  for (const ramo of righeDi(radice)) {
    const nome = ramo.entita === 'VoceBudget' ? capitoloName(ramo) : null;
    if (nome && !voci.has(nome)) voci.set(nome, ramo);
  }
  const noti = await findCapitoli(tx, enteId);
  const nuovi = [...voci].filter(([nome]) => !noti.has(nome));
  if (nuovi.length > 0)
    await addCapitoli(
      tx,
      enteId,
      nuovi.map(([, voce]) => voce),
    );
  for (const [nome, { campi }] of voci) {
    const noto = noti.get(nome);
    const detti = { missione: text(campi.missione), programma: text(campi.programma) };
    const isSame = detti.missione === noto?.missione && detti.programma === noto.programma;
    if (!noto || isSame || (detti.missione === null && detti.programma === null)) continue;
    await tx.capitolo.update({ where: { enteId_id: { enteId, id: noto.id } }, data: detti });
  }
  return nuovi.length > 0 ? findCapitoli(tx, enteId) : noti;
}

async function addCapitoli(tx: Tx, enteId: string, voci: readonly RamoUnito[]): Promise<void> {
  await tx.capitolo.createMany({
    data: voci.map(({ campi }) => ({
      enteId,
      id: newId(),
      codice: String(campi.capitolo),
      articolo: String(campi.articolo ?? ''),
      entrata: String(campi.titoloBilancio).startsWith('ENTRATA'),
      descrizione: String(campi.descrizione),
      missione: text(campi.missione),
      programma: text(campi.programma),
    })),
    skipDuplicates: true,
  });
}

async function findCapitoli(tx: Tx, enteId: string): Promise<Capitoli> {
  const capitoli = await tx.capitolo.findMany({ where: { enteId } });
  return new Map(capitoli.map((capitolo) => [nameOf(capitolo.codice, capitolo.articolo, capitolo.entrata), capitolo]));
}
