import { describe, expect, test } from 'vitest';
import { monitoratoDaIn, tagsOf } from '@/lib/exchange/testo/tags';
import { typeValorePrevisto } from '@/lib/exchange/testo/valore-previsto';

const typed = (stampato: string, testo: string) => typeValorePrevisto(stampato, testo, 2023);

describe('what a printed value means', () => {
  test.each([
    ['31/12/2023', 'Approvazione', 'DATA', 'ENTRO_DATA', false, { data: '2023-12-31' }],
    ['Sì', 'Regolamento approvato', 'SI_NO', 'SI_NO', false, { testo: 'Sì' }],
    ['no', 'Deroga chiesta', 'SI_NO', 'SI_NO', false, { testo: 'No' }],
    ['≤ 20', 'Tempi medi di rilascio', 'GIORNI', 'DECRESCENTE', false, { valore: '20' }],
    ['20', 'Tempi medi di rilascio', 'GIORNI', 'DECRESCENTE', true, { valore: '20' }],
    ['20', 'Permessi rilasciati', 'NUMERO', 'CRESCENTE', true, { valore: '20' }],
    ['100 %', 'Richieste evase', 'PERCENTUALE', 'CRESCENTE', true, { valore: '100' }],
    ['90', '% richieste evase > o =', 'PERCENTUALE', 'CRESCENTE', false, { valore: '90' }],
    ['75', 'Attuazione delle misure > del 75%', 'PERCENTUALE', 'CRESCENTE', false, { valore: '75' }],
    ['450', 'Coinvolgere almeno il 30% degli esercenti', 'NUMERO', 'CRESCENTE', true, { valore: '450' }],
    ['+ 0,20', 'Aumento degli iscritti (+0,2%)', 'PERCENTUALE', 'CRESCENTE', true, { valore: '0.2' }],
    ['0', 'Tempo medio di ritardo minore o uguale a', 'GIORNI', 'DECRESCENTE', false, { valore: '0' }],
    ['52', 'Notiziario: n. invii maggiore (uguale di)', 'NUMERO', 'CRESCENTE', false, { valore: '52' }],
    ['3', 'Aggiornamento delle pagine entro max gg', 'GIORNI', 'DECRESCENTE', false, { valore: '3' }],
    ['300', 'Numero di giorni di fiere e mercati', 'NUMERO', 'CRESCENTE', true, { valore: '300' }],
    ['1000', 'N. di reclami verificati e istruiti', 'NUMERO', 'CRESCENTE', true, { valore: '1000' }],
    ['12', 'Numero reclami ricevuti', 'NUMERO', 'DECRESCENTE', true, { valore: '12' }],
    ['4', 'N. revisioni (almeno ogni 3 mesi)', 'NUMERO', 'CRESCENTE', true, { valore: '4' }],
    ['10', 'Cremazioni (n. max giornaliere)', 'NUMERO', 'CRESCENTE', true, { valore: '10' }],
    ['7', 'Grado di soddisfazione degli utenti', 'PUNTEGGIO', 'CRESCENTE', true, { valore: '7' }],
    ['15-20', 'Alunni per classe', 'NUMERO', 'INTERVALLO', false, { min: '15', max: '20' }],
    ['€ 10.000,00', 'Proventi', 'EURO', 'CRESCENTE', true, { valore: '10000' }],
    ['10.000,00 €', 'Proventi', 'EURO', 'CRESCENTE', true, { valore: '10000' }],
    [
      'entro 30 giorni dalla richiesta',
      'Risposta',
      'TESTO',
      'SI_NO',
      true,
      { testo: 'entro 30 giorni dalla richiesta' },
    ],
  ] as const)('«%s» for «%s»', (stampato, testo, natura, verso, versoPresunto, target) => {
    expect(typed(stampato, testo)).toMatchObject({ natura, verso, versoPresunto, target });
  });

  test('the digits printed after the comma are kept', () => {
    expect(typed('1,50', 'Numero medio').decimali).toBe(2);
    expect(typed('6 edifici', 'Edifici verdi')).toMatchObject({ natura: 'NUMERO', unita: 'edifici' });
  });

  test('nothing printed: no target, a direction to confirm', () => {
    expect(typed('', 'Alberi piantati')).toMatchObject({ target: null, versoPresunto: true });
  });
});

test('tags come from words that leave no doubt', () => {
  expect(tagsOf(['Trasparenza', 'Rispetto del piano per la trasparenza in vigore'])).toEqual(['trasparenza']);
  expect(tagsOf(['Media', 'Garantire informazione e trasparenza con i media'])).toEqual([]);
  expect(tagsOf(['Governare la Trasformazione digitale'])).toEqual(['digitalizzazione']);
  expect(tagsOf(['Graduatorie', 'Formazione delle graduatorie'])).toEqual([]);
});

test('who measures', () => {
  expect(monitoratoDaIn("Monitoraggio a cura dell'Ufficio Privacy")).toBe('Ufficio Privacy');
  expect(monitoratoDaIn('Monitoraggio a cura del servizio Programmazione.')).toBe('servizio Programmazione');
  expect(monitoratoDaIn('Indicatore DUP')).toBeUndefined();
});
