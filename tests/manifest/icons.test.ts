import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../assets/icons/src');
const sources = readdirSync(folder).filter((file) => file.endsWith('.svg'));

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

test('every icon is drawn on the three grids', () => {
  const names = sources.filter((file) => !/-(16|20)\.svg$/.test(file)).map((file) => file.slice(0, -4));
  expect(names).toHaveLength(8);
  expect(sources.sort()).toEqual(names.flatMap((name) => [`${name}-16.svg`, `${name}-20.svg`, `${name}.svg`]).sort());
});

test.each(sources)('%s can be told from a light and from a dark ribbon', (file) => {
  const colors = readFileSync(join(folder, file), 'utf8').match(/#[0-9a-f]{6}\b/g)!;
  const drawn = [...new Set(colors)].filter((color) => color !== '#ffffff'); // white is paper, always framed
  expect(drawn.length).toBeGreaterThan(0);
  for (const color of drawn)
    for (const ribbon of ['#ffffff', '#f3f2f1', '#292929', '#1f1f1f'])
      expect([color, ribbon, contrast(color, ribbon) >= 3]).toEqual([color, ribbon, true]);
});
