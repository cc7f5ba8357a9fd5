/** Commands whose operations can be taken back from the card they were made on. */
export const COMANDI_REVERSIBILI = [
  'correctScheda',
  'addRiga',
  'removeRiga',
  'orderRiga',
  'duplicateRiga',
  'carryRiga',
  'moveScheda',
  'revertOperazione',
] as const;

/** Whether an operation can be taken back by its kind; only the server knows whether nothing has changed since. */
export function isReversibile(comando: string): boolean {
  return COMANDI_REVERSIBILI.some((known) => known === comando);
}

/** An operation, and the one it takes back. */
interface Annullante {
  readonly operazioneId: string;
  readonly annullaId: string | null;
}

/** Which operations are taken back as things stand: an undo that was undone in its turn does not count. */
export function listRevertite(operazioni: readonly Annullante[]): Set<string> {
  const stands = (id: string): boolean =>
    !operazioni.some(({ operazioneId, annullaId }) => annullaId === id && stands(operazioneId));
  return new Set(operazioni.map(({ operazioneId }) => operazioneId).filter((id) => !stands(id)));
}
