/** A list of distinct texts that are referred to by index, as cells refer to styles and shared strings. */
export interface IndexedList {
  /** The text's index; a new text is appended. */
  indexOf: (text: string) => number;
  all: () => Iterable<string>;
  size: () => number;
}

export function indexedList(...first: readonly string[]): IndexedList {
  const known = new Map(first.map((text, index) => [text, index]));
  return {
    indexOf(text) {
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      return number;
    },
    all: () => known.keys(),
    size: () => known.size,
  };
}
