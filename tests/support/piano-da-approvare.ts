import type { PianoFormato } from '@/lib/exchange/formato';
import { indicatore, obiettivo, piano, progetto } from '@/prisma/seed/factories';

const TESTI = { descrizione: 'Che cosa si fa.', finalita: 'Perché si fa.' };

/** A plan of two cards of one CDR with nothing that stops its approval; `senzaDescrizione` leaves one thing that does. */
export function pianoDaApprovare(anno: number, { senzaDescrizione = false } = {}): PianoFormato {
  const contesto = { anno };
  const scheda = (codice: string, titolo: string, peso: string, testi: Partial<typeof TESTI>) =>
    progetto(codice, titolo, '04', {
      ...testi,
      obiettivi: [
        obiettivo(`${codice}_1`, `${titolo}: obiettivo`, { codice: '04', peso, responsabile: 'Belvisetti Aldo' }, [
          indicatore(contesto, `${titolo}: quante`, { valore: '6' }, { operatore: '>=', peso: '100' }),
        ]),
      ],
    });
  return piano(contesto, {
    piano: { schemaPesi: 'PERCENTUALE' },
    cdr: [
      {
        codice: '04',
        denominazione: 'Territorio',
        tipo: 'SETTORE',
        incarichi: [{ nominativo: 'Belvisetti Aldo', tipo: 'TITOLARE', dal: `${anno}-01-01` }],
      },
    ],
    progetti: [
      scheda('04_1', 'Scuole sicure', '60', TESTI),
      scheda('04_2', 'Strade curate', '40', senzaDescrizione ? {} : TESTI),
    ],
  });
}
