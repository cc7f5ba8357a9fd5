import { OctagonMinus } from '@/components/ui/state-icons';

/** Why nothing was written, and what to do: read out as soon as it appears. */
export function Rifiuto({ messaggio }: { messaggio: string }) {
  return (
    <p
      role="alert"
      className="flex items-start gap-2 rounded-control border border-bad-line bg-bad-soft px-3 py-2 text-bad [&>svg]:mt-1 [&>svg]:flex-none"
    >
      <OctagonMinus />
      <span className="min-w-0 break-words">{messaggio}</span>
    </p>
  );
}
