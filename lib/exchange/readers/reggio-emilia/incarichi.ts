import type { CdrFormato } from '../../formato';

/** `Nome Primo / Nome Secondo (ad interim)`: more than one name, and words that say how the CDR is held. */
export function incarichiOf(dirigente: string): CdrFormato['incarichi'] {
  return dirigente
    .split(/\s*[;/]\s*/u)
    .map((part) => {
      const tipo = /\binterim\b/iu.test(part)
        ? 'INTERIM'
        : /\breggen|\bf\.\s?f\./iu.test(part)
          ? 'REGGENZA'
          : 'TITOLARE';
      const nominativo = part
        .replace(/\(?\s*\b(?:ad\s+)?interim\b\s*\)?|\(?\s*\bregge(?:nte|nza)\b\s*\)?|\(?\s*f\.\s?f\.\s*\)?/giu, '')
        .replace(/^[\s,–-]+|[\s,–-]+$/gu, '');
      return { nominativo, tipo } as const;
    })
    .filter(({ nominativo }) => nominativo !== '');
}
