import { describe, expect, test } from 'vitest';
import { judgePhase, judgePhases } from '@/components/progetto/phase-state';
import { calendarDate } from '@/lib/domain/calendar';

type Fase = Parameters<typeof judgePhase>[0];

const GIORNO = calendarDate('2026-06-30');

const fase = (part: Partial<Fase> & { dal?: string; al?: string; peso?: string | null }): Fase => ({
  id: 'f1',
  ordine: 1,
  obiettivoId: null,
  assegnazioneId: null,
  cdr: null,
  descrizione: 'Lavori',
  prodottoAtteso: null,
  responsabili: null,
  nota: null,
  motivoChiusura: null,
  rendicontato: false,
  avanzamento: null,
  inizioEffettivo: null,
  fineEffettiva: null,
  ...part,
  periodi: [
    {
      id: 'periodo',
      anno: 2026,
      inizio: calendarDate(part.dal ?? '2026-01-01'),
      fine: calendarDate(part.al ?? '2026-06-30'),
      precisione: 'GIORNO',
      peso: part.peso ?? null,
    },
  ],
});

describe('one phase', () => {
  test('is late when due and hardly begun, and its bar ends the day of the report', () => {
    const late = judgePhase(fase({ avanzamento: '40', inizioEffettivo: calendarDate('2026-02-01') }), GIORNO);
    expect(late).toMatchObject({ stato: 'IN_RITARDO', effettivo: { inizio: '2026-02-01', fine: '2026-06-30' } });
  });

  test('before any report nothing is said of how it goes', () => {
    expect(judgePhase(fase({}), null)).toMatchObject({ stato: 'DA_INIZIARE', effettivo: null });
  });
});

describe('all phases', () => {
  test('are weighed as the year weighs them; the antefatto does not count', () => {
    const all = [
      fase({ ordine: 0, avanzamento: '0' }),
      fase({ avanzamento: '100', peso: '60' }),
      fase({ avanzamento: '0', peso: '40', dal: '2026-07-01', al: '2026-12-31' }),
    ];
    const { fatto, atteso, stato } = judgePhases(all, 2026, GIORNO);
    expect([String(fatto), String(atteso), stato]).toEqual(['60', '60', 'IN_LINEA']);
  });
});
