import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import type { Profilo } from '@/lib/features/utenti/types';
import { formatIstante } from '@/lib/format/date';
import { NomeForm } from './nome-form';
import { PasswordPropria } from './password-propria';
import { Sessioni } from './sessioni';

/** One's own account: name, password, open sessions. */
export function VistaProfilo({ profilo, minimo }: { profilo: Profilo; minimo: number }) {
  const { nome, cognome, email, hasPassword, sessioni } = profilo;
  const written = sessioni.map(({ apertaAt, ...sessione }) => ({
    ...sessione,
    quando: formatIstante(new Date(apertaAt)),
  }));
  return (
    <>
      <PageHeader title="Il tuo profilo" meta={`Vale per tutti gli enti in cui lavori. Entri con ${email}.`} />
      <div className="grid gap-4">
        <Panel title="Nome">
          <NomeForm nome={nome} cognome={cognome} />
        </Panel>
        <Panel title="Password">
          {hasPassword ? (
            <PasswordPropria minimo={minimo} />
          ) : (
            <p>Entri con il servizio di accesso dell’ente: qui non c’è una password da cambiare.</p>
          )}
        </Panel>
        <Panel title="Sessioni aperte" meta="Ognuna si chiude da sola dopo dodici ore." isPadded={false}>
          <Sessioni sessioni={written} />
        </Panel>
      </div>
    </>
  );
}
