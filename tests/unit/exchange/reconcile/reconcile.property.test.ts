import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PianoFormato } from '@/lib/exchange/formato';
import { mergeScelti } from '@/lib/exchange/reconcile/merge';
import { reconcile } from '@/lib/exchange/reconcile/reconcile';
import { completeScelte } from '@/lib/exchange/reconcile/scelte';
import { toPiano } from '@/lib/exchange/reconcile/to-piano';
import { arbitraryPiano } from './arbitrary-piano';

const cdrOf = (piano: PianoFormato) => piano.cdr.map(({ codice }) => codice);
const becomes = (letto: PianoFormato, riconciliazione: ReturnType<typeof reconcile>, scelti: Set<string>) =>
  toPiano(mergeScelti(riconciliazione, scelti), letto.ente, letto.piano.anno);
const everything = ({ cambiamenti }: ReturnType<typeof reconcile>) => new Set(cambiamenti.map(({ id }) => id));

test('the same document read twice proposes nothing', () => {
  fc.assert(
    fc.property(arbitraryPiano, (piano) => {
      expect(reconcile(piano, structuredClone(piano), null, cdrOf(piano)).cambiamenti).toEqual([]);
      expect(reconcile(piano, structuredClone(piano), structuredClone(piano), cdrOf(piano)).cambiamenti).toEqual([]);
    }),
  );
});

test('into an empty ente everything is an addition, and all of it makes the document', () => {
  fc.assert(
    fc.property(arbitraryPiano, (piano) => {
      const riconciliazione = reconcile(piano, null, null, cdrOf(piano));
      expect(riconciliazione.cambiamenti.every(({ tipo }) => tipo === 'aggiunta')).toBe(true);
      expect(becomes(piano, riconciliazione, everything(riconciliazione))).toEqual(piano);
    }),
  );
});

test('without a base, all the changes turn the plan into the document, and then there is nothing left', () => {
  fc.assert(
    fc.property(arbitraryPiano, arbitraryPiano, (letto, attuale) => {
      const riconciliazione = reconcile(letto, attuale, null, cdrOf(attuale));
      const dopo = becomes(letto, riconciliazione, everything(riconciliazione));
      expect(dopo).toEqual(letto);
      expect(reconcile(letto, dopo, null, cdrOf(attuale)).cambiamenti).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('no change chosen, no change made', () => {
  fc.assert(
    fc.property(arbitraryPiano, arbitraryPiano, (letto, attuale) => {
      const riconciliazione = reconcile(letto, attuale, null, cdrOf(attuale));
      expect({ ...becomes(letto, riconciliazione, new Set()), progetti: [] }).toEqual({ ...attuale, progetti: [] });
    }),
  );
});

test('what was edited by hand survives the document it came from, whatever was edited', () => {
  fc.assert(
    fc.property(arbitraryPiano, arbitraryPiano, (base, edited) => {
      expect(reconcile(base, edited, structuredClone(base), cdrOf(edited)).cambiamenti).toEqual([]);
    }),
  );
});

test('any choice, once completed, leaves no reference hanging', () => {
  const plans = fc.tuple(arbitraryPiano, fc.option(arbitraryPiano, { nil: null }), fc.infiniteStream(fc.boolean()));
  fc.assert(
    fc.property(plans, ([letto, attuale, coins]) => {
      const riconciliazione = reconcile(letto, attuale, null, cdrOf(attuale ?? letto));
      const ticked = riconciliazione.cambiamenti.filter(() => coins.next().value).map(({ id }) => id);
      const dopo = becomes(letto, riconciliazione, completeScelte(riconciliazione, new Set(ticked)).scelti);
      const codici = new Set(cdrOf(dopo));
      const nominati = dopo.progetti.flatMap((scheda) => [
        ...(scheda.cdr ? [scheda.cdr] : []),
        ...scheda.cdrPartecipanti,
        ...scheda.obiettivi.flatMap(({ assegnazioni }) => assegnazioni.map(({ cdr }) => cdr)),
      ]);
      expect(nominati.filter((codice) => !codici.has(codice))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('outside the perimeter nothing changes', () => {
  fc.assert(
    fc.property(arbitraryPiano, arbitraryPiano, (letto, attuale) => {
      const [stampato] = cdrOf(attuale);
      const perimetro = stampato ? [stampato] : [];
      const riconciliazione = reconcile(letto, attuale, null, perimetro);
      const dopo = becomes(letto, riconciliazione, everything(riconciliazione));
      const altrui = attuale.progetti.filter((scheda) => {
        const titolari = scheda.obiettivi.flatMap(({ assegnazioni }) => assegnazioni.map(({ cdr }) => cdr));
        return ![scheda.cdr, ...titolari].some((codice) => codice && perimetro.includes(codice));
      });
      fc.pre(attuale.cdr.length > 1);
      const without = ({ ordine: _, ...scheda }: PianoFormato['progetti'][number]) => scheda;
      for (const scheda of altrui) {
        const ora = dopo.progetti.find(({ codice }) => codice === scheda.codice);
        expect(ora && without(ora)).toEqual(without(scheda));
      }
      expect(dopo.piano).toEqual(attuale.piano);
    }),
  );
});
