import type { Scope } from '@/lib/auth/scope';
import type { Prisma } from '@/lib/db/generated/client';
import { write } from '@/lib/db/transaction';
import { REGOLE_PREDEFINITE, type RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import { newId } from '@/lib/features/importazione/commands/new-id';
import { regoleSmvp } from '@/lib/features/valutazione/schema';

/** The rules of last year turn the ratio into a grade by points; those of this year measure from the baseline and limit the objectives. */
const SMVP: Readonly<Record<number, { versione: number; titolo: string; regole: RegoleSmvp }>> = {
  2025: {
    versione: 1,
    titolo: 'Sistema di misurazione 2022',
    regole: {
      ...REGOLE_PREDEFINITE,
      soglie: [
        { rapporto: '0', grado: '0' },
        { rapporto: '60', grado: '40' },
        { rapporto: '90', grado: '90' },
        { rapporto: '100', grado: '100' },
      ],
    },
  },
  2026: {
    versione: 2,
    titolo: 'Sistema di misurazione 2026',
    regole: { ...REGOLE_PREDEFINITE, usaBaseline: true, massimoObiettivi: 12 },
  },
};

/** The rules the plan of a year is measured by. */
export function regoleDi(anno: number): RegoleSmvp {
  return SMVP[anno]?.regole ?? REGOLE_PREDEFINITE;
}

/** Records the rules of a year and ties its plan to them. */
export async function recordSmvp(segretaria: Scope, anno: number): Promise<void> {
  const smvp = SMVP[anno];
  if (!smvp) throw new Error(`The demo has no rules for ${anno}`);
  const { enteId } = segretaria;
  await write(segretaria, { comando: 'recordSmvp' }, async (tx) => {
    const id = newId();
    const regole = regoleSmvp.parse(smvp.regole) as unknown as Prisma.InputJsonObject;
    await tx.smvp.create({ data: { ...smvp, enteId, id, vigenteDal: new Date(`${anno}-01-01`), regole } });
    await tx.piano.updateMany({ where: { enteId, anno }, data: { smvpId: id } });
  });
}
