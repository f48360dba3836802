/**
 * Draws the icons: assets/icons/src/*.svg -> assets/icons/NAME-SIZE.png (npm run icons; needs the judges' packages).
 * Each icon is drawn on three grids, so that its edges fall on whole pixels: 16, 20 and 32. A size takes the grid that
 * divides it; 24 is the drawing of 20 with a margin. `--sheet FILE.png` also makes a picture to look at them all.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { needPackage } from '../judges/need.mjs';

const icons = fileURLToPath(new URL('../../assets/icons', import.meta.url));
const gridOf = { 16: 16, 20: 20, 24: 20, 32: 32, 40: 20, 48: 32, 64: 32, 80: 20, 128: 32 };
const sizes = Object.keys(gridOf).map(Number);

const { Resvg } = createRequire(join(needPackage('@resvg/resvg-js'), 'package.json'))('@resvg/resvg-js');

const png = (svg, width) => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();

async function drawing(name, size) {
  const grid = gridOf[size];
  const svg = await readFile(join(icons, 'src', grid === 32 ? `${name}.svg` : `${name}-${grid}.svg`), 'utf8');
  if (size % grid === 0 || grid === 32) return svg;
  const margin = (size - grid) / 2;
  return svg.replace(/viewBox="[^"]*"/, `viewBox="${-margin} ${-margin} ${size} ${size}"`);
}

/** All icons at their real sizes and the small ones enlarged, on a light and on a dark ribbon. */
async function sheet(names) {
  const enlarged = 6;
  const [rowHeight, width] = [136, 1040];
  const parts = [];
  for (const [half, ground] of ['#ffffff', '#292929'].entries()) {
    const top = half * names.length * rowHeight;
    parts.push(`<rect x="0" y="${top}" width="${width}" height="${names.length * rowHeight}" fill="${ground}"/>`);
    for (const [row, name] of names.entries()) {
      let x = 8;
      for (const [index, size] of [...sizes, 16, 20, 24].entries()) {
        const shown = index < sizes.length ? size : size * enlarged;
        const data = (await readFile(join(icons, `${name}-${size}.png`))).toString('base64');
        parts.push(
          `<image x="${x}" y="${top + row * rowHeight + 4}" width="${shown}" height="${shown}" image-rendering="optimizeSpeed" href="data:image/png;base64,${data}"/>`,
        );
        x += shown + 10;
      }
    }
  }
  const height = 2 * names.length * rowHeight;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

const { values } = parseArgs({ options: { sheet: { type: 'string' } } });
const files = await readdir(join(icons, 'src'));
const names = files
  .filter((file) => file.endsWith('.svg') && !/-\d+\.svg$/.test(file))
  .map((file) => file.slice(0, -4));
for (const name of names)
  for (const size of sizes) await writeFile(join(icons, `${name}-${size}.png`), png(await drawing(name, size), size));
console.log(`${names.length} icons in ${sizes.length} sizes`);
if (values.sheet) {
  await mkdir(dirname(values.sheet), { recursive: true });
  await writeFile(values.sheet, png(await sheet(names), 1040));
}
