import { expect, test } from 'vitest';
import { getPaginaValutazione } from '@/lib/features/valutazione/queries/get-pagina-valutazione';
import { vistaValutazione } from '@/lib/features/valutazione/schema';
import { fase, indicatore, obiettivo, piano, progetto } from '@/prisma/seed/factories';
import { openTestDatabase } from '@/tests/support/database';
import { CDR_PICCOLI } from '@/tests/support/piano-piccolo/struttura';
import { importPiano, newEnte } from '../importazione/enti';
import { reportValori } from './report-valori';

openTestDatabase();

test('each holder of a shared objective is evaluated on its own part: one result each, with its own phases', async () => {
  const scope = await newEnte('condiviso');
  const c = { anno: 2026 };
  const condiviso = obiettivo('X_1', 'Ridurre la carta', { codice: '04' }, [indicatore(c, 'Fogli', { valore: '10' })], {
    assegnazioni: [
      { cdr: '04', ruolo: 'CAPOFILA', peso: '20' },
      { cdr: '07', ruolo: 'CONCORRENTE', peso: '95' },
    ],
  });
  const scheda = progetto('X', 'Meno carta', '04', {
    obiettivi: [condiviso],
    fasi: [
      fase(c, 1, 'Firma digitale', ['01-01', '06-30'], { obiettivo: 'X_1', assegnazione: '04' }),
      fase(c, 2, 'Sportello in rete', ['01-01', '06-30'], { obiettivo: 'X_1', assegnazione: '07' }),
      fase(c, 3, 'Formazione', ['01-01', '06-30'], { obiettivo: 'X_1' }),
    ],
  });
  await importPiano(piano(c, { cdr: CDR_PICCOLI, progetti: [scheda] }), scope);
  await reportValori(scope, 2026, {});
  const pagina = await getPaginaValutazione(scope, 2026, vistaValutazione.parse({}));
  expect(
    pagina?.risultati.map(({ assegnazioni, fasi }) => [
      assegnazioni.map(({ cdr, peso }) => `${cdr}:${peso}`).join(),
      fasi.map(({ descrizione }) => descrizione),
    ]),
  ).toEqual([
    ['04:20', ['Firma digitale', 'Formazione']],
    ['07:95', ['Sportello in rete', 'Formazione']],
  ]);
});
