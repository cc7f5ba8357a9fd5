import type { PianoFormato } from '@/lib/exchange/formato';
import { piano } from '../factories';
import { schedaDiAnno } from './scheda-di-anno';
import { AMBIENTE } from './schede/ambiente';
import { CULTURA } from './schede/cultura';
import { DIGITALE } from './schede/digitale';
import { FINANZE } from './schede/finanze';
import { PERSONA } from './schede/persona';
import { PERSONALE } from './schede/personale';
import { POLIZIA } from './schede/polizia';
import { SEGRETERIA } from './schede/segreteria';
import { TERRITORIO } from './schede/territorio';
import { sezioniDemo } from './sezioni';
import { ALBERO_DEMO, cdrDemo } from './struttura';

const SCHEDE = [
  ['01', SEGRETERIA],
  ['02', FINANZE],
  ['03', PERSONALE],
  ['0A', DIGITALE],
  ['04', TERRITORIO],
  ['05', AMBIENTE],
  ['07', [...PERSONA, ...CULTURA]],
  ['09', POLIZIA],
] as const;

/** The invented plan of the Comune di Valdarra for a year: always the same for the same year. */
export function pianoDemo(anno: number): PianoFormato {
  return piano(
    { anno },
    {
      piano: { schemaPesi: 'PERCENTUALE', titolo: `PIAO ${anno}–${anno + 2}, sezione performance` },
      cdr: cdrDemo(anno),
      alberoStrategico: [...ALBERO_DEMO],
      progetti: SCHEDE.flatMap(([cdr, schede]) =>
        schede
          .filter(({ anni }) => anni === undefined || anni.includes(anno))
          .map((scheda) => schedaDiAnno(cdr, scheda, anno)),
      ),
      sezioni: sezioniDemo(anno),
    },
  );
}
