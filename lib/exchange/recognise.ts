import type { Lettore } from './lettura';
import { lettoreChiari } from './readers/chiari/lettore';
import { lettoreJson } from './readers/json/lettore';
import { lettoreLuzzara } from './readers/luzzara/lettore';
import { lettoreReggioEmilia } from './readers/reggio-emilia/lettore';
import { lettoreTerreDArgine } from './readers/terre-dargine/lettore';

/** Every format Traguardo reads. A new one is a folder in `readers/` and a line here. */
export const LETTORI: readonly Lettore[] = [
  lettoreJson,
  lettoreReggioEmilia,
  lettoreTerreDArgine,
  lettoreChiari,
  lettoreLuzzara,
];

/** Names `--profilo` accepts, besides `auto`. */
export const PROFILI: readonly string[] = LETTORI.map(({ profilo }) => profilo);

/** Under this confidence a text is of no format we know. */
const ENOUGH = 0.4;

/** The reader most confident with a text; null when none is. */
export function recogniseLettore(testo: string): Lettore | null {
  const scored = LETTORI.map((lettore) => ({ lettore, score: lettore.riconosci(testo) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score >= ENOUGH ? best.lettore : null;
}
