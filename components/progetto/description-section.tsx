import { Facts } from '@/components/ui/facts';
import { Markdown } from '@/components/ui/markdown';
import type { PaginaScheda, Scheda } from '@/lib/features/progetto/types';
import { formatData } from '@/lib/format/date';
import { notesOf } from './card-notes';
import { CardSection } from './card-section';
import { InlineProse } from './inline-prose';

/** What the card is about: the description, the other texts of the document, the facts. */
export function DescriptionSection({ pagina }: { pagina: PaginaScheda }) {
  const { scheda, isEditable } = pagina;
  const { id, descrizione } = scheda.progetto;
  const text = descrizione ? (
    <Markdown>{descrizione}</Markdown>
  ) : (
    <p className="text-ink-3">La scheda non ha ancora una descrizione.</p>
  );
  return (
    <CardSection id="descrizione" title="Descrizione e finalità" notes={notesOf(pagina, 'descrizione')}>
      <div className="grid gap-6">
        {isEditable ? (
          <InlineProse
            campo={{ tabella: 'Progetto', rigaId: id, campo: 'descrizione' }}
            letto={descrizione}
            label="La descrizione"
          >
            {text}
          </InlineProse>
        ) : (
          text
        )}
        {listTexts(scheda).map(([title, body]) => (
          <div key={title} className="grid gap-1">
            <h3 className="font-semibold text-ink-2 text-meta">{title}</h3>
            <Markdown>{body}</Markdown>
          </div>
        ))}
        <Facts facts={listFacts(scheda)} />
      </div>
    </CardSection>
  );
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

function listFacts({ progetto, struttura }: Scheda): { label: string; value: string }[] {
  const nameOf = (codice: string) => {
    const cdr = struttura.find((other) => other.codice === codice);
    return cdr ? `${codice} ${cdr.denominazione}` : codice;
  };
  const responsabili = struttura.find(({ codice }) => codice === progetto.cdr)?.responsabili ?? [];
  const facts: [string, string][] = [
    ['CDR', progetto.cdr ? nameOf(progetto.cdr) : 'Scheda di tutto l’ente'],
    [responsabili.length > 1 ? 'Responsabili' : 'Responsabile', responsabili.join(', ') || '–'],
    ['Inizio', formatData(progetto.inizio)],
    ['Fine', formatData(progetto.fine)],
    ['Assessorato', progetto.assessori.join(', ')],
    ['CDR che partecipano', progetto.cdrPartecipanti.map(nameOf).join(', ')],
    ['Codici alternativi', progetto.codiciAlternativi.join(', ')],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}
