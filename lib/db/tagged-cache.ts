interface Entry<T> {
  readonly tag: string;
  readonly value: Promise<T>;
}

/**
 * What a process has computed from the data of an ente, kept for as long as the data are those it was computed from: a
 * value is given again only for the very tag it was kept under, and the tag comes from the database at every request (see
 * `getTestaRegistro`). Two processes therefore agree without speaking to each other, and losing an entry costs only time.
 * The least recently asked for goes first; of one key only the latest tag is kept. Who asks while the value is being
 * computed waits for it.
 */
export class TaggedCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #limit: number;

  /** @param limit how many keys are kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * @param tag read before the data `compute` reads: a value may then be newer than its tag, never older
   * @param compute must not depend on who asks: what it gives is given to everybody
   */
  obtain(key: string, tag: string, compute: () => Promise<T>): Promise<T> {
    const kept = this.#entries.get(key);
    this.#entries.delete(key);
    const entry = kept?.tag === tag ? kept : this.#begin(key, tag, compute);
    this.#entries.set(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) break;
      this.#entries.delete(oldest);
    }
    return entry.value;
  }

  #begin(key: string, tag: string, compute: () => Promise<T>): Entry<T> {
    const entry = { tag, value: compute() };
    // A failure is told to who asked and not kept.
    entry.value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry;
  }
}
