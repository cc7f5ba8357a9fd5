import type { Luogo } from '@/components/layout/addresses';
import { TabLinks } from '@/components/ui/tab-links';
import type { VistaValutazione } from '@/lib/features/valutazione/schema';
import type { PunteggioDiCdr } from '@/lib/features/valutazione/types';
import { vistaHref } from './vista';

interface FiltriCodaProps {
  luogo: Luogo;
  vista: VistaValutazione;
  cdr: PunteggioDiCdr[];
}

/** Which results are in the queue: by decision, and by CDR. Links, so that every choice has its address. */
export function FiltriCoda({ luogo, vista, cdr }: FiltriCodaProps) {
  const show = (label: string, mostra: VistaValutazione['mostra']) => ({
    label,
    href: vistaHref(luogo, vista, { mostra, risultato: '' }),
    isCurrent: vista.mostra === mostra,
  });
  const ofCdr = (label: string, codice: string) => ({
    label,
    href: vistaHref(luogo, vista, { cdr: codice, risultato: '' }),
    isCurrent: vista.cdr === codice,
  });
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-1 print:hidden">
      <TabLinks
        label="Quali risultati"
        tabs={[show('Da decidere', 'da-decidere'), show('Decisi', 'decisi'), show('Tutti', 'tutti')]}
      />
      {cdr.length > 1 && (
        <TabLinks
          label="Di quale CDR"
          tabs={[ofCdr('Tutti i CDR', ''), ...cdr.map(({ codice }) => ofCdr(codice, codice))]}
        />
      )}
    </div>
  );
}
