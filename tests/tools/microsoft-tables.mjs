/**
 * Makes the host's copy of Microsoft's list of what Excel cannot take back:
 *   node tests/tools/microsoft-tables.mjs excel-add-ins-undo-capabilities.md
 * The page is docs/excel/excel-add-ins-undo-capabilities.md of https://github.com/OfficeDev/office-js-docs-pr.
 */
import { readFile, writeFile } from 'node:fs/promises';

const [page] = process.argv.slice(2);
if (page === undefined) throw new Error('Give the page as a file.');
const text = await readFile(page, 'utf8');

/** Rows such as "| `Worksheet.name` | Yes | No | *None* |"; some names end with an invisible space. */
const rows = [...text.matchAll(/^\| `([\w.]+)[^`]*` \| (Yes|No) \| (Yes|No) \|/gm)].map(([, member, web, desktop]) => ({
  member,
  web,
  desktop,
}));
const refused = (platform) => rows.flatMap((row) => (row[platform] === 'No' ? [row.member] : []));
const table = {
  source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities',
  date: /^ms\.date: (.+)$/m.exec(text)?.[1],
  web: refused('web'),
  desktop: refused('desktop'),
};
await writeFile(
  new URL('../../playground/src/host/microsoft/no-undo.json', import.meta.url),
  `${JSON.stringify(table, undefined, 2)}\n`,
);
