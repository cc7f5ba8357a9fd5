import type { CampoEtichetta } from '@/lib/features/ente/types';

/** What each label is, and where it shows. */
export const CAMPI_ETICHETTE: readonly { campo: CampoEtichetta; label: string; hint: string }[] = [
  { campo: 'denominazione', label: 'Denominazione dell’ente', hint: 'In testa a ogni pagina e nei documenti.' },
  {
    campo: 'etichettaOperativo',
    label: 'Terzo livello dell’albero strategico',
    hint: 'Per esempio «Obiettivo operativo» o «Azione»: nel piano, nelle schede e nelle tabelle dei CDR.',
  },
  {
    campo: 'etichettaNucleo',
    label: 'Chi valuta',
    hint: 'Per esempio «Nucleo di valutazione», «OIV» o «Collegio»: accanto al nome di chi ne fa parte.',
  },
];
