import { parseArgs } from 'node:util';
import type { Alterazione } from '@/lib/audit/alterazione';
import { type Verifica, verifyRegistro } from '@/lib/audit/verify-registro';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { globalRead } from '@/lib/db/transaction';
import type { Comando } from './comando';

const options = { ente: { type: 'string' } } as const;

async function listEnti(codice: string | undefined) {
  const enti = await globalRead((tx) => tx.ente.findMany({ where: { codice }, orderBy: { codice: 'asc' } }));
  if (codice !== undefined && enti.length === 0) throw new OperatorFailure(`L'ente «${codice}» non esiste.`);
  return enti;
}

function show(value: unknown): string {
  return value === null || value === undefined
    ? '(vuoto)'
    : `«${typeof value === 'string' ? value : JSON.stringify(value)}»`;
}

function describeAlterazione({ descrizione, operazione, tabella, rigaId, differenze }: Alterazione): string[] {
  const place = [
    operazione === null ? [] : [`operazione n. ${operazione}`],
    tabella ? [`${tabella} ${rigaId}`] : [],
  ].flat();
  return [
    `  ALTERATO: ${descrizione}`,
    ...(place.length > 0 ? [`  dove: ${place.join(', ')}`] : []),
    ...differenze.map(
      ({ campo, registro, trovato }) => `  ${campo}: nel registro ${show(registro)}, altrove ${show(trovato)}`,
    ),
  ];
}

function describeVerifica({ operazioni, modifiche, ultimo, alterazione }: Verifica): string[] {
  if (alterazione) return describeAlterazione(alterazione);
  const end = ultimo ? `; ultima n. ${ultimo.numero}, impronta ${ultimo.hash}` : '';
  return [`  integro: operazioni ${operazioni}, righe modificate ${modifiche}${end}`];
}

/** `traguardo verifica-registro`: exit code 1 when the register of an ente was altered. */
export const verificaRegistro: Comando = {
  uso: '[--ente <codice>]   (senza, tutti gli enti)',
  async run(args) {
    const { values } = parseArgs({ args, options });
    let isIntact = true;
    for (const { id, codice, denominazione } of await listEnti(values.ente)) {
      const verifica = await verifyRegistro(id);
      isIntact &&= verifica.alterazione === null;
      console.log([`${codice} (${denominazione})`, ...describeVerifica(verifica)].join('\n'));
    }
    return isIntact ? 0 : 1;
  },
};
