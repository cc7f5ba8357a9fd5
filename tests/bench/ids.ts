import { createHash } from 'node:crypto';

/** Gives every row of an ente an id of its own, the same at each run, out of its name. */
export function idOf(enteId: string): (nome: string) => string {
  return (nome) => {
    const hex = createHash('md5').update(`${enteId}/${nome}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
}
