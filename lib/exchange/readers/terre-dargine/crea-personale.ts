import type { ImpegnoFormato } from '../../formato';

const TITOLO =
  /^(?:dott(?:\.?\s?ssa|\.?\s?re)?|dr(?:\.?\s?ssa)?|sig(?:\.?\s?ra|\.?\s?na)?|ing|arch|geom|avv|rag|prof(?:\.?\s?ssa)?)\.?\s+/iu;
const NOME = /^\p{Lu}[\p{L}'’]+(?: (?:(?:de|di|del|della|dello|da|la|lo|li) )?\p{Lu}[\p{L}'’]+){1,3}$/u;
/** Words of offices and roles: with one of these a capitalised text names nobody. */
const UFFICIO =
  /\b(?:servizi\w*|settor\w+|are[ae]|uffici\w*|central\w+|sistem\w+|segretari\w*|direttor\w+|direzion\w+|general\w+|polizia|local\w+|tutt[ie]|unit[aà]|comun[ei]|unione|committenza|affari|contratti|bilancio|tributi|economato|dirigent\w+|responsabil\w+|personale|coordinament\w+|sportell\w+|nid[io]|scuol\w+)\b/iu;
const SEPARATORE = /\s+[/–—-]\s+/u;

/** People on a card: `Servizio giuridico / sig.ra Ada Ondaverde`. What names nobody for certain is one collective row. */
export function createPersonale(stampato: string): ImpegnoFormato[] {
  const testo = stampato.replace(/\s+/gu, ' ').trim();
  if (testo === '' || /^[=\-–*.\s]*$/u.test(testo)) return [];
  const parts = testo.split(SEPARATORE);
  const people = (parts.at(-1) ?? '').split(/\s*[,;]\s*|\s+e\s+/u).map(personIn);
  const unita = parts.slice(0, -1).join(' / ');
  if (people.every((person) => person !== null)) {
    return people.map(({ nominativo, ruolo }) => ({
      nominativo,
      relazione: [unita, ruolo].filter(Boolean).join(', ') || 'Personale coinvolto',
      collettivo: false,
    }));
  }
  return [{ nominativo: testo, relazione: 'Unità organizzativa', collettivo: true }];
}

/** `sig.ra Ada Ondaverde (Responsabile PO)`. */
function personIn(testo: string): { nominativo: string; ruolo: string } | null {
  const ruolo = /\(([^()]*)\)\s*$/u.exec(testo)?.[1]?.trim() ?? '';
  const nominativo = testo
    .replace(/\([^()]*\)\s*$/u, '')
    .trim()
    .replace(TITOLO, '');
  return NOME.test(nominativo) && !UFFICIO.test(nominativo) ? { nominativo, ruolo } : null;
}
