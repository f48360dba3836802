/** The ribbon as manifest.xml describes it to Excel: read from the very file, so that the two cannot drift apart. */

export interface Command {
  /** The manifest's id, by which `Office.ribbon.requestUpdate` switches it. */
  id: string;
  label: string;
  tip: string;
  /** Addresses of its pictures by size. */
  icons: ReadonlyMap<number, string>;
  action: RibbonAction;
}

export type RibbonAction =
  { kind: 'function'; name: string } | { kind: 'pane' } | { kind: 'menu'; items: readonly Command[] };

export interface RibbonGroup {
  id: string;
  label: string;
  controls: readonly Command[];
}

export interface Ribbon {
  tab: { id: string; label: string };
  groups: readonly RibbonGroup[];
  /** Groups that Excel puts on its own Home tab. */
  home: readonly RibbonGroup[];
}

const children = (node: Element, name: string) => [...node.children].filter(({ localName }) => localName === name);
const child = (node: Element | undefined, name: string) => node && children(node, name)[0];

/** @param locale as in the manifest's overrides: "fr-FR" */
export function readRibbon(xml: string, locale: string): Ribbon {
  const page = new DOMParser().parseFromString(xml, 'text/xml');
  const texts = resources(page, locale);
  const [tab] = [...page.getElementsByTagName('CustomTab')];
  if (!tab) throw new Error('manifest.xml describes no tab.');
  const label = child(tab, 'Label')?.getAttribute('resid') ?? '';
  const home = [...page.getElementsByTagName('OfficeTab')].flatMap((office) => children(office, 'Group'));
  return {
    tab: { id: tab.id, label: texts.get(label) ?? label },
    groups: children(tab, 'Group').map((node) => groupOf(node, texts)),
    home: home.map((node) => groupOf(node, texts)),
  };
}

/** Texts and pictures by the ids that the controls refer to. */
function resources(page: Document, locale: string): Map<string, string> {
  const found = new Map<string, string>();
  const [node] = [...page.getElementsByTagName('Resources')];
  for (const resource of node?.querySelectorAll('[id]') ?? []) {
    const own = children(resource, 'Override').find((override) => override.getAttribute('Locale') === locale);
    found.set(resource.id, own?.getAttribute('Value') ?? resource.getAttribute('DefaultValue') ?? '');
  }
  return found;
}

function groupOf(node: Element, texts: ReadonlyMap<string, string>): RibbonGroup {
  return {
    id: node.id,
    label: textOf(node, 'Label', texts),
    controls: children(node, 'Control').map((control) => commandOf(control, texts)),
  };
}

const textOf = (node: Element | undefined, name: string, texts: ReadonlyMap<string, string>) =>
  texts.get(child(node, name)?.getAttribute('resid') ?? '') ?? '';

function commandOf(node: Element, texts: ReadonlyMap<string, string>): Command {
  const images = children(child(node, 'Icon') ?? node, 'Image').map(
    (image) => [Number(image.getAttribute('size')), here(texts.get(image.getAttribute('resid') ?? '') ?? '')] as const,
  );
  return {
    id: node.id,
    label: textOf(node, 'Label', texts),
    tip: textOf(child(node, 'Supertip'), 'Description', texts),
    icons: new Map(images),
    action: actionOf(node, texts),
  };
}

function actionOf(node: Element, texts: ReadonlyMap<string, string>): RibbonAction {
  const items = child(node, 'Items');
  if (items) return { kind: 'menu', items: children(items, 'Item').map((item) => commandOf(item, texts)) };
  const name = child(child(node, 'Action'), 'FunctionName')?.textContent;
  return name ? { kind: 'function', name } : { kind: 'pane' };
}

/** Pictures are served from this page's own address, whatever address the manifest names. */
const here = (address: string) => (address ? new URL(address).pathname.replace(/^\/(accord\/)?/, '') : '');
