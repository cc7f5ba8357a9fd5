import { italianCount } from '@/lib/domain/italian-notation';
import type { Gravita, Segnalazione } from '@/lib/domain/segnalazione';
import type { Conteggi } from '@/lib/exchange/conteggi';
import type { Cambiamento } from '@/lib/exchange/reconcile/changeset';
import type { Documento, EsitoImportazione } from '@/lib/features/importazione/types';

const GRAVITA: Readonly<Record<Gravita, string>> = { BLOCCO: 'Blocco', AVVISO: 'Avviso', INFO: 'Nota' };

/** What was read: the plan, its rows, its findings by kind with one example each. */
export function describeDocumento({ nomeFile, profilo, letto, segnalazioni }: Documento, conteggi: Conteggi): string[] {
  const { piano, ente } = letto.piano;
  return [
    `${nomeFile}, letto come «${profilo}»: ${piano.titolo}, ${ente.denominazione}`,
    '',
    ...Object.entries(conteggi).map(([nome, numero]) => `  ${nome.padEnd(20)} ${String(numero).padStart(6)}`),
    '',
    ...describeSegnalazioni(segnalazioni),
  ];
}

function describeSegnalazioni(segnalazioni: readonly Segnalazione[]): string[] {
  const gruppi = new Map<string, Segnalazione[]>();
  for (const segnalazione of segnalazioni) {
    gruppi.set(segnalazione.codice, [...(gruppi.get(segnalazione.codice) ?? []), segnalazione]);
  }
  const lines = [...gruppi.values()].flatMap((gruppo) => {
    const [prima] = gruppo;
    if (!prima) return [];
    const dove = prima.dove.riga === undefined ? '' : ` (riga ${prima.dove.riga})`;
    return [`  ${GRAVITA[prima.gravita]} ${prima.codice}: ${gruppo.length}. Per esempio${dove}: ${prima.messaggio}`];
  });
  return lines.length > 0 ? [...lines, ''] : [];
}

const written = (tipo: string, numero: number) => `${tipo} ${italianCount(numero, 'riga', 'righe')}`;

const waiting = (sospesi: number) =>
  sospesi === 0
    ? []
    : [
        `Da decidere dalla pagina Importa: ${italianCount(sospesi, 'differenza', 'differenze')}, fra conflitti e rimozioni.`,
      ];

/** What was written, and what waits for somebody's decision. */
export function describeApplied({ anno, aggiunte, modifiche, sospesi }: EsitoImportazione): string[] {
  const nothing = aggiunte + modifiche === 0;
  return [
    nothing
      ? `Nessuna differenza da scrivere: il piano ${anno} è rimasto com’era.`
      : `Piano ${anno}: ${written('aggiunte', aggiunte)}, ${written('modificate', modifiche)}.`,
    ...waiting(sospesi),
  ];
}

/** What would be written, and what would wait for somebody's decision. */
export function describePreview(cambiamenti: readonly Cambiamento[]): string[] {
  const proposti = cambiamenti.filter(({ proposto }) => proposto);
  const count = (tipo: Cambiamento['tipo']) =>
    proposti
      .filter((cambiamento) => cambiamento.tipo === tipo)
      .reduce((somma, cambiamento) => somma + cambiamento.righe, 0);
  return [
    `Prova, non è stato scritto nulla. Sarebbero ${written('aggiunte', count('aggiunta'))}, ${written('modificate', count('modifica'))}.`,
    ...waiting(cambiamenti.length - proposti.length),
  ];
}
