import 'server-only';
import { foldText } from '@/lib/domain/fold-text';

/** A text to be found, already joined from what it is made of. */
export interface TestoCercabile<T> {
  readonly voce: T;
  readonly testo: string;
}

const SEPARATOR = '\n';

/**
 * Finds texts by words held in memory. A word of the search may be any part of a word of the text, so that a piece of a code is
 * enough; every word must be in the same text; case, accents and the kind of apostrophe do not count. What grows with the
 * texts is the vocabulary, which is looked through as one string: ten times the texts cost little more.
 */
export class WordIndex<T> {
  readonly #voci: readonly T[];
  /** Every different word, between separators. */
  readonly #vocabulary: string;
  /** Where each word begins in the vocabulary, ascending, and the texts that hold it. */
  readonly #starts: number[] = [];
  readonly #postings: number[][] = [];

  constructor(testi: readonly TestoCercabile<T>[]) {
    this.#voci = testi.map(({ voce }) => voce);
    const holders = new Map<string, number[]>();
    for (const [place, { testo }] of testi.entries()) {
      for (const word of new Set(foldText(testo).split(' '))) {
        const places = holders.get(word);
        if (places) places.push(place);
        else if (word) holders.set(word, [place]);
      }
    }
    let vocabulary = SEPARATOR;
    for (const [word, places] of holders) {
      this.#starts.push(vocabulary.length);
      this.#postings.push(places);
      vocabulary += word + SEPARATOR;
    }
    this.#vocabulary = vocabulary;
  }

  /** The texts that hold every word, in their order; none without words. */
  find(parole: readonly string[]): T[] {
    const [first, ...others] = parole.map((parola) => this.#placesOf(parola));
    if (!first) return [];
    const common = [...first].filter((place) => others.every((places) => places.has(place)));
    return common.sort((a, b) => a - b).flatMap((place) => this.#voci[place] ?? []);
  }

  #placesOf(parola: string): Set<number> {
    const places = new Set<number>();
    let at = this.#vocabulary.indexOf(parola);
    while (at >= 0) {
      for (const place of this.#postings[this.#wordAt(at)] ?? []) places.add(place);
      at = this.#vocabulary.indexOf(parola, this.#vocabulary.indexOf(SEPARATOR, at));
    }
    return places;
  }

  /** Which word of the vocabulary a position falls in: the last that begins at it or before. */
  #wordAt(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
