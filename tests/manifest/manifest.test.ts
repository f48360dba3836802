import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { factsOf } from '../../src/locales/facts';
import { languages } from '../../src/locales/languages';
import { ribbonEntry, tableNames } from '../../src/core/tables';
import { planNames } from '../../src/taskpane/stores/shell';
import { switchedControls } from '../../src/taskpane/ribbon/buttons';

const root = join(__dirname, '../..');
const development = 'https://localhost:3000/';

interface Element {
  name: string;
  attributes: Partial<Record<string, string>>;
  text: string;
  children: Element[];
}

/** What the parser answers with `preserveOrder`: one key per element, beside ":@" with its attributes. */
type Raw = Record<string, unknown>;

function elementsOf(raw: Raw[]): Element[] {
  return raw.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inner = node[name] as Raw[];
    const text = inner.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('');
    const attributes = (node[':@'] ?? {}) as Partial<Record<string, string>>;
    return [{ name, attributes, text: text.trim(), children: elementsOf(inner) }];
  });
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  ignoreDeclaration: true,
});
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');
const everything = (function flat(elements: Element[]): Element[] {
  return elements.flatMap((element) => [element, ...flat(element.children)]);
})(elementsOf(parser.parse(xml) as Raw[]));

const named = (name: string) => everything.filter((element) => element.name === name);
const textsOf = (name: string) => named(name).map(({ text }) => text);
const within = (parent: string, name: string) =>
  named(parent).flatMap(({ children }) => children.filter((child) => child.name === name));

const images = named('bt:Image').filter(({ attributes }) => attributes.id !== undefined);
const urls = named('bt:Url');
const strings = named('bt:String');
const resources = [...images, ...urls, ...strings].map(({ attributes }) => attributes.id!);
const used = everything.flatMap(({ attributes }) => attributes.resid ?? []);

/** Every text a person reads: default and overrides. */
function wordings(element: Element): string[] {
  return [element, ...element.children].flatMap(
    ({ attributes }) => attributes.DefaultValue ?? attributes.Value ?? attributes['bt:Value'] ?? [],
  );
}

/** Width and height of a PNG, from its header. */
function pixelSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function iconFile(url: string): string {
  expect(url.startsWith(`${development}assets/icons/`)).toBe(true);
  return join(root, url.slice(development.length));
}

test('every resource is defined once, used, and named by at most 32 characters', () => {
  expect(resources.length).toBeGreaterThan(50);
  expect(new Set(resources).size).toBe(resources.length);
  expect(used.filter((id) => !resources.includes(id))).toEqual([]);
  expect(resources.filter((id) => !used.includes(id))).toEqual([]);
  expect(resources.filter((id) => id.length > 32)).toEqual([]);
});

test('every text is written in every language', () => {
  const localised = [...strings, ...named('DisplayName'), ...named('Description').filter((e) => !e.attributes.resid)];
  const [english, ...others] = languages.map((language) => factsOf[language].office);
  expect(textsOf('DefaultLocale')).toEqual([english]);
  for (const element of localised) {
    const locales = element.children.map(({ attributes }) => attributes.Locale);
    expect([element.attributes.id ?? element.name, locales]).toEqual([expect.anything(), others]);
    expect(wordings(element)).toHaveLength(languages.length);
    for (const wording of wordings(element)) expect(wording.trim()).toMatch(/\S/);
  }
});

test('texts stay within the lengths that Office takes', () => {
  const short = within('bt:ShortStrings', 'bt:String');
  const long = within('bt:LongStrings', 'bt:String');
  expect(short.length + long.length).toBe(strings.length);
  for (const wording of short.flatMap(wordings)) expect(wording.length).toBeLessThanOrEqual(125);
  for (const wording of long.flatMap(wordings)) expect(wording.length).toBeLessThanOrEqual(250);
  for (const wording of named('DisplayName').flatMap(wordings)) expect(wording.length).toBeLessThanOrEqual(125);
  for (const wording of named('Description').flatMap(wordings)) expect(wording.length).toBeLessThanOrEqual(250);
});

