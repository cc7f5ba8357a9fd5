/** A short word on something done and reversible. Never for autosave, never for errors that need a decision. */
export interface ToastMessage {
  message: string;
  /** Takes the act back. The label is a verb: "Annulla". */
  undo?: { label?: string; run: () => void };
}
