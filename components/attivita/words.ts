import type { GruppoAttivita, TipoAttivita } from '@/lib/domain/attivita';

/** A kind as its tab says it. */
export const TIPO_ATTIVITA: Record<TipoAttivita, string> = {
  RINVIATA: 'Rinviate a me',
  RENDICONTARE: 'Da rendicontare',
  COMPLETARE: 'Da completare',
  VERIFICARE: 'Da verificare',
  VALIDARE: 'Da validare',
  DECIDERE: 'Da decidere',
  SESSIONE: 'Sessioni',
  IMPORTARE: 'Importazioni',
};

export const GRUPPO_ATTIVITA: Record<GruppoAttivita, string> = {
  IN_RITARDO: 'In ritardo',
  ENTRO_7_GIORNI: 'Entro 7 giorni',
  PIU_AVANTI: 'Più avanti',
  SENZA_SCADENZA: 'Senza scadenza',
};
