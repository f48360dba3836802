/**
 * Every sheet of every kind of workbook in every language, as it prints, to be looked at:
 * npx tsx tests/interop/gallery-pictures.ts [--only TEXT] [--files TEXT] [--dpi 60]
 * One PNG per page under demo/pictures, which git ignores.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { factsOf } from '../../src/locales/facts';
import { languages } from '../../src/locales/languages';
import { exhibitFiles, type Exhibit } from './gallery';
import { pictures } from './pictures.mjs';

const target = 'demo/pictures';

const exhibits: Record<string, Exhibit> = {
  ...Object.fromEntries(
    languages.flatMap((language): [string, Exhibit][] => [
      [`minor-med-${language}`, { sample: 'minor-med', language }],
      [`saveurs-partagees-${language}`, { sample: 'saveurs-partagees', language }],
    ]),
  ),
  'yen-en': { sample: 'saveurs-partagees', language: 'en', awkward: { currency: 'JPY', times: 15_000 } },
  'crowded-fr': {
    sample: 'minor-med',
    language: 'fr',
    awkward: { currency: 'EUR', times: 987.654321 },
    crowd: { partners: 12, lines: 2_000 },
  },
  'dinar-fr': { sample: 'minor-med', language: 'fr', awkward: { currency: 'TND', times: 987.654321 } },
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      files: { type: 'string', default: '' },
      dpi: { type: 'string', default: '60' },
    },
  });
  for (const [name, exhibit] of Object.entries(exhibits)) {
    if (!name.includes(values.only)) continue;
    const folder = join(target, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const paths: string[] = [];
    for (const file of await exhibitFiles(exhibit)) {
      if (!file.name.includes(values.files)) continue;
      const path = join(folder, file.name);
      await writeFile(path, file.bytes);
      paths.push(path);
    }
    const pages = await pictures(paths, folder, { dpi: Number(values.dpi), locale: factsOf[exhibit.language].locale });
    process.stdout.write(`${folder}: ${paths.length} workbooks, ${pages.flat().length} pages\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
