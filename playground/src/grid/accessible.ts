/**
 * What the grid's own page lacks for people who cannot see it or use no mouse: names of its buttons, roles that exist,
 * an order of focus without its canvases. Found by axe; set again whenever the grid draws its parts anew.
 */
import type { PlaygroundTexts } from '../texts';

type Attributes = Readonly<Record<string, string | null>>;

/** Parts by selector; the nth element found gets the nth attributes. */
function parts(words: PlaygroundTexts['grid']): [selector: string, attributes: readonly Attributes[]][] {
  const name = (label: string): Attributes => ({ 'aria-label': label, title: label });
  const silent: Attributes = { 'aria-hidden': 'true', tabindex: '-1', role: null };
  return [
    ['[data-u-comp=defined-name] input', [{ 'aria-label': words.nameBox }]],
    ['[data-u-comp=defined-name] a', [{ role: 'button', 'aria-label': words.names }]],
    ['[data-u-comp=formula-bar] button', [silent]],
    [
      'footer [data-u-comp=sheet-bar-append-button]',
      [words.addSheet, words.allSheets, words.earlier, words.later].map(name),
    ],
    ['footer [aria-haspopup=menu]:has(> button)', [{ 'aria-expanded': null }]],
    ['footer [data-u-comp=button]', [words.smaller, words.larger].map(name)],
    ['footer [role=track]', [{ role: null }]],
    ['footer :is([role=handle], a[role=button])', [silent, silent]],
    ['section[aria-live]', [{ role: 'group' }, { role: 'group' }]],
    ['[contenteditable]', [words.formula, words.formula].map((label) => ({ role: 'textbox', 'aria-label': label }))],
    ['canvas', [{ tabindex: '-1' }, { tabindex: '-1' }, { tabindex: '-1' }]],
  ];
}

/** @returns a function that ends it */
export function makeAccessible(container: HTMLElement, words: PlaygroundTexts['grid']): () => void {
  const wanted = parts(words);
  const mend = () => {
    for (const [selector, attributes] of wanted) {
      const found = container.querySelectorAll(selector);
      attributes.forEach((given, index) => {
        const element = found[index];
        if (element) set(element, given);
      });
    }
  };
  mend();
  const observer = new MutationObserver(mend);
  const attributeFilter = ['tabindex', 'role', 'aria-expanded'];
  observer.observe(container, { subtree: true, childList: true, attributes: true, attributeFilter });
  return () => observer.disconnect();
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) === value) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/** The mouse leaves the keyboard on a sheet's tab, where typing goes nowhere; whoever came by keys stays there. */
export function giveFocusBack(container: HTMLElement, words: PlaygroundTexts['grid'], focus: () => void): void {
  const left = `footer :is([role=tab], [aria-label=${JSON.stringify(words.addSheet)}])`;
  container.addEventListener('click', ({ target, detail }) => {
    const element = detail > 0 && target instanceof Element ? target.closest(left) : null;
    if (element && !renaming(element)) focus();
  });
  container.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget === null && target instanceof Element && target.closest('[role=tab]') && target.matches(EDITABLE))
      focus();
  });
}

const EDITABLE = '[contenteditable=true]';
const renaming = (tab: Element) => tab.querySelector(EDITABLE) !== null;
