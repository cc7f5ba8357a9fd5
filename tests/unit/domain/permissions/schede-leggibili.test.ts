import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NESSUN_CDR, withAntenati, withDiscendenti } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { RUOLI } from '@/lib/domain/permissions/ruoli';
import { schedeLeggibili } from '@/lib/domain/permissions/schede-leggibili';
import { STATI_PIANO, STATI_SCHEDA } from '@/lib/domain/permissions/stati';

const ALBERO = [
  { codice: '04', padre: null },
  { codice: '0401', padre: '04' },
  { codice: '040101', padre: '0401' },
  { codice: '07', padre: null },
];
const CODICI = ALBERO.map((nodo) => nodo.codice);

test('ancestors climb to the root, descendants go down to the leaves', () => {
  expect(withAntenati(['040101', '0401'], ALBERO)).toEqual(['040101', '0401', '04']);
  expect(withDiscendenti(['04'], ALBERO)).toEqual(['04', '0401', '040101']);
  expect(withDiscendenti(['soppresso'], ALBERO)).toEqual([]);
});

test('a cycle in the structure does not hang', () => {
  const giro = [
    { codice: 'a', padre: 'b' },
    { codice: 'b', padre: 'a' },
  ];
  expect(withAntenati(['a'], giro)).toEqual(['a', 'b']);
});

test('the filter of a list and the right on a card always agree', () => {
  const ruolo = fc.record({
    ruolo: fc.constantFrom(...RUOLI),
    cdrCodice: fc.option(fc.constantFrom(...CODICI)),
    personaId: fc.constant(null),
  });
  fc.assert(
    fc.property(
      fc.array(ruolo, { maxLength: 3 }),
      fc.constantFrom(...STATI_PIANO),
      fc.constantFrom(...STATI_SCHEDA),
      fc.subarray(CODICI),
      (ruoli, statoPiano, statoScheda, codici) => {
        const attore = { enteId: 'ente', ruoli };
        const filtro = schedeLeggibili(attore, statoPiano);
        const propri = withDiscendenti(filtro.codiciCdr, ALBERO);
        const elencata =
          filtro.statiDiTutti.includes(statoScheda) ||
          (filtro.statiPropri.includes(statoScheda) && codici.some((codice) => propri.includes(codice)));
        const leggibile = isConsentito(attore, 'scheda.leggere', {
          enteId: 'ente',
          statoPiano,
          statoScheda,
          cdr: withAntenati(codici, ALBERO),
          monitoratoDa: NESSUN_CDR,
        });
        expect(elencata).toBe(leggibile);
      },
    ),
  );
});
