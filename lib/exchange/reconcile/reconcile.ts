import type { PianoFormato } from '../formato';
import { alignCondivisi } from './align-condivisi';
import type { Cambiamento, CampoCambiato, Riconciliazione } from './changeset';
import { keyPiano } from './key-piano';
import { orderChange } from './order';
import { type Perimetro, perimetroOf } from './perimetro';
import { type Campi, countRighe, type Entita, isSameValore, type RamoChiave } from './ramo';

/** The same row in the three versions: the document, the plan as it is, the document last imported. */
interface Terna {
  letto: RamoChiave | undefined;
  attuale: RamoChiave | undefined;
  base: RamoChiave | undefined;
}

interface Contesto {
  perimetro: Perimetro;
  hasBase: boolean;
  /** The card the rows being compared stand on, as it is now. */
  progetto: RamoChiave | undefined;
}

/** A document may add cards, CDR and nodes of the tree to the plan whatever its perimeter: it names them. */
const GROWS_ANYWAY: ReadonlySet<Entita> = new Set(['Piano', 'Indirizzo', 'ObiettivoStrategico']);

/**
 * Compares a document with the plan as it is and with the document last imported, row by row and field by field.
 * Rule: what the document changed since it was last imported is proposed; what somebody changed by hand stays; what
 * both changed is a conflict, proposed unticked with both values; what the document no longer has is proposed for
 * removal, unticked; outside the perimeter nothing changes. Without a plan everything is an addition.
 * Idempotent: once applied, the same document proposes nothing.
 * Source: 4-import-export, "Pipeline" and "Readers of the real plans".
 */
export function reconcile(
  letto: PianoFormato,
  attuale: PianoFormato | null,
  base: PianoFormato | null,
  perimetro: readonly string[],
): Riconciliazione {
  const baseKeyed = base && keyPiano(alignCondivisi(base, attuale), []);
  const attualeKeyed = attuale && keyPiano(attuale, baseKeyed ? [baseKeyed] : []);
  const lettoKeyed = keyPiano(
    alignCondivisi(letto, attuale),
    [baseKeyed, attualeKeyed].filter((noto) => noto !== null),
  );
  if (!attualeKeyed) {
    const nuovi = lettoKeyed.figli.map((ramo) => addition(ramo, 'piano', undefined, false));
    return { letto: lettoKeyed, attuale: null, cambiamenti: nuovi };
  }
  const contesto = {
    perimetro: perimetroOf(attualeKeyed, perimetro),
    hasBase: baseKeyed !== null,
    progetto: undefined,
  };
  const terna = { letto: lettoKeyed, attuale: attualeKeyed, base: baseKeyed ?? undefined };
  return { letto: lettoKeyed, attuale: attualeKeyed, cambiamenti: compareMatched(terna, '', contesto) };
}

/** A row both in the document and in the plan: its fields, then the rows below it. */
function compareMatched(terna: Terna, padre: string, contesto: Contesto): Cambiamento[] {
  const { letto, attuale, base } = terna;
  if (!letto || !attuale) return [];
  const progetto = attuale.entita === 'Progetto' ? attuale : contesto.progetto;
  const dentro = { ...contesto, progetto };
  const inside = isInside(attuale, dentro);
  const cambiati = inside ? changedFields(letto, attuale, base, contesto.hasBase) : { liberi: [], contesi: [] };
  const riga = {
    tipo: 'modifica' as const,
    entita: attuale.entita,
    chiave: attuale.chiave,
    padre,
    etichetta: attuale.etichetta,
    ...cardOf(progetto),
    righe: 1,
  };
  const modifiche: Cambiamento[] = [];
  if (cambiati.liberi.length > 0) {
    modifiche.push({ ...riga, id: `=${attuale.chiave}`, campi: cambiati.liberi, conflitto: false, proposto: true });
  }
  if (cambiati.contesi.length > 0) {
    modifiche.push({ ...riga, id: `!${attuale.chiave}`, campi: cambiati.contesi, conflitto: true, proposto: false });
  }
  const canOrder = attuale.entita === 'Piano' ? contesto.perimetro.isIntero : inside;
  const ordini = canOrder ? orderChange(letto, attuale, base) : [];
  for (const { entita, conflitto, ...campo } of ordini) {
    const id = `#${attuale.chiave}/${entita}`;
    modifiche.push({ ...riga, id, campi: [campo], conflitto, proposto: !conflitto });
  }
  return [...modifiche, ...compareFigli(terna, attuale.chiave, dentro)];
}

