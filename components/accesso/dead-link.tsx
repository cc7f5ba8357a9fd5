import type { Route } from 'next';
import { TextLink } from '@/components/ui/text-button';

/** A link that opens nothing: why it may be, and what to do. */
export function DeadLink({ isInvito }: { isInvito: boolean }) {
  return (
    <div className="grid gap-4">
      <p>È scaduto, è già stato usato, oppure è stato sostituito da uno più recente.</p>
      {isInvito ? (
        <p>
          Se hai già scelto la password, entra. Altrimenti chiedi a chi amministra il tuo ente di mandarti un altro
          invito.
        </p>
      ) : (
        <p>
          <TextLink href={'/password-dimenticata' as Route}>Chiedi un altro link</TextLink>
        </p>
      )}
      <p>
        <TextLink href={'/accedi' as Route}>Vai all’accesso</TextLink>
      </p>
    </div>
  );
}
