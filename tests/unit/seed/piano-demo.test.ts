import { describe, expect, it } from 'vitest';
import { sumDecimals } from '@/lib/domain/numeric';
import { checkPiano } from '@/lib/domain/plan-checks/registry';
import { NATURE, VERSI } from '@/lib/domain/vocabulary';
import { checkConsistency } from '@/lib/exchange/consistency';
import {
  AMBITI,
  AMBITI_VALUTAZIONE,
  OPERATORI,
  PRECISIONI,
  PRIORITA,
  RUOLI_ASSEGNAZIONE,
  TIPI_INCARICO,
  TIPI_OBIETTIVO,
  TIPI_PROGETTO,
  TITOLI_BILANCIO,
} from '@/lib/exchange/formato';
import { pianoDemo } from '@/prisma/seed/demo/piano';
import { regoleDi } from '@/prisma/seed/demo/regole';
import { toPianoDaControllare } from './piano-da-controllare';

const [scorso, questo] = [pianoDemo(2025), pianoDemo(2026)];
const obiettivi = questo.progetti.flatMap((progetto) => progetto.obiettivi);
const indicatori = obiettivi.flatMap((obiettivo) => obiettivo.indicatori);
const assegnazioni = obiettivi.flatMap((obiettivo) => obiettivo.assegnazioni);

/** Every check of the domain that can find something in a plan. */
const CODICI = [
  'budget-diverso',
  'codice-duplicato',
  'codice-malformato',
  'data-oltre-anno',
  'direzione-da-confermare',
  'fase-fine-prima-di-inizio',
  'fase-fuori-date',
  'indicatore-senza-target',
  'obiettivo-senza-indicatori',
  'persona-oltre-100',
  'persona-sotto-100',
  'pesi-fasi',
  'pesi-indicatori',
  'pesi-indicatori-incompleti',
  'pesi-titolare',
  'peso-indicatore-basso',
  'scheda-senza-descrizione',
  'scheda-senza-responsabile',
  'solo-indicatori-si-no',
  'target-a-parole',
  'troppi-obiettivi',
];

/** The different values of a field, as a set of a vocabulary. */
const used = <T>(values: readonly T[]) => new Set(values.filter((value) => value !== undefined));

