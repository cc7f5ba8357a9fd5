import type { Conflitto, PatchValue } from '@/lib/domain/patch';

interface ConflictChoiceProps {
  conflitti: readonly Conflitto[];
  nomiCampi: Readonly<Record<string, string>>;
}

/** Somebody has written the same fields meanwhile: both values, to choose from. */
export function ConflictChoice({ conflitti, nomiCampi }: ConflictChoiceProps) {
  return (
    <div role="alert" className="grid gap-1 rounded-control border border-warn-line bg-warn-soft px-3 py-2 text-meta">
      <p className="font-semibold text-warn">Nel frattempo qualcun altro ha scritto qui. Nulla è andato perso.</p>
      <ul>
        {conflitti.map(({ campo, tuo, attuale }) => (
          <li key={campo}>
            Per {nomiCampi[campo] ?? `«${campo}»`} ora c’è {say(attuale)}; la tua versione è {say(tuo)}.
          </li>
        ))}
      </ul>
    </div>
  );
}

function say(value: PatchValue): string {
  if (value === null || value === '') return 'niente';
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  return `«${String(value)}»`;
}
