import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { DiscInfo, OctagonMinus, TriangleUp } from '@/components/ui/state-icons';
import type { Gravita } from '@/lib/domain/segnalazione';

interface Look {
  word: string;
  bar: string;
  text: string;
  icon: ReactNode;
}

const LOOKS: Record<Gravita, Look> = {
  BLOCCO: { word: 'Blocca l’approvazione', bar: 'border-l-bad-fill', text: 'text-bad', icon: <OctagonMinus /> },
  AVVISO: { word: 'Avviso', bar: 'border-l-warn-fill', text: 'text-warn', icon: <TriangleUp /> },
  INFO: { word: 'Informazione', bar: 'border-l-blue', text: 'text-blue-strong', icon: <DiscInfo /> },
};

interface FindingProps {
  gravita: Gravita;
  /** One sentence that names the number and says what to do. */
  messaggio: ReactNode;
  /** Where it is, when the finding does not stand beside its field: a code path, a source line. */
  dove?: ReactNode;
  /** The repair: buttons or links. */
  azioni?: ReactNode;
  /** Other words for the gravity: "Da confermare". */
  titolo?: string;
  /** So that the field can point at it with `aria-describedby`. */
  id?: string;
}

/** A finding: bar and icon by gravity, the gravity in words, the sentence, the repair. */
export function Finding({ gravita, messaggio, dove, azioni, titolo, id }: FindingProps) {
  const look = LOOKS[gravita];
  return (
    <div
      id={id}
      className={classNames(
        'rounded-control border border-line border-l-4 bg-surface px-3 pt-2 pb-2.5 text-meta',
        look.bar,
      )}
    >
      <p className={classNames('flex items-center gap-1.5 font-semibold', look.text)}>
        {look.icon}
        {titolo ?? look.word}
      </p>
      <p className="mt-0.5 break-words">{messaggio}</p>
      {dove && <p className="mt-0.5 break-words text-ink-3">{dove}</p>}
      {azioni && <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1 print:hidden">{azioni}</div>}
    </div>
  );
}

/** Gravity as icon and word, for tables and counts of findings. */
export function GravitaWord({ gravita, children }: { gravita: Gravita; children?: ReactNode }) {
  const look = LOOKS[gravita];
  return (
    <span
      className={classNames('inline-flex items-center gap-1.5 font-semibold text-meta whitespace-nowrap', look.text)}
    >
      {look.icon}
      {children ?? (gravita === 'BLOCCO' ? 'Blocco' : look.word)}
    </span>
  );
}
