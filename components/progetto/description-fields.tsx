import { Markdown } from '@/components/ui/markdown';
import type { Scheda } from '@/lib/features/progetto/types';
import { PRIORITA_SCHEDA, TIPO_SCHEDA } from '@/lib/format/nomi-scheda';
import type { Scelta } from './choice-field';
import type { FactControl } from './fact-field';
import { InlineFact } from './inline-fact';
import { InlineProse } from './inline-prose';
import { type OptionalField, OptionalFields } from './optional-fields';
import { AMBITO } from './words';

type Testo = 'finalita' | 'attivita' | 'tempi' | 'vincoli' | 'verificheQualita' | 'noteContabili';

const TESTI: readonly [Testo, title: string, label: string][] = [
  ['finalita', 'Finalità', 'Le finalità'],
  ['attivita', 'Attività', 'Le attività'],
  ['tempi', 'Tempi', 'I tempi'],
  ['vincoli', 'Vincoli', 'I vincoli'],
  ['verificheQualita', 'Verifiche di qualità', 'Le verifiche di qualità'],
  ['noteContabili', 'Note contabili', 'Le note contabili'],
];

const optionsOf = (words: Readonly<Record<string, string>>): Scelta[] =>
  Object.entries(words).map(([valore, label]) => ({ valore, label }));

const TIPI = optionsOf(TIPO_SCHEDA);
const AMBITI = optionsOf(AMBITO);
const PRIORITA = [{ valore: null, label: 'nessuna' }, ...optionsOf(PRIORITA_SCHEDA)];

interface DescriptionFieldsProps {
  scheda: Scheda;
  /** Facts that are not of the card and cannot be corrected here. */
  fixed: readonly { label: string; value: string }[];
}

/** Everything the card says of itself beside its description, corrected in place; what is empty waits in a menu. */
export function DescriptionFields({ scheda, fixed }: DescriptionFieldsProps) {
  return <OptionalFields texts={listTexts(scheda)} facts={[...fixed.map(toFixed), ...listFacts(scheda)]} />;
}

function toFixed({ label, value }: { label: string; value: string }): OptionalField {
  return { key: label, label, isEmpty: value === '', node: value };
}

function listTexts({ progetto }: Scheda): OptionalField[] {
  return TESTI.map(([campo, label, nome]) => toText(progetto, campo, label, nome));
}

function toText(progetto: Scheda['progetto'], campo: Testo, label: string, nome: string): OptionalField {
  const letto = progetto[campo];
  const isEmpty = !letto?.trim();
  const node = (
    <InlineProse
      campo={{ tabella: 'Progetto', rigaId: progetto.id, campo }}
      letto={letto}
      label={nome}
      title={label}
      isOpen={isEmpty}
    >
      {letto && <Markdown>{letto}</Markdown>}
    </InlineProse>
  );
  return { key: campo, label, isEmpty, node };
}

function listFacts({ progetto }: Scheda): OptionalField[] {
  const fact = (campo: string, label: string, control: FactControl): OptionalField => {
    const isEmpty = Array.isArray(control.letto) ? control.letto.length === 0 : control.letto === null;
    const node = (
      <InlineFact
        campo={{ tabella: 'Progetto', rigaId: progetto.id, campo }}
        control={control}
        label={label}
        isOpen={isEmpty}
      />
    );
    return { key: campo, label, isEmpty, node };
  };
  return [
    fact('inizio', 'Inizio', { kind: 'data', letto: progetto.inizio }),
    fact('fine', 'Fine', { kind: 'data', letto: progetto.fine }),
    fact('assessori', 'Assessorato', { kind: 'lista', letto: progetto.assessori }),
    fact('tipo', 'Tipo', { kind: 'scelta', letto: progetto.tipo, options: TIPI }),
    fact('priorita', 'Priorità', { kind: 'scelta', letto: progetto.priorita, options: PRIORITA }),
    fact('ambito', 'Ambito', { kind: 'scelta', letto: progetto.ambito, options: AMBITI }),
    fact('codiciAlternativi', 'Codici alternativi', { kind: 'lista', letto: progetto.codiciAlternativi }),
  ];
}
