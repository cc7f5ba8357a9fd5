import type { Somiglianza } from '@/lib/domain/nominativi';

/** Why two names may be of one person. */
export const SOMIGLIANZA: Readonly<Record<Somiglianza, string>> = {
  STESSE_PAROLE: 'Le stesse parole, scritte in altro modo',
  INIZIALE: 'Un’iniziale al posto del nome',
  UN_NOME_IN_PIU: 'Un nome in più',
  UNA_LETTERA: 'Una lettera di differenza',
};
