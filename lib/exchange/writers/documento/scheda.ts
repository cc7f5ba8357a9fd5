import { formatData } from '@/lib/format/date';
import { PRIORITA_SCHEDA, TIPO_SCHEDA } from '@/lib/format/nomi-scheda';
import type { CdrFormato, PianoFormato, ProgettoFormato } from '../../formato';
import type { Blocco, Fatti } from './documento';
import { giornoOf } from './giorno';
import { readProsa } from './prosa';
import { printBudget } from './scheda-budget';
import { printFasi } from './scheda-fasi';
import { printObiettivi } from './scheda-obiettivi';
import { printPersonale } from './scheda-personale';
import { etichettaOperativo } from './tabella-cdr';
import { titoloOf } from './titolo';

/** A card, as it is approved: title, facts, strategic link, texts, objectives, phases, budget, people. Parts it lacks are left out. */
export function printScheda(piano: PianoFormato, scheda: ProgettoFormato): Blocco[] {
  return [
    titoloOf(2, scheda.titolo, { codice: scheda.codice, sopra: TIPO_SCHEDA[scheda.tipo] }),
    factsOf(piano, scheda),
    ...section('Indirizzo strategico di riferimento', printCollegamenti(piano, scheda)),
    ...TESTI.flatMap(([titolo, campo]) => printTesto(titolo, scheda[campo])),
    ...section('Obiettivi e indicatori', printObiettivi(piano, scheda)),
    ...section('Fasi e attività', printFasi(piano, scheda)),
    ...section('Budget previsto', printBudget(piano, scheda)),
    ...section('Personale', printPersonale(scheda)),
  ];
}

const TESTI = [
  ['Descrizione', 'descrizione'],
  ['Finalità', 'finalita'],
  ['Attività', 'attivita'],
  ['Tempi', 'tempi'],
  ['Vincoli', 'vincoli'],
  ['Verifiche di qualità', 'verificheQualita'],
  ['Note contabili', 'noteContabili'],
] as const;

/** A heading with what stands under it; nothing at all when nothing does. */
function section(titolo: string, blocchi: readonly Blocco[]): Blocco[] {
  return blocchi.length === 0 ? [] : [titoloOf(3, titolo), ...blocchi];
}

function printTesto(titolo: string, testo: string | undefined): Blocco[] {
  const prosa = readProsa(testo ?? '');
  return section(titolo, prosa.length === 0 ? [] : [{ tipo: 'prosa', prosa }]);
}

/** «04 Territorio»; the code alone when the structure does not know it. */
export function nomeCdr({ cdr }: PianoFormato, codice: string): string {
  const nodo = cdr.find((altro) => altro.codice === codice);
  return nodo ? `${codice} ${nodo.denominazione}` : codice;
}

/** Who heads a CDR, in order; the kind is said where it is not the ordinary one. */
export function responsabiliOf(cdr: CdrFormato | undefined): string {
  const TIPO = { TITOLARE: '', INTERIM: ' (ad interim)', REGGENZA: ' (reggenza)' };
  return (cdr?.incarichi ?? []).map(({ nominativo, tipo }) => `${nominativo}${TIPO[tipo]}`).join(', ');
}

function factsOf(piano: PianoFormato, scheda: ProgettoFormato): Fatti {
  const cdr = piano.cdr.find(({ codice }) => codice === scheda.cdr);
  const voci: [string, string | undefined][] = [
    ['Centro di responsabilità', scheda.cdr === undefined ? 'Scheda di tutto l’ente' : nomeCdr(piano, scheda.cdr)],
    ['Dirigente', responsabiliOf(cdr)],
    ['Assessorato', scheda.assessori.join(', ')],
    ['Priorità', scheda.priorita && PRIORITA_SCHEDA[scheda.priorita]],
    ['Periodo', periodoOf(scheda)],
    ['Altri codici', scheda.codiciAlternativi.join(', ')],
    ['Altri CDR coinvolti', scheda.cdrPartecipanti.map((codice) => nomeCdr(piano, codice)).join('; ')],
  ];
  return { tipo: 'fatti', voci: voci.flatMap(([nome, valore]) => (valore ? [[nome, valore] as const] : [])) };
}

function periodoOf({ inizio, fine }: ProgettoFormato): string {
  return [inizio && `dal ${formatData(giornoOf(inizio))}`, fine && `al ${formatData(giornoOf(fine))}`]
    .filter(Boolean)
    .join(' ');
}

function printCollegamenti(piano: PianoFormato, { collegamenti }: ProgettoFormato): Blocco[] {
  return collegamenti.map(({ indirizzo, obiettivoStrategico, obiettivoOperativo }) => ({
    tipo: 'fatti',
    voci: [
      ['Indirizzo', indirizzo],
      ['Obiettivo strategico', obiettivoStrategico],
      [etichettaOperativo(piano), obiettivoOperativo],
    ],
  }));
}
