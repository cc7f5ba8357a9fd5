import { expect, test } from 'vitest';
import { writtenPatch } from '@/components/struttura/written-patch';

const prima = { codice: '04', denominazione: 'Territorio', al: null };

test('a form sends what was changed, with the value each field had', () => {
  expect(writtenPatch(prima, { codice: '04', denominazione: 'Ambiente', al: null })).toEqual({
    denominazione: { prima: 'Territorio', dopo: 'Ambiente' },
  });
});

test('after a conflict hers starts from what stands there now, even where that is nothing', () => {
  const scritti = { codice: '04', denominazione: 'Ambiente', al: '2026-06-30' };
  expect(writtenPatch({ ...prima, al: '2026-05-31' }, scritti, { denominazione: 'Verde', al: null })).toEqual({
    denominazione: { prima: 'Verde', dopo: 'Ambiente' },
    al: { prima: null, dopo: '2026-06-30' },
  });
});
