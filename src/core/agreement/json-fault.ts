/** Where a text stops being JSON: programs word that differently, and some do not tell. */

const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|$)/uy;

const values: readonly string[] = ['{', '[', 'text', 'other'];

/** The line, counted from 1, of the first thing that is wrong. */
export function faultyLine(text: string): number {
  return text.slice(0, faultIn(text)).split('\n').length;
}

function faultIn(text: string): number {
  /** The signs that close what is open. */
  const closing: string[] = [];
  let allowed = values;
  let isKey = false;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(text);
    const sign = found?.[1] ?? (found?.[2] === undefined ? 'other' : 'text');
    if (!found || !allowed.includes(sign)) return at + text.slice(at).search(/[^ \t\r\n]|$/);
    if (sign === '{' || sign === '[') {
      closing.push(sign === '{' ? '}' : ']');
      allowed = sign === '{' ? ['text', '}'] : [...values, ']'];
    } else if (sign === ',') allowed = closing.at(-1) === '}' ? ['text'] : values;
    else if (sign === ':') allowed = values;
    else if (isKey && sign === 'text') allowed = [':'];
    else {
      if (sign === closing.at(-1)) closing.pop();
      allowed = [',', closing.at(-1) ?? ''];
    }
    isKey = sign === '{' || (sign === ',' && closing.at(-1) === '}');
  }
  return text.length;
}
