import { segnalazioneHref } from '@/components/cruscotto/segnalazione-href';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Finding } from '@/components/segnalazione/finding';
import { Count } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import type { PaginaApprovazione } from '@/lib/features/approvazione/types';

type Blocco = PaginaApprovazione['blocchi'][number];

/** Findings shown here; the cruscotto lists them all. */
const MOSTRATE = 20;

/** The findings that stop the approval, each with the way to where it is mended. */
export function Blocchi({ luogo, blocchi }: { luogo: Luogo; blocchi: Blocco[] }) {
  return (
    <Panel
      title="Segnalazioni che bloccano"
      badges={blocchi.length > 0 && <Count value={blocchi.length} tone="bad" />}
      actions={
        blocchi.length > MOSTRATE && (
          <TextLink href={addresses.elenco(luogo, 'segnalazioni', '?gravita=BLOCCO')}>
            Mostra tutte nel cruscotto
          </TextLink>
        )
      }
    >
      {blocchi.length === 0 ? (
        <EmptyState>Nessuna segnalazione blocca l’approvazione.</EmptyState>
      ) : (
        <ul className="grid gap-2">
          {blocchi.slice(0, MOSTRATE).map((blocco) => (
            <li key={blocco.chiave}>
              <Finding
                gravita="BLOCCO"
                messaggio={blocco.messaggio}
                dove={blocco.dove.codice}
                azioni={<TextLink href={segnalazioneHref(luogo, blocco)}>{sayWhere(blocco)}</TextLink>}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function sayWhere({ scheda, cdr, dove }: Blocco): string {
  if (scheda) return `Apri la scheda ${scheda}`;
  return cdr ? `Apri i pesi del CDR ${cdr}` : `Cerca «${dove.codice ?? ''}» nel piano`;
}
