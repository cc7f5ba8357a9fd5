import { TIPO_OBIETTIVO } from '@/lib/format/nomi-scheda';
import { formatShort } from '@/lib/format/number';
import { targetBreve, valoreConUnita } from '@/lib/format/target-in-parole';
import type { IndicatoreFormato, ObiettivoFormato, PianoFormato, ProgettoFormato, TargetFormato } from '../../formato';
import { operatoreOf } from '../../operatori';
import type { Blocco, Cella, Colonna, Riga } from './documento';
import { giornoOf } from './giorno';
import { readProsa } from './prosa';
import { titoloOf } from './titolo';

/** The objectives of a card, each with its holders and the table of its indicators. */
export function printObiettivi(piano: PianoFormato, { cdr, obiettivi }: ProgettoFormato): Blocco[] {
  return obiettivi.flatMap((obiettivo) => {
    const prosa = readProsa(obiettivo.descrizione ?? '');
    const titolari = holdersOf(obiettivo, cdr);
    return [
      titoloOf(4, obiettivo.titolo, {
        codice: obiettivo.codice,
        sopra: `Obiettivo · ${TIPO_OBIETTIVO[obiettivo.tipo].toLowerCase()}`,
      }),
      ...(prosa.length > 0 ? [{ tipo: 'prosa' as const, prosa }] : []),
      ...(titolari === '' ? [] : [{ tipo: 'nota' as const, testo: titolari }]),
      ...tableOf(piano, obiettivo),
    ];
  });
}

/** Who answers for an objective and with what weight; nothing when it is the card's own CDR and no weight was given. */
function holdersOf({ assegnazioni }: ObiettivoFormato, proprio: string | undefined): string {
  const isPlain = assegnazioni.every(({ cdr, peso, fuoriPesatura }) => cdr === proprio && !peso && !fuoriPesatura);
  if (isPlain) return '';
  return assegnazioni
    .map(({ cdr, responsabile, peso, ruolo, fuoriPesatura }) =>
      [
        `CDR ${cdr}${responsabile ? ` (${responsabile})` : ''}`,
        ruolo === 'CONCORRENTE' && 'concorrente',
        peso && `peso ${formatShort(peso, 4)}`,
        fuoriPesatura && `fuori pesatura: ${fuoriPesatura}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

function tableOf({ piano }: PianoFormato, { codice, indicatori }: ObiettivoFormato): Blocco[] {
  if (indicatori.length === 0) return [{ tipo: 'nota', testo: 'L’obiettivo non ha indicatori.' }];
  const anni = [...new Set([piano.anno, ...indicatori.flatMap(({ target }) => target.map(({ anno }) => anno))])].sort();
  const has = (pick: (indicatore: IndicatoreFormato) => unknown) => indicatori.some((one) => pick(one) !== undefined);
  const hasCodice = has((one) => one.codice);
  const hasPartenza = has((one) => one.baseline);
  const hasPeso = has((one) => one.peso);
  const colonne: Colonna[] = [
    ...(hasCodice ? [{ titolo: 'Codice', quota: 17 }] : []),
    { titolo: 'Indicatore', quota: 53 },
    ...(hasPartenza ? [{ titolo: 'Valore di partenza', quota: 14, numerica: true }] : []),
    ...anni.map((anno) => ({ titolo: `Valore previsto ${anno}`, quota: 22, numerica: true })),
    ...(hasPeso ? [{ titolo: 'Peso', quota: 9, numerica: true }] : []),
  ];
  const righe = indicatori.map(
    (indicatore): Riga => ({
      tipo: 'voce',
      celle: [
        ...(hasCodice ? [{ testo: indicatore.codice ?? '–' }] : []),
        { testo: indicatore.testo, nota: noteOf(indicatore) },
        ...(hasPartenza
          ? [{ testo: indicatore.baseline ? valoreConUnita(indicatore.baseline, indicatore) : '–' }]
          : []),
        ...anni.map((anno): Cella => ({ testo: expectedIn(indicatore, anno) })),
        ...(hasPeso ? [{ testo: formatShort(indicatore.peso, 4) }] : []),
      ],
    }),
  );
  return [{ tipo: 'tabella', descrizione: `Indicatori dell’obiettivo ${codice}`, colonne, righe }];
}

function noteOf({ nota, attivitaRiferibile, fonte, monitoratoDa, verso, ambitoValutazione }: IndicatoreFormato) {
  const note = [
    nota,
    attivitaRiferibile && `Attività: ${attivitaRiferibile}`,
    fonte && `Fonte: ${fonte}`,
    monitoratoDa && `Monitorato da: ${monitoratoDa}`,
    verso === 'CONTESTO' && 'Dato di contesto',
    ambitoValutazione === 'INDIVIDUALE' && 'Vale per la sola valutazione individuale',
  ].filter(Boolean);
  return note.length > 0 ? note.join('\n') : undefined;
}

/** What is expected in a year, one line for each part it is split into. */
function expectedIn(indicatore: IndicatoreFormato, anno: number): string {
  const target = indicatore.target.filter((one) => one.anno === anno);
  if (target.length === 0) return '–';
  return target.map((one) => [one.ripartizione, sayTarget(indicatore, one)].filter(Boolean).join(': ')).join('\n');
}

/**
 * «almeno 490», «entro il 31/12/2020». A direction nobody confirmed is not printed in an act: the value stands alone, as the document
 * it came from had it.
 */
function sayTarget(indicatore: IndicatoreFormato, { valore, min, max, data, testo }: TargetFormato): string {
  const breve = targetBreve({
    ...indicatore,
    operatore: indicatore.operatore && operatoreOf(indicatore.operatore),
    target: { valore, min, max, data: giornoOf(data), testo },
  });
  if (breve === null) return '–';
  const isSure = !indicatore.versoPresunto || breve.operatore === 'entro il' || breve.operatore === 'fra';
  return isSure && breve.operatore ? `${breve.operatore} ${breve.valore}` : breve.valore;
}
