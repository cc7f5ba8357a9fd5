import { expect, test } from 'vitest';
import { read, write } from '@/lib/db/transaction';
import type { PianoFormato } from '@/lib/exchange/formato';
import { keyPiano } from '@/lib/exchange/reconcile/key-piano';
import { countRighe } from '@/lib/exchange/reconcile/ramo';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { fase, impegno, indicatore, obiettivo, piano, progetto, spesa } from '@/prisma/seed/factories';
import { openTestDatabase } from '@/tests/support/database';
import { documentOf, mayImport, newEnte } from './enti';

openTestDatabase();

const anno = { anno: 2024 };
const times = <T>(n: number, make: (indice: number) => T) => Array.from({ length: n }, (_, indice) => make(indice + 1));

/** A plan of somewhat more than ten thousand rows. */
function largePiano(): PianoFormato {
  const cdr = times(20, (n) => ({
    codice: String(n).padStart(2, '0'),
    denominazione: `Settore ${n}`,
    tipo: 'SETTORE' as const,
    incarichi: [],
  }));
  return piano(anno, {
    cdr,
    progetti: times(200, (n) => {
      const codice = cdr[n % cdr.length]?.codice ?? '01';
      return progetto(`P_${n}`, `Scheda numero ${n}`, codice, {
        descrizione: 'Descrizione di una scheda come tante. '.repeat(20),
        obiettivi: times(4, (o) => ({
          ...obiettivo(
            `OB_${o}`,
            `Obiettivo ${o}`,
            { codice },
            times(4, (i) => indicatore(anno, `Indicatore ${i}`, { valore: '10' })),
          ),
          ordine: o,
        })),
        fasi: times(4, (f) => fase(anno, f, `Fase ${f}`, ['01-01', '12-31'], { obiettivo: `OB_${f}` })),
        vociBudget: times(2, (v) => spesa(anno, `${n}${v}`, 'Spese', '10.00')),
        personale: times(5, (p) => impegno(`Persona ${n % 50} ${p}`, '10')),
      });
    }),
  });
}

test('ten thousand rows come in within seconds, while others keep writing', async () => {
  const scope = await newEnte('grande');
  const documento = documentOf(largePiano(), scope);
  const righe = countRighe(keyPiano(documento.letto.piano, []));
  expect(righe).toBeGreaterThan(10_000);

  const waits: number[] = [];
  let importing = true;
  const colleague = async () => {
    while (importing) {
      const startedAt = performance.now();
      await write(scope, { comando: 'editAside' }, (tx) =>
        tx.persona.create({ data: { enteId: scope.enteId, nominativo: `Collega ${waits.length}` } }),
      );
      waits.push(performance.now() - startedAt);
    }
  };
  const work = colleague();
  const startedAt = performance.now();
  const esito = await importDocumento(mayImport(scope), documento);
  const elapsed = performance.now() - startedAt;
  importing = false;
  await work;
  const again = performance.now();
  expect(await importDocumento(mayImport(scope), documento)).toMatchObject({ aggiunte: 0, modifiche: 0, rimozioni: 0 });
  const slowest = Math.max(...waits);
  process.stdout.write(
    `${righe} rows in ${Math.round(elapsed)} ms, again in ${Math.round(performance.now() - again)} ms; ` +
      `${waits.length} writes meanwhile, the slowest ${Math.round(slowest)} ms\n`,
  );
  expect(esito.aggiunte).toBe(righe - 1);
  expect(elapsed).toBeLessThan(30_000);
  const schede = await read(scope, (tx) => tx.progetto.count({ where: { enteId: scope.enteId } }));
  expect(schede).toBe(200);
});
