import { addresses, type Luogo } from '@/components/layout/addresses';
import { Facts } from '@/components/ui/facts';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import type { SchedaUtente } from '@/lib/features/utenti/types';
import { formatIstante } from '@/lib/format/date';
import { GestiUtente } from './gesti-utente';
import { RuoliUtente } from './ruoli-utente';
import { StatoUtenteBadge } from './stato-utente';
import { sayFatto } from './words';

const quando = (at: string) => formatIstante(new Date(at));

/** Somebody of the ente: who she is, her roles, what can be done, what was done. */
export function VistaUtente({ luogo, scheda }: { luogo: Luogo; scheda: SchedaUtente }) {
  const { utente, invitoScadeAt, cdr, storia, isSeStessa } = scheda;
  const { id, nome, email, stato, ruoli, ultimoAccessoAt } = utente;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Utenti', href: addresses.utenti(luogo) }, { label: nome }]}
        title={nome}
        badges={<StatoUtenteBadge stato={stato} />}
      />
      <div className="grid gap-4">
        <Panel title="Accesso">
          <div className="grid gap-4">
            <Facts
              facts={[
                { label: 'Indirizzo', value: email },
                { label: 'Ultimo accesso', value: ultimoAccessoAt === null ? 'Mai' : quando(ultimoAccessoAt) },
                ...(stato === 'INVITATA'
                  ? [{ label: 'L’invito vale fino al', value: invitoScadeAt ? quando(invitoScadeAt) : 'Scaduto' }]
                  : []),
              ]}
            />
            {isSeStessa ? (
              <p>
                Password e sessioni sono nel <TextLink href={addresses.profilo(luogo.ente)}>tuo profilo</TextLink>.
              </p>
            ) : (
              stato !== 'CHIUSA' && <GestiUtente luogo={luogo} utente={utente} />
            )}
            {stato === 'CHIUSA' && <p>Questo utente è stato chiuso da chi gestisce l’installazione.</p>}
            <p className="text-ink-3 text-meta">
              Nome, indirizzo e password li cambia solo la persona: chi amministra può mandarle un link, mai leggere o
              scrivere la password.
            </p>
          </div>
        </Panel>
        <Panel title="Ruoli in questo ente">
          <RuoliUtente key={JSON.stringify(ruoli)} ente={luogo.ente} utente={id} ruoli={ruoli} cdr={cdr} />
        </Panel>
        {storia.length > 0 && <Storia storia={storia} />}
      </div>
    </>
  );
}

/** What was done to her roles and her account in this ente, newest first. */
function Storia({ storia }: Pick<SchedaUtente, 'storia'>) {
  return (
    <Panel title="Storia" isPadded={false}>
      <ol className="divide-y divide-line">
        {storia.map((fatto) => (
          <li key={fatto.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
            <span>{sayFatto(fatto)}</span>
            <span className="text-ink-3 text-meta">{quando(fatto.at)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
