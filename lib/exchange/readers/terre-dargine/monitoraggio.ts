import type { Passo } from './contesto';
import { filledCelle, TICK } from './righe';
import { checkTitolo } from './testata';

const OUTCOME =
  /^(?:monitoraggio$|avanzamento al |stato (?:di )?avanzamento |esito$|(?:non |parzialmente )?raggiunt|in quanto$)/u;

/** The monitoring block is a template to fill in: whatever outcome it bears in a plan is a leftover, and is ignored. */
export const readMonitoraggio: Passo = (contesto, riga) => {
  const { scheda } = contesto;
  if (!scheda || !riga.celle) return false;
  const [first] = filledCelle(riga);
  if (!OUTCOME.test(first?.chiave ?? '')) return false;
  if (contesto.testata) checkTitolo(scheda, contesto.testata.titolo, contesto.testata.riga);
  contesto.testata = null;
  contesto.blocco = 'monitoraggio';
  const esito = filledCelle(riga).some(({ testo }) => testo === TICK || /^x$/iu.test(testo));
  scheda.monitoraggio = { riga: riga.numero, esito: esito || (scheda.monitoraggio?.esito ?? false) };
  return true;
};

/** What else stands in that block is as much a leftover. */
export const skipMonitoraggio: Passo = ({ blocco, testata }, { celle }) =>
  blocco === 'monitoraggio' && testata === null && celle !== null;
