import type { PianoFormato } from '@/lib/exchange/formato';
import { piano } from '../factories';
import { schedeFinanze, schedePersona } from './schede-altri';
import { schedeTerritorio } from './schede-territorio';
import { ALBERO_DEMO, CDR_DEMO } from './struttura';

/** The invented plan of the Comune di Valdarra for a year: always the same for the same year. */
export function pianoDemo(anno: number): PianoFormato {
  const contesto = { anno };
  return piano(contesto, {
    piano: { schemaPesi: 'PERCENTUALE', titolo: `PIAO ${anno}–${anno + 2}, sezione performance` },
    cdr: CDR_DEMO,
    alberoStrategico: ALBERO_DEMO,
    progetti: [...schedeFinanze(contesto), ...schedeTerritorio(contesto), ...schedePersona(contesto)],
  });
}
