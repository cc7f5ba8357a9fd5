import type { Luogo } from '@/components/layout/addresses';
import { Finding } from '@/components/segnalazione/finding';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { PaginaScheda } from '@/lib/features/progetto/types';
import { BudgetSection } from './budget-section';
import { CardEditorProvider } from './card-editor';
import { CardHeader } from './card-header';
import { DescriptionSection } from './description-section';
import { FieldNotes } from './field-notes';
import { ObjectivesSection } from './objectives-section';
import { PeopleSection } from './people-section';
import { PhasesSection } from './phases-section';
import { RefusedGestures } from './refused-gestures';
import { StoriaSection } from './storia-section';
import { StrategySection } from './strategy-section';
import { FocusTitle } from './vita/focus-title';

interface CardViewProps {
  pagina: PaginaScheda;
  luogo: Luogo;
  oggi: CalendarDate;
  /** Who is looking: unsent work is taken up again only by the same person. */
  utente: string;
  /** Instant at which this reading began, in milliseconds. */
  lettura: number;
}

/** The whole card on one page, as it will print; who may correct it does so in place. */
export function CardView({ pagina, luogo, oggi, utente, lettura }: CardViewProps) {
  const { scheda, hasStoria, isEditable } = pagina;
  const { codice, motivoRinvio, motivoChiusura } = scheda.progetto;
  const card = (
    <div data-card>
      <CardHeader pagina={pagina} luogo={luogo} />
      <div className="grid gap-6">
        {motivoChiusura && <Finding gravita="INFO" titolo="Scheda chiusa" messaggio={motivoChiusura} />}
        {motivoRinvio && <Finding gravita="AVVISO" titolo="Scheda rinviata" messaggio={motivoRinvio} />}
        {isEditable && <FieldNotes campi={[{ tabella: 'Progetto', rigaId: scheda.progetto.id, campo: 'titolo' }]} />}
        {isEditable && <RefusedGestures />}
        {isEditable && <FocusTitle />}
        <DescriptionSection pagina={pagina} />
        <StrategySection pagina={pagina} />
        <ObjectivesSection pagina={pagina} luogo={luogo} />
        <PhasesSection pagina={pagina} oggi={oggi} />
        <BudgetSection pagina={pagina} />
        <PeopleSection pagina={pagina} luogo={luogo} />
        {hasStoria && <StoriaSection luogo={luogo} codice={codice} lettura={lettura} />}
      </div>
    </div>
  );
  if (!isEditable) return card;
  const place = { ente: luogo.ente, anno: scheda.piano.anno, codice };
  return (
    <CardEditorProvider luogo={place} utente={utente} lettura={lettura}>
      {card}
    </CardEditorProvider>
  );
}
