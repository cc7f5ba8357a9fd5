import type { Spiegazione } from './andamento';

/** What went wrong, by objective: this year and, for those that closed badly, last year. */
const SPIEGAZIONI: Readonly<Record<string, Spiegazione>> = {
  '04_104_1': [
    'ENDOGENA',
    'Il rapporto ambientale è stato integrato due volte: la proposta non è ancora in Giunta.',
    'Riunione settimanale con i progettisti e proposta in Giunta entro novembre.',
  ],
  '04_108_1': [
    'ESOGENA',
    'Il ribasso del primo appalto è sotto verifica e i cantieri di via Fornaci sono fermi.',
    'Avvio anticipato del secondo lotto con l’impresa già aggiudicataria.',
  ],
  '04_112_1': [
    'ESOGENA',
    'Due edifici consegnati in ritardo dall’impresa per la fornitura dei serramenti.',
    'Secondo fornitore per il lotto A e turni di sabato a scuole chiuse.',
  ],
  '04_115_1': [
    'ENDOGENA',
    'Le indagini sono state affidate a giugno invece che a marzo.',
    'Prove sui materiali in contemporanea su tre edifici.',
  ],
  '04_117_1': [
    'ESOGENA',
    'La gara è andata deserta ed è stata ripetuta con un importo aggiornato.',
    'Consegna anticipata dei lavori alla stazione, collaudo a fine anno.',
  ],
  '04_121_1': [
    'ESOGENA',
    'Il legno lamellare è arrivato con dieci settimane di ritardo.',
    'Nuovo cronoprogramma concordato con il ministero; finiture avviate in parallelo.',
  ],
  '04_126_1': [
    'ENDOGENA',
    'L’accordo quadro è partito ad aprile e mancano due operai.',
    'Affidamento esterno degli impianti elettrici.',
  ],
  '05_201_1': [
    'ESOGENA',
    'Il gestore non ha ancora consegnato i contenitori a Ca’ del Vento.',
    'Diffida al gestore e due isole ecologiche mobili fino alla consegna.',
  ],
  '05_203_1': [
    'ESOGENA',
    'Il consorzio di bonifica ha autorizzato il tratto sul canale solo a settembre.',
    'Lavori sul tratto della stazione anticipati; collaudo spostato a marzo.',
  ],
  '05_206_1': [
    'ENDOGENA',
    'Il passaggio di consegne fra i dirigenti ha fermato le gare per due mesi.',
    'Proroga del contratto degli sfalci e gara unica per le piantagioni.',
  ],
  '05_211_1': [
    'ENDOGENA',
    'Il bando per le caldaie è uscito con tre mesi di ritardo.',
    'Riapertura dei termini e incontro con i manutentori della zona.',
  ],
  '05_214_1': [
    'ESOGENA',
    'Il gestore ha sostituito solo i viali: mancano i corpi illuminanti per le frazioni.',
    'Applicazione della penale e piano di recupero settimanale.',
  ],
  '05_217_1': [
    'ESOGENA',
    'La spurgatrice è stata ferma sette settimane per un guasto.',
    'Noleggio di un secondo mezzo per il passaggio d’autunno.',
  ],
  '09_501_1': [
    'ENDOGENA',
    'Tre agenti assenti da aprile: i servizi di controllo sono dimezzati.',
    'Convenzione con la polizia locale di Montalto per i servizi serali.',
  ],
  '09_504_1': [
    'ENDOGENA',
    'Le ore di presidio sono state usate per coprire le assenze.',
    'Due assunzioni a tempo determinato da novembre.',
  ],
  '09_507_1': [
    'ESOGENA',
    'La polizia stradale ha rinviato l’accordo per le pattuglie miste.',
    'Pattuglie solo comunali con pesa mobile a noleggio.',
  ],
  '09_510_1': [
    'ENDOGENA',
    'I controlli sui dehors sono ripresi solo a luglio.',
    'Programma serale nei fine settimana di ottobre e novembre.',
  ],
  '09_513_1': [
    'ENDOGENA',
    'Il piano è ancora alla verifica della prefettura e l’esercitazione è slittata.',
    'Incontro in prefettura fissato per ottobre, esercitazione a novembre.',
  ],
  '09_519_1': [
    'ESOGENA',
    'La piattaforma delle notifiche non accetta ancora i verbali dal programma in uso.',
    'Aggiornamento del programma a carico del fornitore entro dicembre.',
  ],
  '07_112_1': [
    'ENDOGENA',
    'Due delle tre sedi individuate non sono ancora accessibili.',
    'Lavori di abbattimento delle barriere entro novembre.',
  ],
};

const GENERICA: Spiegazione = [
  'ENDOGENA',
  'Le attività sono cominciate dopo i tempi previsti.',
  'Nuovo calendario concordato con l’ufficio.',
];

/** Why an objective is late. */
export function spiegazioneOf(obiettivo: string): Spiegazione {
  return SPIEGAZIONI[obiettivo] ?? GENERICA;
}
