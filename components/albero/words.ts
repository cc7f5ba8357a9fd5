import type { Livello, NodoStrategico } from '@/lib/features/albero/types';

/** What a level is called; the third is the ente's. */
export function nomeLivello(livello: Livello, etichettaOperativo: string): string {
  if (livello === 'Indirizzo') return 'Indirizzo';
  return livello === 'ObiettivoStrategico' ? 'Obiettivo strategico' : etichettaOperativo;
}

/** «2.1 Ridurre consumi», or the title alone. */
export function nomeNodo({ codice, titolo }: Pick<NodoStrategico, 'codice' | 'titolo'>): string {
  return codice ? `${codice} ${titolo}` : titolo;
}
