import { Facts } from '@/components/ui/facts';
import { type Bozza, isBlank } from './bozza';
import { NOMI_SCHEMI, NOMI_TIPI_ENTE } from './words';

/** What is about to be made, in a few words. */
export function Riepilogo({ bozza }: { bozza: Bozza }) {
  const { ente, piano } = bozza;
  const cdr = bozza.struttura.filter((riga) => !isBlank(riga)).length;
  const persone = bozza.persone.filter((riga) => !isBlank(riga)).length;
  return (
    <div className="grid gap-4">
      <Facts
        facts={[
          { label: 'Ente', value: ente.denominazione },
          { label: 'Tipo', value: NOMI_TIPI_ENTE.find(({ value }) => value === ente.tipo)?.label },
          { label: 'Indirizzo', value: `/${ente.codice}/${piano.anno}` },
          { label: 'Piano', value: `${piano.titolo}, dal ${piano.anno} al ${piano.annoFine}` },
          { label: 'Pesi', value: NOMI_SCHEMI.find(({ value }) => value === piano.schemaPesi)?.label },
          { label: 'CDR', value: cdr || 'nessuno per ora' },
          { label: 'Inviti', value: persone || 'nessuno per ora' },
        ]}
      />
      <p className="text-ink-2">
        Avrai i ruoli di amministratore e di programmazione: il passo successivo è importare il piano. Tutto si potrà
        correggere dopo, tranne il codice dell’ente.
      </p>
    </div>
  );
}
