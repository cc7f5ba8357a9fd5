import { addresses, type Luogo } from '@/components/layout/addresses';
import { PRIORITA_SCHEDA, STATO_SCHEDA, TIPO_SCHEDA } from '@/components/piano/words';
import { Badge, Tag } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { type PageSection, SectionTabs } from '@/components/ui/section-tabs';
import { DiscInfo } from '@/components/ui/state-icons';
import type { PaginaScheda } from '@/lib/features/progetto/types';
import { formatPeriodo } from '@/lib/format/date';
import { notesOf, type SezioneScheda } from './card-notes';
import { InlineText } from './inline-text';
import { SaveBar } from './save-bar';
import { PassiScheda } from './vita/passi-scheda';
import { ReopenButton } from './vita/reopen-button';
import { SchedaMenu } from './vita/scheda-menu';

/** The head of the card: where it stands, what it is, its state, where saving stands; and the anchors of its sections. */
export function CardHeader({ pagina, luogo }: { pagina: PaginaScheda; luogo: Luogo }) {
  const { scheda, isEditable } = pagina;
  const { progetto, piano, struttura } = scheda;
  const cdr = struttura.find(({ codice }) => codice === progetto.cdr);
  const title = isEditable ? (
    <InlineText
      campo={{ tabella: 'Progetto', rigaId: progetto.id, campo: 'titolo' }}
      letto={progetto.titolo}
      label="Titolo della scheda"
    />
  ) : (
    progetto.titolo
  );
  const facts = [
    cdr?.responsabili.join(', '),
    (progetto.inizio || progetto.fine) && formatPeriodo(progetto.inizio, progetto.fine),
    progetto.codiciAlternativi.length > 0 && `anche ${progetto.codiciAlternativi.join(', ')}`,
  ].filter(Boolean);
  return (
    <PageHeader
      isSticky
      title={title}
      crumbs={[
        { label: `Piano ${piano.anno}`, href: addresses.piano(luogo) },
        ...(cdr ? [{ label: `${cdr.codice} ${cdr.denominazione}`, href: addresses.cdr(luogo, cdr.codice) }] : []),
        { label: progetto.codice },
      ]}
      badges={
        <>
          <strong className="hidden print:inline">{progetto.codice}</strong>
          <StatoScheda stato={progetto.stato} />
          {progetto.motivoChiusura && <Badge tone="neutral">Chiusa</Badge>}
          <Tag>{TIPO_SCHEDA[progetto.tipo]}</Tag>
          {progetto.priorita && <Tag>Priorità {PRIORITA_SCHEDA[progetto.priorita].toLowerCase()}</Tag>}
          <span className="text-ink-2 text-meta">{facts.join(' · ')}</span>
        </>
      }
      actions={<HeaderActions pagina={pagina} luogo={luogo} />}
      tabs={<SectionTabs label="Parti della scheda" sections={listSections(pagina)} />}
    />
  );
}

/** Where saving stands and what can be done with the whole card; with a closed one, open it again. */
function HeaderActions({ pagina, luogo }: { pagina: PaginaScheda; luogo: Luogo }) {
  const { isEditable, canReopen, passi } = pagina;
  const { codice, titolo, cdr } = pagina.scheda.progetto;
  const place = { ente: luogo.ente, anno: pagina.scheda.piano.anno };
  if (canReopen) return <ReopenButton luogo={place} codice={codice} />;
  const steps = passi.length > 0 && <PassiScheda luogo={place} codice={codice} passi={passi} />;
  if (!isEditable) return steps || null;
  return (
    <>
      {steps}
      <SchedaMenu scheda={{ luogo: place, codice, titolo, cdr }} />
      <div className="desk:order-first">
        <SaveBar />
      </div>
    </>
  );
}

/** The normal state is plain text; the others ask to be looked at. */
function StatoScheda({ stato }: { stato: PaginaScheda['scheda']['progetto']['stato'] }) {
  if (stato === 'APPROVATO') return <span className="font-semibold text-ok text-meta">{STATO_SCHEDA[stato]}</span>;
  return (
    <Badge tone="info" icon={<DiscInfo />}>
      {STATO_SCHEDA[stato]}
    </Badge>
  );
}

function listSections(pagina: PaginaScheda): PageSection[] {
  const section = (id: SezioneScheda, label: string): PageSection => ({
    id,
    label,
    count: notesOf(pagina, id).length,
  });
  return [
    section('descrizione', 'Descrizione'),
    { id: 'strategia', label: 'Strategia' },
    section('obiettivi', 'Obiettivi'),
    section('fasi', 'Fasi'),
    section('budget', 'Budget'),
    section('personale', 'Personale'),
    ...(pagina.hasStoria ? [{ id: 'storia', label: 'Storia' }] : []),
  ];
}
