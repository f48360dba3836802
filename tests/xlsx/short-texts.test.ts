/** Texts that are read together, or once for all that are alike, are the same as texts that are decoded one by one. */
import { chanceOf } from '../fuzz/chance';
import { RepeatedTexts } from '../../src/xlsx/repeated-texts';
import { decodeText, ShortTexts } from '../../src/xlsx/xml/decode';

/** Some thousand texts, one after another: of ASCII and not, with references, short and long, many of them alike. */
function textsIn(seed: number): { bytes: Uint8Array; places: [from: number, to: number][] } {
  const chance = chanceOf(seed);
  const words = ['', 'a', 'invoice', 'WP6 × EQUIPMENT · R1', 'a &amp; b', '&#8364; 5', '😀', 'x'.repeat(20_000)];
  const text = (): string => {
    const word = chance.pick(words);
    return chance.once(3) ? `${word}${chance.number(3_000)}` : word;
  };
  const places: [number, number][] = [];
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let index = 0; index < 4_000; index++) {
    const piece = new TextEncoder().encode(chance.once(400) ? text() : text().slice(0, 50));
    places.push([length, length + piece.length]);
    pieces.push(piece);
    length += piece.length;
  }
  return { bytes: Buffer.concat(pieces), places };
}

test.each([1, 2, 3])('whatever stands before and after, seed %d', (seed) => {
  const { bytes, places } = textsIn(seed);
  const [together, once] = [new ShortTexts(bytes), new RepeatedTexts(bytes)];
  const differing = places.filter(([from, to]) => {
    const text = decodeText(bytes, from, to);
    return together.text(from, to) !== text || once.at(from, to) !== text;
  });
  expect(places.length).toBe(4_000);
  expect(differing).toEqual([]);
});
