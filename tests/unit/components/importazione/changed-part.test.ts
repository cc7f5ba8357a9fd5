import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedPart } from '@/components/importazione/changed-part';

const LUNGO =
  'Gestione delle esposizioni in conformità col Piano Generale nel territorio comunale, con ricevimento delle istanze e rilascio delle autorizzazioni.';

test('of a long text only what changes is set apart, between the words around it', () => {
  const nuovo = LUNGO.replace('comunale,', 'comunale e nelle frazioni,');
  expect(changedPart(LUNGO, nuovo)).toEqual({
    inizio: '… in conformità col Piano Generale nel territorio ',
    prima: 'comunale, ',
    dopo: 'comunale e nelle frazioni, ',
    fine: 'con ricevimento delle istanze e rilascio delle …',
  });
});

test('a short text is shown whole, and so is one that appears or goes', () => {
  expect(changedPart('20', '18')).toEqual({ inizio: '', prima: '20', dopo: '18', fine: '' });
  expect(changedPart('', LUNGO)).toEqual({ inizio: '', prima: '', dopo: LUNGO, fine: '' });
});

test('what is set apart is in both texts, and the rest is shared', () => {
  const testo = fc
    .array(fc.constantFrom('una', 'due', 'tre', 'quattro'), { maxLength: 60 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(testo, testo, (prima, dopo) => {
      const parte = changedPart(prima, dopo);
      expect(prima).toContain(parte.prima);
      expect(dopo).toContain(parte.dopo);
      if (prima === dopo && prima.length > 120) expect(parte).toMatchObject({ prima: '', dopo: '' });
    }),
  );
});