function compareFigli({ letto, attuale, base }: Terna, padre: string, contesto: Contesto): Cambiamento[] {
  const attuali = byChiave(attuale);
  const basi = byChiave(base);
  const letti = byChiave(letto);
  const canGrow = attuale !== undefined && (GROWS_ANYWAY.has(attuale.entita) || isInside(attuale, contesto));
  const presenti = [...letti.values()].flatMap((ramo) => {
    const terna = { letto: ramo, attuale: attuali.get(ramo.chiave), base: basi.get(ramo.chiave) };
    if (terna.attuale) return compareMatched(terna, padre, contesto);
    const isUnchanged = terna.base !== undefined && isSameRamo(ramo, terna.base);
    return canGrow && !isUnchanged ? [addition(ramo, padre, contesto.progetto, terna.base !== undefined)] : [];
  });
  const spariti = [...attuali.values()].filter((ramo) => {
    const isHandMade = contesto.hasBase && !basi.has(ramo.chiave);
    return !letti.has(ramo.chiave) && !isHandMade && contesto.perimetro.canRemove(ramo, contesto.progetto);
  });
  return [...presenti, ...spariti.map((ramo) => removal(ramo, padre, contesto.progetto))];
}

function isInside(attuale: RamoChiave, { perimetro, progetto }: Contesto): boolean {
  return perimetro.canModify(attuale, progetto);
}

/** Fields the document changed, apart from the ones somebody changed as well. */
function changedFields(
  letto: RamoChiave,
  attuale: RamoChiave,
  base: RamoChiave | undefined,
  hasBase: boolean,
): { liberi: CampoCambiato[]; contesi: CampoCambiato[] } {
  const cambiati = { liberi: [] as CampoCambiato[], contesi: [] as CampoCambiato[] };
  for (const campo of new Set([...Object.keys(letto.campi), ...Object.keys(attuale.campi)])) {
    const [prima, dopo] = [attuale.campi[campo], letto.campi[campo]];
    if (isSameValore(prima, dopo)) continue;
    if (base && isSameValore(dopo, base.campi[campo])) continue;
    const isFree = base ? isSameValore(prima, base.campi[campo]) : !hasBase;
    cambiati[isFree ? 'liberi' : 'contesi'].push({ campo, prima, dopo });
  }
  return cambiati;
}

function addition(ramo: RamoChiave, padre: string, progetto: RamoChiave | undefined, conflitto: boolean): Cambiamento {
  return {
    id: `+${ramo.chiave}`,
    tipo: 'aggiunta',
    entita: ramo.entita,
    chiave: ramo.chiave,
    padre,
    ...cardOf(ramo.entita === 'Progetto' ? ramo : progetto),
    etichetta: ramo.etichetta,
    campi: fieldsOf(ramo.campi, 'dopo'),
    righe: countRighe(ramo),
    conflitto,
    proposto: !conflitto,
  };
}

function removal(ramo: RamoChiave, padre: string, progetto: RamoChiave | undefined): Cambiamento {
  return {
    id: `-${ramo.chiave}`,
    tipo: 'rimozione',
    entita: ramo.entita,
    chiave: ramo.chiave,
    padre,
    ...cardOf(ramo.entita === 'Progetto' ? ramo : progetto),
    etichetta: ramo.etichetta,
    campi: fieldsOf(ramo.campi, 'prima'),
    righe: countRighe(ramo),
    conflitto: false,
    proposto: false,
  };
}

function fieldsOf(campi: Campi, lato: 'prima' | 'dopo'): CampoCambiato[] {
  return Object.entries(campi).map(([campo, valore]) => ({ campo, [lato]: valore }));
}

function cardOf(progetto: RamoChiave | undefined): { progetto?: string } {
  const codice = progetto?.campi.codice;
  return typeof codice === 'string' ? { progetto: codice } : {};
}

function byChiave(ramo: RamoChiave | undefined): Map<string, RamoChiave> {
  return new Map((ramo?.figli ?? []).map((figlio) => [figlio.chiave, figlio]));
}

/** Same fields all the way down: what somebody deleted by hand the document did not change. */
function isSameRamo(a: RamoChiave, b: RamoChiave): boolean {
  const campi = new Set([...Object.keys(a.campi), ...Object.keys(b.campi)]);
  const altri = byChiave(b);
  return (
    a.figli.length === b.figli.length &&
    [...campi].every((campo) => isSameValore(a.campi[campo], b.campi[campo])) &&
    a.figli.every((figlio) => {
      const stesso = altri.get(figlio.chiave);
      return stesso !== undefined && isSameRamo(figlio, stesso);
    })
  );
}
