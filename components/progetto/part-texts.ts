/**
 * How much two texts share at their beginning and at their end, in whole words.
 * Example: «Il parco apre presto» and «Il parco chiude presto» share «Il parco » and « presto».
 */
export function partTexts(a: string, b: string): { inizio: number; fine: number } {
  const shortest = Math.min(a.length, b.length);
  let inizio = 0;
  while (inizio < shortest && a[inizio] === b[inizio]) inizio += 1;
  while (inizio > 0 && inizio < Math.max(a.length, b.length) && !isBreak(a[inizio - 1])) inizio -= 1;
  let fine = 0;
  while (fine < shortest - inizio && a[a.length - 1 - fine] === b[b.length - 1 - fine]) fine += 1;
  while (fine > 0 && !isBreak(a[a.length - fine])) fine -= 1;
  return { inizio, fine };
}

const isBreak = (char: string | undefined) => char === undefined || /\s/.test(char);
