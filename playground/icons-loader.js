/**
 * Takes each icon from a file of its own: the package's common index is 16 MB of source, which a build would have to read
 * and a development build would also run. The paths are those of docs/build-transforms.md in @fluentui/react-icons.
 */
const kebab = (name) => name.replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, '$&-').toLowerCase();

function fileOf(name) {
  if (name === 'useIconContext' || name === 'IconDirectionContextProvider') return 'providers';
  const [, icon] = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/.exec(name) ?? [];
  return icon ? `svg/${kebab(icon)}` : 'utils';
}

module.exports = (source) =>
  source.replace(/import \{([^}]+)\} from ["']@fluentui\/react-icons["']/g, (_, names) =>
    names
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => `import { ${part} } from '@fluentui/react-icons/${fileOf(part.split(' ')[0])}'`)
      .join('; '),
  );
