import 'server-only';
import { italianCount, italianDate, italianList } from '@/lib/domain/italian-notation';
import type { RendicontoInAttesa } from '@/lib/features/monitoraggio/types';
import type { Attivita } from '../types';

type Attesa<T extends RendicontoInAttesa['tipo']> = Extract<RendicontoInAttesa, { tipo: T }>;

/** What monitoring waits for, as things to do: reports to fill and sent back by their deadline, reports to verify. */
export function describeRendiconto(attesa: RendicontoInAttesa): Attivita {
  switch (attesa.tipo) {
    case 'DA_COMPILARE':
      return daCompilare(attesa);
    case 'RINVIATA':
      return rinviata(attesa);
    case 'DA_VERIFICARE':
      return daVerificare(attesa);
  }
}

function daCompilare({ sessione, cdr, scheda, valori, avanzamenti, altro }: Attesa<'DA_COMPILARE'>): Attivita {
  const parts = [
    valori > 0 ? italianCount(valori, 'valore', 'valori') : null,
    avanzamenti > 0 ? italianCount(avanzamenti, 'avanzamento di fase', 'avanzamenti di fase') : null,
    altro > 0 ? italianCount(altro, 'spiegazione', 'spiegazioni') : null,
  ].filter((part) => part !== null);
  const verb = valori + avanzamenti + altro === 1 ? 'Manca' : 'Mancano';
  const riferimento = italianDate(sessione.dataRiferimento);
  return {
    chiave: `rendiconto:${sessione.id}:${cdr.codice}:${scheda.codice}`,
    tipo: 'RENDICONTARE',
    titolo: scheda.titolo,
    codice: scheda.codice,
    manca:
      parts.length === 0
        ? `Tutto è compilato al ${riferimento}: resta da inviare.`
        : `${verb} ${italianList(parts)} al ${riferimento}.`,
    scadenza: sessione.scadenza,
    verbo: parts.length === 0 ? 'Invia' : 'Rendiconta',
    destinazione: {
      pagina: 'rendicontazione',
      sessione: sessione.dataRiferimento,
      cdr: cdr.codice,
      schedaId: scheda.id,
    },
  };
}

function rinviata({ sessione, cdr, scheda, chiave, motivo }: Attesa<'RINVIATA'>): Attivita {
  return {
    chiave: `rinviata:${sessione.id}:${cdr.codice}:${chiave}`,
    tipo: 'RINVIATA',
    titolo: scheda.titolo,
    codice: scheda.codice,
    manca: `Rendicontazione al ${italianDate(sessione.dataRiferimento)} rinviata: «${motivo.trim()}».`,
    scadenza: sessione.scadenza,
    verbo: 'Correggi',
    destinazione: {
      pagina: 'rendicontazione',
      sessione: sessione.dataRiferimento,
      cdr: cdr.codice,
      schedaId: scheda.id,
    },
  };
}

/** The deadline of a session binds who reports, not who verifies. */
function daVerificare({ sessione, cdr, numero }: Attesa<'DA_VERIFICARE'>): Attivita {
  return {
    chiave: `verificare:${sessione.id}:${cdr.codice}`,
    tipo: 'VERIFICARE',
    titolo: `Rendicontazione del CDR ${cdr.codice}`,
    codice: null,
    manca: `${italianCount(numero, 'rilevazione inviata', 'rilevazioni inviate')} da verificare, ${sessione.titolo}.`,
    scadenza: null,
    verbo: 'Verifica',
    destinazione: { pagina: 'rendicontazione', sessione: sessione.dataRiferimento, cdr: cdr.codice, schedaId: null },
  };
}
