/** First stop of the keyboard: jumps over header and navigation to `#contenuto`. */
export function SkipLink() {
  return (
    <a
      href="#contenuto"
      className="sr-only z-50 rounded-control bg-surface px-4 py-2 font-semibold text-blue-strong focus:not-sr-only focus:fixed focus:top-2 focus:left-4"
    >
      Vai al contenuto
    </a>
  );
}
