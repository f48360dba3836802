/** A list in which each text stands once, and is known by its place: styles and texts of cells refer to one so. */
export interface Numbered {
  /** The text's place in the list, which it gets when it is new. */
  numberOf: (text: string) => number;
  all: () => Iterable<string>;
  size: () => number;
}

export function numbered(...first: readonly string[]): Numbered {
  const known = new Map(first.map((text, index) => [text, index]));
  return {
    numberOf(text) {
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      return number;
    },
    all: () => known.keys(),
    size: () => known.size,
  };
}