describe('the plan of the demo', () => {
  it('has eight CDR, sixty cards this year and fifty of the same last year, and can be imported', () => {
    expect(questo.cdr).toHaveLength(8);
    expect(questo.progetti).toHaveLength(63);
    const before = new Set(scorso.progetti.map(({ codice }) => codice));
    expect(questo.progetti.filter(({ codice }) => before.has(codice))).toHaveLength(54);
    for (const piano of [scorso, questo]) expect(checkConsistency(piano).blocchi).toEqual([]);
  });

  it('shows every finding', () => {
    const { massimoObiettivi } = regoleDi(2026);
    const findings = checkPiano(toPianoDaControllare(questo, massimoObiettivi));
    expect([...new Set(findings.map(({ codice }) => codice))].sort()).toEqual(CODICI);
  });

  it('shows every kind of target', () => {
    expect(used(indicatori.map(({ natura }) => natura))).toEqual(new Set(NATURE));
    expect(used(indicatori.map(({ verso }) => verso))).toEqual(new Set(VERSI));
    expect(used(indicatori.map(({ operatore }) => operatore))).toEqual(new Set(OPERATORI));
    expect(used(indicatori.map(({ ambitoValutazione }) => ambitoValutazione))).toEqual(new Set(AMBITI_VALUTAZIONE));
    expect(used(indicatori.map(({ versoPresunto }) => versoPresunto))).toEqual(new Set([true, false]));
    const target = indicatori.flatMap((indicatore) => indicatore.target);
    expect(used(target.map(({ anno }) => anno))).toEqual(new Set([2026, 2027, 2028]));
    for (const campo of ['valore', 'min', 'max', 'data', 'testo', 'ripartizione'] as const) {
      expect(target.filter((one) => one[campo] !== undefined).length, campo).toBeGreaterThan(0);
    }
    for (const campo of ['baseline', 'nota', 'fonte', 'monitoratoDa', 'calcolo', 'decimali'] as const) {
      expect(indicatori.filter((one) => one[campo] !== undefined).length, campo).toBeGreaterThan(0);
    }
  });

  it('shows every kind of card, objective, holder, phase and amount', () => {
    expect(used(questo.progetti.map(({ tipo }) => tipo))).toEqual(new Set(TIPI_PROGETTO));
    expect(used(questo.progetti.map(({ ambito }) => ambito))).toEqual(new Set(AMBITI));
    expect(used(questo.progetti.map(({ priorita }) => priorita))).toEqual(new Set(PRIORITA));
    const tipi = [scorso, questo].flatMap(({ progetti }) => progetti.flatMap((p) => p.obiettivi.map((o) => o.tipo)));
    expect(used(tipi)).toEqual(new Set(TIPI_OBIETTIVO));
    expect(used(assegnazioni.map(({ ruolo }) => ruolo))).toEqual(new Set(RUOLI_ASSEGNAZIONE));
    expect(assegnazioni.filter(({ fuoriPesatura }) => fuoriPesatura).length).toBeGreaterThan(2);
    const fasi = questo.progetti.flatMap((progetto) => progetto.fasi);
    expect(used(fasi.flatMap(({ periodi }) => periodi.map(({ precisione }) => precisione)))).toEqual(
      new Set(PRECISIONI),
    );
    expect(fasi.filter(({ assegnazione }) => assegnazione)).not.toEqual([]);
    expect(fasi.filter(({ ordine }) => ordine === 0)).not.toEqual([]);
    const voci = questo.progetti.flatMap((progetto) => progetto.vociBudget);
    expect(used(voci.map(({ titoloBilancio }) => titoloBilancio))).toEqual(new Set(TITOLI_BILANCIO));
    expect(voci.filter(({ assestato }) => assestato)).not.toEqual([]);
    expect(used(questo.progetti.flatMap((p) => p.personale.map(({ collettivo }) => collettivo)))).toEqual(
      new Set([true, false]),
    );
  });

  it('has a CDR ad interim, one without a head and one that changed it mid-year', () => {
    const incarichi = questo.cdr.flatMap((cdr) => cdr.incarichi.map((incarico) => ({ cdr: cdr.codice, ...incarico })));
    expect(used(incarichi.map(({ tipo }) => tipo))).toEqual(new Set(TIPI_INCARICO));
    expect(questo.cdr.filter((cdr) => cdr.incarichi.length === 0).map(({ codice }) => codice)).toEqual(['0A']);
    expect(incarichi.filter(({ cdr }) => cdr === '05').map(({ al }) => al)).toEqual(['2026-06-30', undefined]);
  });

  it('gives a shared objective a weight of its own for each holder, and last year every holder a hundred', () => {
    const condivisi = obiettivi.filter(({ intersettoriale }) => intersettoriale);
    expect(condivisi.length).toBeGreaterThan(3);
    expect(condivisi.some((o) => new Set(o.assegnazioni.map(({ peso }) => peso)).size > 1)).toBe(true);
    const pesi = scorso.progetti.flatMap((p) => p.obiettivi.flatMap((o) => o.assegnazioni));
    for (const { codice } of scorso.cdr) {
      const own = pesi.filter(({ cdr }) => cdr === codice).flatMap(({ peso }) => peso ?? []);
      expect([codice, sumDecimals(own).toFixed()]).toEqual([codice, '100']);
    }
  });

  it('says each thing once: no title and no indicator is a copy of another', () => {
    const gruppi = [
      questo.progetti.map(({ titolo }) => titolo),
      questo.progetti.flatMap(({ descrizione }) => descrizione ?? []),
      obiettivi.map(({ titolo }) => titolo),
      indicatori.map(({ testo }) => testo),
    ];
    for (const testi of gruppi) expect(testi.filter((testo, i) => testi.indexOf(testo) < i)).toEqual([]);
    for (const testo of gruppi.flat()) expect(testo).not.toMatch(/lorem|obiettivo \d|[!≥≤→]/iu);
  });
});
