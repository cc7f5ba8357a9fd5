import type { PianoFormato } from '@/lib/exchange/formato';

/** The narrative parts of the plan of a year. */
export function sezioniDemo(anno: number): PianoFormato['sezioni'] {
  return [
    {
      titolo: 'Il Comune in breve',
      ordine: 1,
      testo: `Valdarra ha ventiquattromila abitanti, un capoluogo e tre frazioni: Pieve, Torretta e Ca’ del Vento. Lavorano per il Comune 148 persone. Il piano ${anno} raccoglie gli obiettivi del mandato e quelli che la legge chiede a ogni ente.`,
    },
    {
      titolo: 'Risorse umane',
      ordine: 2,
      testo:
        '| Settore | Persone | di cui a tempo determinato |\n| --- | ---: | ---: |\n| Segreteria generale e servizi al cittadino | 21 | 1 |\n| Servizi finanziari e tributi | 17 | 0 |\n| Personale e servizi digitali | 15 | 2 |\n| Territorio e lavori pubblici | 24 | 1 |\n| Ambiente e mobilità | 19 | 0 |\n| Servizi alla persona | 33 | 4 |\n| Polizia locale | 19 | 1 |',
    },
    {
      titolo: 'Come si misura',
      ordine: 3,
      testo:
        'I dirigenti rendicontano quattro volte l’anno: **31 marzo, 30 giugno, 30 settembre e 31 dicembre**. Il grado di ogni obiettivo si calcola per il 70 % dagli indicatori e per il 30 % dalle fasi. Il Nucleo di valutazione decide sui risultati finali.',
    },
  ];
}
