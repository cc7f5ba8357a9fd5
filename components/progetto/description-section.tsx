import { Facts } from '@/components/ui/facts';
import { Markdown } from '@/components/ui/markdown';
import type { PaginaScheda, Scheda } from '@/lib/features/progetto/types';
import { formatData } from '@/lib/format/date';
import { notesOf } from './card-notes';
import { CardSection } from './card-section';
import { DescriptionFields } from './description-fields';
import { InlineProse } from './inline-prose';

/** What the card is about: the description, the other texts of the document, the facts. */
export function DescriptionSection({ pagina }: { pagina: PaginaScheda }) {
  const { scheda, isEditable } = pagina;
  return (
    <CardSection id="descrizione" title="Descrizione e finalità" notes={notesOf(pagina, 'descrizione')}>
      <div className="grid gap-6">{isEditable ? <Editable scheda={scheda} /> : <ReadOnly scheda={scheda} />}</div>
    </CardSection>
  );
}

function Editable({ scheda }: { scheda: Scheda }) {
  const { id, descrizione } = scheda.progetto;
  return (
    <>
      <InlineProse
        campo={{ tabella: 'Progetto', rigaId: id, campo: 'descrizione' }}
        letto={descrizione}
        label="La descrizione"
      >
        <Descrizione testo={descrizione} />
      </InlineProse>
      <DescriptionFields scheda={scheda} fixed={listPlaces(scheda)} />
    </>
  );
}

function ReadOnly({ scheda }: { scheda: Scheda }) {
  return (
    <>
      <Descrizione testo={scheda.progetto.descrizione} />
      {listTexts(scheda).map(([title, body]) => (
        <div key={title} className="grid gap-1">
          <h3 className="font-semibold text-ink-2 text-meta">{title}</h3>
          <Markdown>{body}</Markdown>
        </div>
      ))}
      <Facts facts={[...listPlaces(scheda), ...listFacts(scheda)].filter(({ value }) => value !== '')} />
    </>
  );
}

function Descrizione({ testo }: { testo: string | null }) {
  if (testo?.trim()) return <Markdown>{testo}</Markdown>;
  return <p className="text-ink-3">La scheda non ha ancora una descrizione.</p>;
}

function listTexts({ progetto }: Scheda): [string, string][] {
  const { finalita, attivita, tempi, vincoli, verificheQualita, noteContabili } = progetto;
  const texts: [string, string | null][] = [
    ['Finalità', finalita],
    ['Attività', attivita],
    ['Tempi', tempi],
    ['Vincoli', vincoli],
    ['Verifiche di qualità', verificheQualita],
    ['Note contabili', noteContabili],
  ];
  return texts.flatMap(([title, body]) => (body?.trim() ? [[title, body] satisfies [string, string]] : []));
}

/** Where the card stands in the ente: what the structure says. */
function listPlaces({ progetto, struttura }: Scheda): { label: string; value: string }[] {
  const nameOf = (codice: string) => {
    const cdr = struttura.find((other) => other.codice === codice);
    return cdr ? `${codice} ${cdr.denominazione}` : codice;
  };
  const responsabili = struttura.find(({ codice }) => codice === progetto.cdr)?.responsabili ?? [];
  return [
    { label: 'CDR', value: progetto.cdr ? nameOf(progetto.cdr) : 'Scheda di tutto l’ente' },
    { label: responsabili.length > 1 ? 'Responsabili' : 'Responsabile', value: responsabili.join(', ') || '–' },
    { label: 'CDR che partecipano', value: progetto.cdrPartecipanti.map(nameOf).join(', ') },
  ].filter(({ value }) => value !== '');
}

function listFacts({ progetto }: Scheda): { label: string; value: string }[] {
  return [
    { label: 'Inizio', value: formatData(progetto.inizio) },
    { label: 'Fine', value: formatData(progetto.fine) },
    { label: 'Assessorato', value: progetto.assessori.join(', ') },
    { label: 'Codici alternativi', value: progetto.codiciAlternativi.join(', ') },
  ];
}
