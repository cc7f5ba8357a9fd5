import type { ProgettoFormato } from '../../formato';
import type { Segnalatore } from '../../segnalatore';
import { tagsOf } from '../../testo/tags';
import { createFasi } from './crea-fasi';
import { createIndicatori, vociSoloInScheda } from './crea-indicatori';
import { type Gruppo, isIntersettoriale, titoloOf } from './obiettivi';
import { createAssegnazione } from './pesi';
import { reportScheda } from './scheda-controlli';
import { dettagliOf, joinTesti, tempiOf } from './testi';

export interface SedeScheda {
  anno: number;
  codice: string;
  ordine: number;
  /** Indicators the document prints alone somewhere. */
  note: ReadonlySet<string>;
  segnalatore: Segnalatore;
}

/** One card of the plan: the objective of one Responsabile, or the one several share. */
export function createProgetto(gruppo: Gruppo, sede: SedeScheda): ProgettoFormato {
  const { codice, ordine, segnalatore } = sede;
  const [owner, ...others] = gruppo;
  const titolo = titoloOf(owner);
  const isCondiviso = gruppo.some(isIntersettoriale);
  const indicatori = createIndicatori(gruppo, sede);
  const soloInScheda = new Set<string>();
  for (const letto of gruppo) {
    const voci = letto.scheda ? vociSoloInScheda(letto.scheda, indicatori, sede.note) : [];
    for (const voce of voci) soloInScheda.add(voce);
    reportScheda(letto, { codice, voci, isSolo: isCondiviso && gruppo.length === 1 }, segnalatore);
  }
  const descrizione = joinTesti(gruppo, 'descrizione');
  const vincoli = joinTesti(gruppo, 'criticita');
  const tempi = tempiOf(gruppo);
  const dettagli = dettagliOf(gruppo, [...soloInScheda]);
  return {
    codice,
    codiciAlternativi: [],
    tipo: 'SCHEDA',
    titolo,
    ...(descrizione && { descrizione }),
    ...(tempi && { tempi }),
    assessori: [],
    ...(vincoli && { vincoli }),
    cdr: owner.cdr,
    cdrPartecipanti: others.map(({ cdr }) => cdr),
    ambito: isCondiviso ? 'INTERSETTORIALE' : 'SETTORE',
    ordine,
    collegamenti: [],
    obiettivi: [
      {
        codice,
        tipo: 'ORDINARIO',
        titolo,
        ...(dettagli && { descrizione: dettagli }),
        ordine: 1,
        intersettoriale: isCondiviso,
        tags: tagsOf([titolo]),
        assegnazioni: gruppo.map((letto) => createAssegnazione(letto, letto === owner, codice, segnalatore)),
        indicatori,
      },
    ],
    fasi: gruppo.flatMap((letto) => createFasi(letto, { ...sede, isCondiviso })),
    vociBudget: [],
    personale: [],
  };
}
