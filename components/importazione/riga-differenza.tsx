import { Checkbox } from '@/components/forms/checkbox';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Differenza } from '@/lib/features/importazione/types';
import { changedPart } from './changed-part';
import { campoInParole, countRighe, TIPO_DIFFERENZA, valoreInParole } from './words';

/** How much of a long text is shown: enough to see what changes. */
const MOSTRATI = 600;

const TONI: Record<Differenza['tipo'], Tone> = { aggiunta: 'ok', modifica: 'info', rimozione: 'bad' };

/** One difference: its tick, what it is, old and new. */
export function RigaDifferenza({ differenza }: { differenza: Differenza }) {
  const { id, tipo, etichetta, percorso, righe, conflitto, proposto } = differenza;
  return (
    <li className="px-4 py-2 desk:pl-10">
      {proposto && <input type="hidden" name="proposti" value={id} />}
      <Checkbox
        name="scelti"
        value={id}
        defaultChecked={proposto}
        label={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 break-words font-semibold">{etichetta}</span>
            <Badge tone={conflitto ? 'warn' : TONI[tipo]}>{conflitto ? 'Conflitto' : TIPO_DIFFERENZA[tipo]}</Badge>
          </span>
        }
        hint={percorso.length > 0 && percorso.join(' › ')}
      />
      <div className="pl-6.5 text-table">
        {conflitto && (
          <p className="text-warn">
            Cambiato a mano dopo l’ultima importazione, e cambiato anche nel documento: con la spunta vale il documento.
          </p>
        )}
        {tipo === 'modifica' ? (
          <Campi campi={differenza.campi} />
        ) : (
          righe > 1 && <p className="text-ink-3 text-meta">Con quello che contiene: {countRighe(righe)}.</p>
        )}
      </div>
    </li>
  );
}

function Campi({ campi }: Pick<Differenza, 'campi'>) {
  return (
    <dl className="grid gap-x-4 gap-y-1 desk:grid-cols-[11rem_minmax(0,1fr)]">
      {campi.map(({ campo, prima, dopo }) => (
        <div key={campo} className="contents">
          <dt className="text-ink-3 text-meta desk:pt-px">{campoInParole(campo)}</dt>
          <dd className="min-w-0 max-w-card">
            <Valori prima={valoreInParole(campo, prima)} dopo={valoreInParole(campo, dopo)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Old and new, told apart by words and not only by the line through. */
function Valori({ prima, dopo }: { prima: string | null; dopo: string | null }) {
  const { inizio, fine, ...parti } = changedPart(prima ?? '', dopo ?? '');
  const line = (parola: string, isNothing: boolean, parte: string, className: string) => (
    <p className="break-words">
      <span className="text-ink-3 text-meta">{parola}: </span>
      {isNothing ? (
        <span className="text-ink-3">niente</span>
      ) : (
        <>
          {inizio}
          <span className={className}>{parte.length > MOSTRATI ? `${parte.slice(0, MOSTRATI)}…` : parte}</span>
          {fine}
        </>
      )}
    </p>
  );
  return (
    <>
      {line('Nel piano', prima === null, parti.prima, 'text-ink-2 line-through decoration-1')}
      {line('Nel documento', dopo === null, parti.dopo, 'font-semibold')}
    </>
  );
}