test('labels and titles take short strings, descriptions long ones', () => {
  const ids = (parent: string) => within(parent, 'bt:String').map(({ attributes }) => attributes.id);
  const resids = (...names: string[]) => names.flatMap(named).flatMap(({ attributes }) => attributes.resid ?? []);
  expect(resids('Label', 'Title').filter((id) => !ids('bt:ShortStrings').includes(id))).toEqual([]);
  expect(resids('Description').filter((id) => !ids('bt:LongStrings').includes(id))).toEqual([]);
});

test('every icon exists in the size that it is announced with', () => {
  const idOf = new Map(images.map(({ attributes }) => [attributes.id!, attributes.DefaultValue!]));
  const announced = named('bt:Image').filter(({ attributes }) => attributes.size !== undefined);
  expect(announced.length).toBeGreaterThan(images.length - 1);
  for (const { attributes } of announced) {
    const size = Number(attributes.size);
    expect(pixelSize(iconFile(idOf.get(attributes.resid!)!))).toEqual([size, size]);
  }
  expect(pixelSize(iconFile(named('IconUrl')[0]!.attributes.DefaultValue!))).toEqual([32, 32]);
  expect(pixelSize(iconFile(named('HighResolutionIconUrl')[0]!.attributes.DefaultValue!))).toEqual([64, 64]);
});

test('every control has an icon in 16, 32 and 80', () => {
  for (const icon of named('Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes.size);
    expect(sizes).toEqual(expect.arrayContaining(['16', '32', '80']));
  }
  for (const control of [...named('Control'), ...named('Item'), ...named('Group')])
    expect(control.children.map(({ name }) => name)).toEqual(expect.arrayContaining(['Label', 'Icon']));
});

test('the ribbon calls these functions', () => {
  expect(textsOf('FunctionName')).toEqual([
    'newProject',
    'partnerWorkbooks',
    'calendar',
    ...planNames,
    'check',
    'consolidate',
    ...tableNames.map((name) => ribbonEntry(name).command),
    'help',
  ]);
  const ids = [...named('CustomTab'), ...named('Group'), ...named('Control'), ...named('Item')];
  const names = ids.map(({ attributes }) => attributes.id);
  expect(new Set(names).size).toBe(names.length);
});

test('what is switched by the kind of workbook stands in the group that is named with it', () => {
  const groupOf = (id: string) =>
    named('Group').find(({ children }) => children.some(({ attributes }) => attributes.id === id))?.attributes.id;
  expect(switchedControls.length).toBeGreaterThan(3);
  for (const { group, id } of switchedControls) expect([id, groupOf(id)]).toEqual([id, group]);
});

test('the menu of funder tables offers those of the catalogue, in its order', () => {
  const menu = named('Control').find(({ attributes }) => attributes.id === 'Accord.FunderTables')!;
  const items = menu.children.find(({ name }) => name === 'Items')!.children;
  const offered = items.map(({ attributes, children }) => ({
    item: attributes.id,
    command: children
      .find(({ name }) => name === 'Action')
      ?.children.map(({ text }) => text)
      .join(),
  }));
  expect(offered).toEqual(tableNames.map(ribbonEntry));
});

test('pane, functions and runtime are one page, which lives as long as the workbook', () => {
  expect(named('Runtime').map(({ attributes }) => attributes)).toEqual([{ resid: 'Pane.Url', lifetime: 'long' }]);
  expect(named('FunctionFile').map(({ attributes }) => attributes.resid)).toEqual(['Pane.Url']);
  expect(within('Action', 'SourceLocation').map(({ attributes }) => attributes.resid)).toEqual(['Pane.Url']);
  expect(named('TaskpaneId')).toEqual([]);
  const page = urls.find(({ attributes }) => attributes.id === 'Pane.Url')!.attributes.DefaultValue;
  expect(within('DefaultSettings', 'SourceLocation').map((e) => e.attributes.DefaultValue)).toEqual([page]);
});

test('Excel without what the pane rests on is not offered it', () => {
  const sets = named('Set').map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`);
  expect(sets).toEqual(['ExcelApi 1.10', 'SharedRuntime 1.1']);
  expect(named('bt:Set')).toEqual([]);
});

test('every address is of the development server, which the build replaces', () => {
  const addresses = everything
    .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
    .filter((value) => value?.includes('://'));
  expect(addresses.length).toBeGreaterThan(images.length);
  expect(addresses.filter((address) => !address!.startsWith(development))).toEqual([]);
});
