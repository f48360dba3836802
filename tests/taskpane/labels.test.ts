/**
 * A control's accessible name contains the words that it shows (WCAG 2.5.3), so that "click Create workbook" works by
 * voice. A new control with a name of its own joins the list, with the texts to compare.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { languages } from '../../src/locales/languages';
import { loadPaneWords, type PaneTexts } from '../../src/locales/pane-words';

const root = join(__dirname, '../../src/taskpane');

/** What the control shows beside its name, as the code writes both. */
const controls: Readonly<Record<string, readonly ((t: PaneTexts) => [shown: string, name: string])[]>> = {
  'views/corrections.tsx': [({ corrections }) => [corrections.make, corrections.makeFor]],
  'views/project-board.tsx': [({ project }) => [project.make, project.makeFor]],
  'views/table-list.tsx': [
    ({ tables }) => [tables.preview.replace('{table}', '').trim(), tables.preview],
    ({ app, tables }) => [app.close, tables.closePreview],
  ],
};

const labelled = new Set(['Button', 'button', 'a', 'Link', 'summary', 'label']);

/** Whether a control has an `aria-label` and shows words too. */
function namedTwice(node: ts.Node): boolean {
  if (!ts.isJsxElement(node)) return false;
  const { tagName, attributes } = node.openingElement;
  const named = attributes.properties.some((one) => ts.isJsxAttribute(one) && one.name.getText() === 'aria-label');
  const shows = node.children.some(
    (child) => (ts.isJsxText(child) && child.text.trim() !== '') || (ts.isJsxExpression(child) && child.expression),
  );
  return labelled.has(tagName.getText()) && named && shows;
}

function count(node: ts.Node): number {
  let sum = namedTwice(node) ? 1 : 0;
  ts.forEachChild(node, (child) => {
    sum += count(child);
  });
  return sum;
}

test('every control that shows words and has another name is listed', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const found = files.filter((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    return count(source) > 0;
  });
  expect(found.sort()).toEqual(Object.keys(controls).sort());
});

test.each(languages)('in %s the name contains what is shown', async (language) => {
  const { pane } = await loadPaneWords(language);
  for (const pairs of Object.values(controls))
    for (const pair of pairs) {
      const [shown, name] = pair(pane);
      expect(name.toLowerCase()).toContain(shown.toLowerCase());
    }
});
