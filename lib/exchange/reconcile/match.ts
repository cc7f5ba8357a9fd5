import type { Ramo, RamoChiave } from './ramo';

/**
 * Finds, for the rows of one list, the same rows in a list of reference.
 * Rule: each identity in turn, strongest first, pairs the n-th row that bears it with the n-th that bears it; rows
 * without a code left over between the same two neighbours are the same row with new words (`perPosizione`).
 * Source: 4-import-export, "matched by code, else by normalised names".
 * Example: indicators [A «Pratiche», B «Tempi»] against [B «Tempi», «Pratiche»] → both paired, whatever the order.
 */
export function matchRami(
  nuovi: readonly Ramo[],
  riferimento: readonly RamoChiave[],
  perPosizione: boolean,
): Map<Ramo, RamoChiave> {
  const coppie = new Map<Ramo, RamoChiave>();
  const presi = new Set<RamoChiave>();
  const pair = (nuovo: Ramo, noto: RamoChiave) => {
    coppie.set(nuovo, noto);
    presi.add(noto);
  };
  const tiers = Math.max(0, ...nuovi.map((ramo) => ramo.identita.length));
  for (let tier = 0; tier < tiers; tier += 1) {
    const queues = new Map<string, RamoChiave[]>();
    for (const noto of riferimento) {
      const identita = noto.identita[tier];
      if (identita && !presi.has(noto)) queues.set(identita, [...(queues.get(identita) ?? []), noto]);
    }
    for (const nuovo of nuovi) {
      const identita = nuovo.identita[tier];
      const noto = identita && !coppie.has(nuovo) ? queues.get(identita)?.shift() : undefined;
      if (noto) pair(nuovo, noto);
    }
  }
  if (perPosizione) for (const [nuovo, noto] of matchGaps(nuovi, riferimento, coppie, presi)) pair(nuovo, noto);
  return coppie;
}

/** Pairs, in order, the code-less rows left over after the same matched neighbour. */
function matchGaps(
  nuovi: readonly Ramo[],
  riferimento: readonly RamoChiave[],
  coppie: ReadonlyMap<Ramo, RamoChiave>,
  presi: ReadonlySet<RamoChiave>,
): [Ramo, RamoChiave][] {
  const trovate: [Ramo, RamoChiave][] = [];
  let cursor = 0;
  for (const nuovo of nuovi) {
    const noto = coppie.get(nuovo);
    if (noto) {
      cursor = riferimento.indexOf(noto) + 1;
      continue;
    }
    const candidato = riferimento[cursor];
    if (!candidato || presi.has(candidato) || !nuovo.posizionale || !candidato.posizionale) continue;
    trovate.push([nuovo, candidato]);
    cursor += 1;
  }
  return trovate;
}
