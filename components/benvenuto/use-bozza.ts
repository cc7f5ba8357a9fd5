import { useEffect, useState } from 'react';
import { type Bozza, emptyBozza } from './bozza';

const KEY = 'traguardo.benvenuto';

function readKept(): Partial<Bozza> | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * What is written in the wizard, kept in this tab so that a reload loses nothing; passwords are not kept. It goes when the ente
 * is made.
 */
export function useBozza(anno: number, codice: string) {
  const [bozza, setBozza] = useState(() => emptyBozza(anno, codice));
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    const kept = readKept();
    if (kept) {
      setBozza((empty) => ({
        ...empty,
        ...kept,
        fondatore: {
          ...empty.fondatore,
          ...kept.fondatore,
          codice: empty.fondatore.codice || (kept.fondatore?.codice ?? ''),
        },
      }));
    }
    setIsRead(true);
  }, []);
  useEffect(() => {
    if (!isRead) return;
    const fondatore = { ...bozza.fondatore, password: '', conferma: '' };
    sessionStorage.setItem(KEY, JSON.stringify({ ...bozza, fondatore }));
  }, [bozza, isRead]);
  return { bozza, setBozza, isRead, forget: () => sessionStorage.removeItem(KEY) };
}
