import type { PianoFormato } from '@/lib/exchange/formato';
import { piano } from '@/prisma/seed/factories';
import { schedeFinanze, schedePersona } from './schede-altri';
import { schedeTerritorio } from './schede-territorio';
import { ALBERO_PICCOLO, CDR_PICCOLI } from './struttura';

/** A plan of three CDR and eight cards, small enough to count by hand: one card per thing a dirigente meets. */
export function pianoPiccolo(anno: number): PianoFormato {
  const contesto = { anno };
  return piano(contesto, {
    piano: { schemaPesi: 'PERCENTUALE', titolo: `PIAO ${anno}–${anno + 2}, sezione performance` },
    cdr: CDR_PICCOLI,
    alberoStrategico: ALBERO_PICCOLO,
    progetti: [...schedeFinanze(contesto), ...schedeTerritorio(contesto), ...schedePersona(contesto)],
  });
}
