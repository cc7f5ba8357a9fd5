import { parseCalendarDate } from '@/lib/domain/calendar';
import { italianCount } from '@/lib/domain/italian-notation';
import type { Gravita } from '@/lib/domain/segnalazione';
import type { Differenza, StatoImportazione } from '@/lib/features/importazione/types';
import { formatData } from '@/lib/format/date';
import { formatShort } from '@/lib/format/number';

export const STATO_IMPORTAZIONE: Record<StatoImportazione, string> = {
  IN_ESAME: 'Da confermare',
  APPLICATA: 'Importata',
  ANNULLATA: 'Scartata',
};

const PROFILI: Record<string, string> = {
  'reggio-emilia': 'PEG di Reggio Emilia',
  chiari: 'Piano della performance di Chiari',
  luzzara: 'Piano della performance di Luzzara',
  json: 'file di Traguardo (JSON)',
};

/** What the document was read as. */
export function profiloInParole(profilo: string): string {
  return PROFILI[profilo] ?? profilo;
}

export const GRAVITA_PLURALE: Record<Gravita, [string, string]> = {
  BLOCCO: ['blocco', 'blocchi'],
  AVVISO: ['avviso', 'avvisi'],
  INFO: ['informazione', 'informazioni'],
};

/** `percentuale-stampata-errata` → "Percentuale stampata errata". */
export function codiceInParole(codice: string): string {
  const words = codice.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const TIPO_DIFFERENZA: Record<Differenza['tipo'], string> = {
  aggiunta: 'Nuova',
  modifica: 'Modificata',
  rimozione: 'Non più nel documento',
};

/** "1 conflitto", "1.302 conflitti"; null for none. */
export function countOf(numero: number, uno: string, piu: string): string | null {
  return numero === 0 ? null : italianCount(numero, uno, piu);
}

/** "1 riga", "1.302 righe". */
export function countRighe(numero: number): string {
  return italianCount(numero, 'riga', 'righe');
}

const CAMPI: Record<string, string> = {
  annoFine: 'Ultimo anno',
  schemaPesi: 'Schema dei pesi',
  codiciAlternativi: 'Codici alternativi',
  verificheQualita: 'Verifiche di qualità',
  noteContabili: 'Note contabili',
  budgetStampato: 'Budget stampato',
  cdr: 'CDR',
  cdrPartecipanti: 'CDR che partecipano',
  priorita: 'Priorità',
  fuoriPesatura: 'Fuori pesatura',
  versoPresunto: 'Direzione presunta',
  verso: 'Direzione',
  unita: 'Unità di misura',
  monitoratoDa: 'Monitorato da',
  baseline: 'Valore di partenza',
  valorePrevistoStampato: 'Valore previsto, come stampato',
  attivitaRiferibile: 'Attività riferibile',
  ambitoValutazione: 'Ambito di valutazione',
  finalita: 'Finalità',
  attivita: 'Attività',
  min: 'Minimo',
  max: 'Massimo',
  prodottoAtteso: 'Prodotto atteso',
  titoloBilancio: 'Titolo di bilancio',
  padre: 'CDR superiore',
  tags: 'Etichette',
  collettivo: 'Collettivo',
  numeroDipendenti: 'Numero di dipendenti',
  sogliaMinima: 'Soglia minima',
  primaFase: 'Da ripartire',
  ordine: 'Numero',
};

/** The name of a field, as a person calls it. */
export function campoInParole(campo: string): string {
  if (campo.startsWith('ordine ')) return 'Ordine';
  return CAMPI[campo] ?? campo.charAt(0).toUpperCase() + campo.slice(1);
}

const DECIMALE = /^-?\d+\.\d+$/;
const PAROLA_CHIUSA = /^[A-Z]+(_[A-Z]+)*$/;
/** Fields that hold one word out of a closed list. */
const A_SCELTA = [
  'tipo',
  'natura',
  'verso',
  'ambito',
  'ambitoValutazione',
  'priorita',
  'ruolo',
  'precisione',
  'schemaPesi',
  'titoloBilancio',
  'tipologia',
  'criterio',
];

type Scritto = Differenza['campi'][number]['dopo'];

/** A value as a person reads it; null where there is none. */
export function valoreInParole(campo: string, valore: Scritto): string | null {
  if (valore === undefined) return null;
  if (typeof valore === 'boolean') return valore ? 'sì' : 'no';
  if (typeof valore === 'number') return String(valore);
  if (typeof valore !== 'string') return valore.length > 0 ? valore.join(' · ') : null;
  const data = parseCalendarDate(valore);
  if (data) return formatData(data);
  if (DECIMALE.test(valore)) return formatShort(valore, 4);
  return A_SCELTA.includes(campo) && PAROLA_CHIUSA.test(valore) ? valore.toLowerCase().replaceAll('_', ' ') : valore;
}
