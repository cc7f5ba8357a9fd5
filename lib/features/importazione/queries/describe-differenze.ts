import 'server-only';
import type { Cambiamento, Riconciliazione } from '@/lib/exchange/reconcile/changeset';
import type { RamoChiave } from '@/lib/exchange/reconcile/ramo';
import type { ConfrontoInEsame, Differenza, GruppoDifferenze } from '../types';

/** How many differences one page lists: the ones beyond follow what is proposed. */
const MOSTRATE = 1_000;
const DEL_PIANO = 'Struttura e albero strategico';

/** The changes of a comparison by card, in the order of the document; those of the plan itself come first. */
export function describeDifferenze({
  riconciliazione,
  impronta,
}: {
  riconciliazione: Riconciliazione;
  impronta: string;
}): ConfrontoInEsame {
  const { cambiamenti, letto, attuale } = riconciliazione;
  const etichette = labelsByChiave([letto, attuale].filter((piano) => piano !== null));
  const gruppi = new Map<string, Differenza[]>();
  for (const cambiamento of cambiamenti.slice(0, MOSTRATE)) {
    const titolo = cardLabel(cambiamento, etichette) ?? DEL_PIANO;
    gruppi.set(titolo, [...(gruppi.get(titolo) ?? []), describeDifferenza(cambiamento, etichette)]);
  }
  const righe = (tipo: Cambiamento['tipo']) =>
    cambiamenti
      .filter((altro) => altro.tipo === tipo && !altro.conflitto)
      .reduce((somma, altro) => somma + altro.righe, 0);
  return {
    impronta,
    totali: {
      aggiunte: righe('aggiunta'),
      modifiche: righe('modifica'),
      rimozioni: righe('rimozione'),
      conflitti: cambiamenti.filter(({ conflitto }) => conflitto).length,
    },
    gruppi: [...gruppi].map(([titolo, differenze]): GruppoDifferenze => ({ titolo, differenze })),
    nonMostrate: Math.max(0, cambiamenti.length - MOSTRATE),
  };
}

function labelsByChiave(piani: readonly RamoChiave[]): Map<string, string> {
  const etichette = new Map<string, string>();
  const visit = (ramo: RamoChiave) => {
    etichette.set(ramo.chiave, ramo.etichetta);
    ramo.figli.forEach(visit);
  };
  piani.forEach(visit);
  return etichette;
}

/** Keys are paths: `piano/Progetto:x/Obiettivo:y`. The rows above, the plan left out. */
function ancestorsOf({ chiave, tipo, entita, id }: Cambiamento): string[] {
  const parti = chiave.split('/');
  const isOrder = id.startsWith('#');
  const end = isOrder || (tipo === 'modifica' && entita === 'Piano') ? parti.length : parti.length - 1;
  return Array.from({ length: Math.max(0, end - 1) }, (_, indice) => parti.slice(0, indice + 2).join('/'));
}

function cardLabel(cambiamento: Cambiamento, etichette: ReadonlyMap<string, string>): string | undefined {
  if (cambiamento.progetto === undefined) return undefined;
  return etichette.get(cambiamento.chiave.split('/').slice(0, 2).join('/'));
}

function describeDifferenza(cambiamento: Cambiamento, etichette: ReadonlyMap<string, string>): Differenza {
  const { id, tipo, campi, righe, conflitto, proposto, progetto } = cambiamento;
  const above = ancestorsOf(cambiamento).map((chiave) => etichette.get(chiave) ?? '');
  return {
    id,
    tipo,
    etichetta: cambiamento.etichetta,
    percorso: (progetto === undefined ? above : above.slice(1)).filter(Boolean),
    campi: campi.filter(({ campo }) => campo !== 'nodo'),
    righe,
    conflitto,
    proposto,
  };
}
