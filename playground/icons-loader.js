/**
 * Takes each icon alone out of the file that has it: the package's index is 12 MB of source, which a development build
 * would keep and run. An import of icons becomes one for each, `…/chunk-3.js?SearchRegular`; of such a file that icon's
 * line is left, and of the index what is no icon.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const library = join(dirname(require.resolve('@fluentui/react-icons')), '../lib');

/** The file that each icon stands in. */
const files = new Map();
for (const folder of ['icons', 'sizedIcons'])
  for (const file of readdirSync(join(library, folder)).filter((name) => name.endsWith('.js'))) {
    const path = join(library, folder, file);
    for (const [, icon] of readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm)) files.set(icon, path);
  }

function importOf(part) {
  const [name] = part.split(' ');
  const file = files.get(name);
  return `import { ${part} } from ${JSON.stringify(file ? `${file}?${name}` : '@fluentui/react-icons')}`;
}

module.exports = function (source) {
  const icon = this.resourceQuery.slice(1);
  if (icon) return source.replace(/^export const (\w+).*$/gm, (line, name) => (name === icon ? line : ''));
  if (this.resourcePath === join(library, 'index.js')) return source.replace(/^export .*[iI]cons\/chunk-.*$/gm, '');
  return source.replace(/import \{([^}]+)\} from ["']@fluentui\/react-icons["']/g, (_, names) =>
    names
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
      .map(importOf)
      .join('; '),
  );
};
