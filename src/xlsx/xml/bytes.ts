/** Bytes that mean something in XML. */
export const byte = {
  tab: 9,
  lineFeed: 10,
  return: 13,
  space: 32,
  exclamation: 33,
  double: 34,
  single: 39,
  slash: 47,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
} as const;

export function isSpace(one: number | undefined): boolean {
  return one === byte.space || one === byte.lineFeed || one === byte.return || one === byte.tab;
}

/** The first offset, from `at` on, that is no white space. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  while (isSpace(bytes[next])) next++;
  return next;
}

/** Whether a text stands at an offset; it is of ASCII. */
export function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** The offset of a text of ASCII, from `at` on; -1 where there is none. */
export function find(bytes: Uint8Array, at: number, text: string): number {
  const first = text.charCodeAt(0);
  for (let next = bytes.indexOf(first, at); next >= 0; next = bytes.indexOf(first, next + 1))
    if (standsAt(bytes, next, text)) return next;
  return -1;
}
