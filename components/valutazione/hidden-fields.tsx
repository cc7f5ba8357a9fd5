/** Which result is decided, and what was seen of it. */
export interface DecisionFields {
  ente: string;
  anno: string;
  sessione: string;
  chiave: string;
  /** The measured grade on the page, with all its digits. */
  visto: string;
}

/** The fields of a decision that nobody types. */
export function HiddenFields({ ente, anno, sessione, chiave, visto }: DecisionFields) {
  return Object.entries({ ente, anno, sessione, chiave, visto }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
