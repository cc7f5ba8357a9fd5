import { TriangleAlert } from 'lucide-react';
import { addresses, type Luogo } from '@/components/layout/addresses';

import { TextLink } from '@/components/ui/text-button';

/** No mail leaves from here yet: what cannot be done, and where to mend it. */
export function PostaAssente({ luogo }: { luogo: Luogo }) {
  return (
    <p className="mb-4 flex flex-wrap items-start gap-x-2 gap-y-1 rounded-control border border-warn-line bg-warn-soft px-3 py-2 text-warn">
      <TriangleAlert className="mt-1" />
      <span className="min-w-0 flex-1">
        Per invitare una persona serve un server di posta, che non è ancora indicato.{' '}
        <TextLink href={addresses.posta(luogo)}>Apri Posta elettronica</TextLink>
      </span>
    </p>
  );
}
