/**
 * What `JSON.parse` does not tell of a text: the line of a fault (programs word that differently, and some do not), keys
 * that are given twice, of which it silently takes the last, and more than anybody could have meant.
 */
import { mostEntries, mostKeys, mostLevels } from './bounds';

export interface JsonFault {
  kind: 'not-json' | 'too-deep' | 'too-many' | 'repeated-key';
  /** Empty where it is not JSON. */
  path: readonly PropertyKey[];
  /** The line, counted from 1, of the first thing that is wrong; the number of entries; the key; nothing. */
  found: string | number;
  expected?: number;
}

/** A list or group that is not closed yet. */
interface Open {
  closing: ']' | '}';
  /** The latest key of a group. */
  key: string;
  keys: Set<string>;
  /** Commas so far. */
  position: number;
}

const token = /[ \t\r\n]*(?:([{}[\],:"])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
/** What may not stand in a text as it is. One search for each: a pattern for whole texts would run out of memory. */
const special = /[^ !#-[\]-\u{10FFFF}]/gu;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const values: readonly string[] = ['{', '[', '"', 'other'];

/** Every fault, in the order of the text; nothing after one that ends the reading. */
export function jsonFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const open: Open[] = [];
  let allowed = values;
  let isKey = false;
  const length = filledLength(text);
  for (let at = 0; at < length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(text);
    const sign = found?.[1] ?? 'other';
    if (!found || !allowed.includes(sign)) return [notJson(text, at + text.slice(at).search(/[^ \t\r\n]/))];
    const within = open.at(-1);
    if (sign === '"') {
      const start = token.lastIndex - 1;
      const end = endOfText(text, start);
      if (end === undefined) return [notJson(text, start)];
      token.lastIndex = end;
      if (isKey && within) faults.push(...keyFaults(open, within, JSON.parse(text.slice(start, end)) as string));
    }
    if (sign === '{' || sign === '[') {
      if (open.length === mostLevels) return [...faults, tooDeep(open)];
      open.push({ closing: sign === '{' ? '}' : ']', key: '', keys: new Set(), position: 0 });
      allowed = sign === '{' ? ['"', '}'] : [...values, ']'];
    } else if (sign === ',') {
      if (within) within.position += 1;
      allowed = within?.closing === '}' ? ['"'] : values;
    } else if (sign === ':') allowed = values;
    else if (isKey && sign === '"') allowed = [':'];
    else {
      if (sign === within?.closing) {
        faults.push(...entryFaults(open, within));
        open.pop();
      }
      const around = open.at(-1);
      allowed = around ? [',', around.closing] : [];
    }
    isKey = sign === '{' || (sign === ',' && within?.closing === '}');
  }
  return open.length > 0 || allowed === values ? [notJson(text, length)] : faults;
}

/** Without the white space at the end. */
function filledLength(text: string): number {
  let length = text.length;
  while (' \t\r\n'.includes(text.charAt(length - 1)) && length > 0) length -= 1;
  return length;
}

/** Where the text that begins at a quotation mark has ended; undefined where it does not. */
function endOfText(text: string, start: number): number | undefined {
  for (let at = start + 1; ; at = escape.lastIndex) {
    special.lastIndex = at;
    const found = special.exec(text);
    if (found?.[0] === '"') return special.lastIndex;
    escape.lastIndex = found?.index ?? text.length;
    if (!escape.test(text)) return undefined;
  }
}

function keyFaults(open: readonly Open[], group: Open, key: string): JsonFault[] {
  group.key = key;
  if (!group.keys.has(key)) {
    group.keys.add(key);
    return [];
  }
  return [{ kind: 'repeated-key', path: pathOf(open), found: key }];
}

function entryFaults(open: readonly Open[], { closing, keys, position }: Open): JsonFault[] {
  const path = pathOf(open.slice(0, -1));
  const [count, most] = closing === '}' ? [keys.size, mostKeys] : [position + 1, mostEntries(path.at(-1))];
  return count > most ? [{ kind: 'too-many', path, found: count, expected: most }] : [];
}

/** The first steps say enough of where the brackets begin. */
function tooDeep(open: readonly Open[]): JsonFault {
  return { kind: 'too-deep', path: pathOf(open).slice(0, 2), found: '', expected: mostLevels };
}

function notJson(text: string, at: number): JsonFault {
  return { kind: 'not-json', path: [], found: text.slice(0, at).split('\n').length };
}

function pathOf(open: readonly Open[]): PropertyKey[] {
  return open.map(({ closing, key, position }) => (closing === '}' ? key : position));
}
