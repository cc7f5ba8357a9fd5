import { figliDi, type RamoChiave, righeDi } from './ramo';

/** What an import may touch: a document that prints some CDR says nothing about the others. */
export interface Perimetro {
  /** The document covers every CDR of the plan: it may speak of the plan itself, of its tree, of its sections. */
  isIntero: boolean;
  /** The row may take the document's values. `progetto` is the card the row stands on, as it is now. */
  canModify(attuale: RamoChiave, progetto?: RamoChiave): boolean;
  /** The row may be proposed for removal when the document no longer has it. */
  canRemove(attuale: RamoChiave, progetto?: RamoChiave): boolean;
}

/**
 * The perimeter of a document over the plan as it is.
 * Rule: a card is inside when its CDR, or the CDR of one of its holders, is printed; its rows may disappear only when
 * its own CDR is printed, and an assignment only when its own CDR is; a node of the strategic tree is inside when only
 * cards inside hang from it; the plan, its sections and everything else only when every CDR is printed.
 * Source: 4-import-export, "a reader declares its perimeter".
 */
export function perimetroOf(attuale: RamoChiave, codiciCdr: readonly string[]): Perimetro {
  const stampati = new Set(codiciCdr);
  const isStampato = (codice: unknown) => typeof codice === 'string' && stampati.has(codice);
  const isIntero = figliDi(attuale, 'Cdr').every((cdr) => isStampato(cdr.campi.codice));
  const owned = (progetto: RamoChiave) => {
    const titolari = titolariOf(progetto);
    if (progetto.campi.cdr !== undefined) return isStampato(progetto.campi.cdr);
    return isIntero || (titolari.length > 0 && titolari.every(isStampato));
  };
  const touched = (progetto: RamoChiave) => owned(progetto) || titolariOf(progetto).some(isStampato);
  const altrui = new Set(
    figliDi(attuale, 'Progetto')
      .filter((progetto) => !owned(progetto))
      .flatMap((progetto) => figliDi(progetto, 'Collegamento').map(({ campi }) => campi.nodo)),
  );
  const isTreeInside = (nodo: RamoChiave) => isIntero || [...righeDi(nodo)].every(({ chiave }) => !altrui.has(chiave));

  const inside = (ramo: RamoChiave, progetto: RamoChiave | undefined, isCardInside: (card: RamoChiave) => boolean) => {
    if (isIntero) return true;
    if (ramo.entita === 'Progetto') return isCardInside(ramo);
    if (ramo.entita === 'Assegnazione') return isStampato(ramo.campi.cdr);
    if (progetto) return isCardInside(progetto);
    if (ramo.entita === 'Cdr') return isStampato(ramo.campi.codice);
    return ramo.entita.startsWith('Obiettivo') || ramo.entita === 'Indirizzo' ? isTreeInside(ramo) : false;
  };
  return {
    isIntero,
    canModify: (ramo, progetto) => inside(ramo, progetto, touched),
    canRemove: (ramo, progetto) => inside(ramo, progetto, owned),
  };
}

function titolariOf(progetto: RamoChiave): unknown[] {
  return figliDi(progetto, 'Obiettivo').flatMap((obiettivo) =>
    figliDi(obiettivo, 'Assegnazione').map(({ campi }) => campi.cdr),
  );
}
