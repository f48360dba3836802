/** What `JSON.parse` does not tell, against `JSON.parse` itself. */
import fc from 'fast-check';
import { jsonFaults } from '../../src/core/agreement/json-text';

const kinds = (text: string): string[] =>
  jsonFaults(text).map(({ kind, path, found }) => `${kind} ${path.join('.')} ${found}`);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('a text is JSON exactly where JSON.parse says so', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '"\u0007"',
      '"\u0085\u2028"',
      '\\',
      '-',
      '0',
      '01',
    ],
    ...['1.5e-3', '.5', 'true', 'nul', 'null', ' ', '\n', '\uFEFF', '\u00A0', '"\uD800"', '{"a":1}', '[1,2]', '"b":'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 7 }), (parts) => {
      const text = parts.join('');
      expect([text, jsonFaults(text).some(({ kind }) => kind === 'not-json')]).toEqual([text, !isJson(text)]);
    }),
    { numRuns: 20_000, seed: 11 },
  );
  fc.assert(
    fc.property(fc.json({ depthSize: 'medium' }), (text) => {
      expect(jsonFaults(text).filter(({ kind }) => kind === 'not-json')).toEqual([]);
    }),
    { numRuns: 500, seed: 11 },
  );
});

test('the line of the first fault', () => {
  expect(kinds('{\n"a": 1,\n"b" 2}')).toEqual(['not-json  3']);
  expect(kinds('{\n"a": 1,\n\n')).toEqual(['not-json  2']);
  expect(kinds('{"a":\n"never closed\n')).toEqual(['not-json  2']);
  expect(kinds('')).toEqual(['not-json  1']);
});

test('a key that is given twice, however it is spelled', () => {
  expect(kinds('{"a":{"b":1,"c":2,"\\u0062":3},"a":4}')).toEqual(['repeated-key a.b b', 'repeated-key a a']);
  expect(kinds('[{"a":1},{"a":1,"b":{"a":1}}]')).toEqual([]);
  expect(kinds('[{"a":1},{"a":"a","a":"a"}]')).toEqual(['repeated-key 1.a a']);
});

test('too deep, too many', () => {
  expect(kinds('['.repeat(100_000))).toEqual(['too-deep 0.0 ']);
  expect(kinds('{"a":['.repeat(100_000))).toEqual(['too-deep a.0 ']);
  expect(kinds(`{"budget":[${'{},'.repeat(20_000)}{}]}`)).toEqual(['too-many budget 20001']);
  expect(kinds(`{"budget":[${'{},'.repeat(19_999)}{}]}`)).toEqual([]);
  const keys = Array.from({ length: 501 }, (_, index) => `"${index}":0`).join(',');
  expect(kinds(`{"weights":{${keys}}}`)).toEqual(['too-many weights 501']);
});

test('long texts, numbers and white space cost no more than their length', () => {
  const long = 3_000_000;
  for (const text of [`"${'a'.repeat(long)}"`, `"${'\\n'.repeat(long / 2)}"`, '9'.repeat(long), ' '.repeat(long) + '1'])
    expect(kinds(text)).toEqual([]);
  expect(kinds(' '.repeat(long))).toEqual(['not-json  1']);
  expect(kinds(`"${'a'.repeat(long)}`)).toEqual(['not-json  1']);
});
