/** What a terminal would obey is made visible or escaped. */
import { jsonText, oneLine } from '../../src/cli/terminal';
import { obeyed } from './obeyed';

test('a line stays one line and keeps its letters', () => {
  expect(oneLine('Café 1 000,50 € – “x” 😀')).toBe('Café 1 000,50 € – “x” 😀');
  expect(oneLine('a\r\nb\tc\u2028d\u0085e')).toBe('a b c d e');
  expect(oneLine('\u001b[2Jx\u0007\u009b0m\u007f')).toBe('\ufffd[2Jx\ufffd\ufffd0m\ufffd');
  expect(oneLine('gpj.\u202exslx\u2066')).toBe('gpj.\ufffdxslx\ufffd');
});

test('JSON says the same without them', () => {
  const value = { text: 'a\u001b[2J\u009b\u007f\u202e\u2066\u2028\n"é' };
  expect(jsonText(value)).not.toMatch(obeyed);
  expect(JSON.parse(jsonText(value))).toEqual(value);
});
