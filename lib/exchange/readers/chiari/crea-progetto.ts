import type { ObiettivoFormato, PremioFormato, ProgettoFormato } from '../../formato';
import { canonicalMoney, fitsScale } from '../../numeri';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { parseData } from '../../testo/date-italiane';
import { proseToMarkdown } from '../../testo/markdown';
import { tagsOf } from '../../testo/tags';
import { joinAmbiti, parseAmbito } from './ambito';
import { wordsOf } from './bozza';
import { createFasi } from './crea-fasi';
import { createIndicatore } from './crea-indicatore';
import { quotaOf } from './fondo';
import { checkProgetto } from './progetto-controlli';
import type { ProgettoStampato } from './recupero';
import { amountIn, numberIn } from './tabella';

interface Sede {
  anno: number;
  ordine: number;
  segnalatore: Segnalatore;
}

/** One project in the interchange format, with the doubts about it. The card holds; what it lacks comes from the table. */
export function createProgetto(stampato: ProgettoStampato, { anno, ordine, segnalatore }: Sede): ProgettoFormato {
  const { codice, scheda, riga } = stampato;
  const campi = scheda?.campi ?? {};
  const ambito = joinAmbiti(parseAmbito(wordsOf(campi.tipologia)), parseAmbito(riga?.ambito ?? ''));
  const titolo = wordsOf(campi.titolo) || riga?.titolo || `Progetto ${codice}`;
  const premio = premioOf(stampato, ambito.tipo);
  const tempi = wordsOf(campi.tempi) || riga?.tempi || '';
  const descrizione = proseToMarkdown(campi.descrizione ?? []);
  const attivita = proseToMarkdown(campi.attivita ?? []);
  const personale = wordsOf(campi.personale) || riga?.personale || '';
  const [capofila, ...altri] = ambito.settori;
  const progetto: ProgettoFormato = {
    codice,
    codiciAlternativi: [],
    tipo: 'PROGETTO',
    titolo,
    ...(descrizione && { descrizione }),
    ...(attivita && { attivita }),
    ...(tempi && { tempi, ...daysOf(tempi) }),
    assessori: [],
    ...(capofila && { cdr: capofila }),
    cdrPartecipanti: altri,
    ambito: ambito.tipo,
    ordine,
    collegamenti: [],
    obiettivi: [
      {
        codice,
        tipo: premio.tipologia ?? 'MIGLIORAMENTO',
        titolo,
        ordine: 1,
        intersettoriale: ambito.tipo === 'INTERSETTORIALE',
        tags: tagsOf([titolo]),
        assegnazioni: assegnazioniOf(ambito.settori, premio.peso),
        indicatori: (scheda?.indicatori ?? []).map((indicatore) =>
          createIndicatore(indicatore, { anno, codice, segnalatore }),
        ),
      },
    ],
    fasi: createFasi(campi.fasi ?? [], anno, codice),
    vociBudget: [],
    personale: personale ? [{ nominativo: personale, relazione: 'Personale da coinvolgere', collettivo: true }] : [],
    ...(Object.keys(premio).length > 0 && { premio }),
  };
  checkProgetto(stampato, progetto, segnalatore);
  return progetto;
}

/** One for each settore taking part, the first named in the lead; the weight is the points of the tipologia. */
function assegnazioniOf(settori: readonly string[], peso: string | undefined): ObiettivoFormato['assegnazioni'] {
  return settori.map((cdr, index) => ({
    cdr,
    ...(peso !== undefined && { peso }),
    ruolo: index === 0 ? 'CAPOFILA' : 'CONCORRENTE',
  }));
}

/** What the table says of the split; the threshold of the card holds over that of the table. */
function premioOf({ scheda, riga }: ProgettoStampato, ambito: ProgettoFormato['ambito']): PremioFormato {
  const soglia = weightIn(wordsOf(scheda?.campi.soglia)) ?? weightIn(riga?.soglia ?? '');
  const dipendenti = /^\d{1,5}$/u.exec(riga?.dipendenti ?? '')?.[0];
  const [peso, coefficiente] = [weightIn(riga?.peso ?? ''), weightIn(riga?.coefficiente ?? '')];
  const [punti, importo] = [numberIn(riga?.punti ?? ''), amountIn(riga?.importo ?? '')];
  return {
    ...(riga?.tipologia && { tipologia: riga.tipologia }),
    ...(dipendenti && { numeroDipendenti: Number(dipendenti) }),
    ...(peso !== undefined && { peso }),
    ...(coefficiente !== undefined && { coefficiente }),
    ...(punti !== undefined && !punti.startsWith('-') && { punti }),
    ...(importo !== undefined &&
      fitsScale(importo, 'importo') &&
      !importo.startsWith('-') && { importo: canonicalMoney(importo), quota: quotaOf(ambito, punti !== undefined) }),
    ...(soglia !== undefined && { sogliaMinima: soglia }),
  };
}

/** `80 %`, `2,5`: a number no larger than its column; undefined for anything else. */
function weightIn(stampato: string): string | undefined {
  const value = numberIn(stampato.replace(/[.;]$/u, ''));
  return value !== undefined && !value.startsWith('-') && fitsScale(value, 'peso') ? value : undefined;
}

const GIORNO = /\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\b/gu;

/** The days of the times, where they are printed whole: two are first and last, one after `entro` is the last. */
function daysOf(tempi: string): { inizio?: string; fine?: string } {
  const [first, last, ...more] = [...tempi.matchAll(GIORNO)].map(([day]) => parseData(day.replace(/\s/gu, '')));
  if (more.length > 0 || !first) return {};
  if (last) return first <= last ? { inizio: first, fine: last } : {};
  return last === undefined && /\bentro\b/u.test(normaliseText(tempi)) ? { fine: first } : {};
}
