import type { Verso } from '@/lib/domain/vocabulary';

/**
 * What the document leaves open about the indicators whose direction was presumed, and what will be done about it.
 * @param versi the presumed direction of each, at least one
 */
export function sayPresunti(versi: readonly Verso[]): string {
  const siNo = versi.filter((verso) => verso === 'SI_NO').length;
  const direzioni = versi.length - siNo;
  return [direzioni > 0 && sayDirezioni(direzioni), siNo > 0 && saySiNo(siNo)].filter(Boolean).join(' ');
}

/** How the person confirms them. */
export function sayRepair(versi: readonly Verso[]): string {
  if (versi.length > 1) return 'Conferma riga per riga, o tutto insieme.';
  return 'Conferma nella riga.';
}

function sayDirezioni(numero: number): string {
  const fact = numero === 1 ? 'La direzione è presunta' : `${numero} direzioni sono presunte`;
  return `${fact}: il documento non dice se il valore atteso è almeno o al massimo.`;
}

function saySiNo(numero: number): string {
  return numero === 1
    ? 'Sì o no presunto: il documento non dà una quantità, si giudicherà fatto o non fatto.'
    : `${numero} sì o no presunti: il documento non dà una quantità, si giudicheranno fatti o non fatti.`;
}
