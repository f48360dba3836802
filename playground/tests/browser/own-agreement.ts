/**
 * Somebody's own agreement, from nothing to the partners' workbooks, in French: five answers, what the pane says is missing
 * typed and pasted on the sheets, version 1, and a workbook for each partner.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { loadPaneWords } from '../../../src/locales/pane-words';
import { keysOf } from './keys';
import { sheetOf, until } from './sheet';
import type { Visit } from './visit';

const folder = process.env.ACCORD_PICTURES;

const cells = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

const partners = [
  ['GAL des Deux Rives', 'France'],
  ['GAL Haute-Vallée', 'France'],
  ['ADER Serra', 'Portugal'],
];
const statuses = [
  ['Public', 'TVA non récupérable'],
  ['Privé', 'TVA récupérable'],
  ['Privé', 'TVA non récupérable'],
];
const actions = [
  ['A1', 'Coordination et pilotage', 'Coordination', 'P1', 'tous', '01/09/2026', '31/08/2028'],
  ['A2', 'Sentiers et berges', 'Action commune', 'P2', 'P1, P2, P3', '01/01/2027', '30/06/2028'],
];
/** By partner and action: staff, office, travel, external expertise, equipment. */
const budget = [
  ['P1', 'A1', '24 500,50', '3 675,08', '1 200'],
  ['P1', 'A2', '8 000', '1 200', '600', '15 000', '2 500'],
  ['P2', 'A2', '12 000', '1 800', '900', '4 000'],
  ['P3', 'A2', '9 000', '1 350', '1 500,25', '6 000'],
];
const funding = (['P1', 'P2', 'P3'] as const).map((partner, index) => [
  partner,
  'Autofinancement',
  index === 0 ? 'Autofinancement public' : 'Autofinancement privé',
  '20 %',
]);

/** `byKeys`: the questions and buttons of the first half by keyboard and those of the second by mouse, or the reverse. */
export async function ownAgreement(visited: Visit, byKeys: boolean): Promise<void> {
  const { page, words, pane } = visited;
  const { keyboard } = page;
  const { pane: t } = await loadPaneWords('fr');
  const sheet = sheetOf(page);
  const { focused, tabTo } = keysOf(page);

  const press = async (within: Locator, keys: boolean, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    await within.waitFor();
    if (!keys) return within.click();
    const name = (await within.getAttribute('aria-label')) ?? (await within.textContent()) ?? '';
    // F6 leads out of the grid; what was made has the keyboard already.
    if ((await focused()) === words.grid.formula) await keyboard.press('F6');
    if ((await focused()) !== name) await tabTo(name, { exact: true, key });
    await keyboard.press('Enter');
  };
  const button = (nth: number, name: string | RegExp): Locator =>
    pane(nth)
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first();
  const look = async (name: string): Promise<void> => {
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: width === 320 ? 800 : 900 });
      await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  const answer = async (name: string, text: string): Promise<void> => {
    const field = pane().getByLabel(name, { exact: true });
    const isSelect = await field.evaluate((element) => element instanceof HTMLSelectElement);
    if (!byKeys) {
      await (isSelect ? field.selectOption(text) : field.fill(text));
      return;
    }
    await tabTo(name);
    // A date field takes its parts as its language writes them, so that it is filled as a whole.
    if (/^\d{4}-/.test(text)) await field.fill(text);
    else await keyboard.type(text);
  };

  await page.getByRole('button', { name: new RegExp(`^${words.empty.title}`) }).click();
  // The grid has the keyboard once it is drawn.
  await until(focused, words.grid.formula);
  await press(button(0, t.nothing.new), false);
  await pane().getByLabel(t.start.acronym, { exact: true }).click();
  await keyboard.type('Rivages');
  await answer(t.start.start, '2026-09-01');
  await answer(t.start.end, '2028-08-31');
  for (const [index, [name = '', country = '']] of partners.entries()) {
    const called = index === 0 ? t.start.lead : t.start.partner.replace('{number}', String(index + 1));
    const field = pane().getByLabel(called, { exact: true });
    if (index > 1 && (await field.count()) === 0) await press(button(0, t.start.add), byKeys);
    if (index > 1 && byKeys) await field.focus();
    if (index > 1 && byKeys) await keyboard.type(name);
    else await answer(called, name);
    await answer(t.start.countryOf.replace('{partner}', called), country);
  }
  await look('1-questions');
  await press(button(0, t.start.make), byKeys);
  await press(button(0, t.made.open), byKeys);

  const draft = pane(1);
  await draft.getByRole('heading', { name: '13 points à compléter' }).waitFor();
  await look('2-draft');
  // Each point leads to its cell.
  const points = (name: string): Locator =>
    draft.getByRole('button', { name: new RegExp(`^Accord – ${name}`) }).first();
  const goTo = async (name: string, at: string): Promise<void> => {
    await points(name).click();
    await until(
      () => sheet.selected(),
      (text) => text.startsWith(at),
    );
  };
  await goTo('projet, Titre', 'C6');
  await sheet.type('C6', 'Rivages partagés : sentiers, berges et savoir-faire');
  await sheet.type('C9', 'LEADER 2023-2027');
  await look('3-project');
  await goTo('partenaires, ligne 6', 'G6');
  await sheet.paste('G6', cells(statuses));
  await look('4-partners');
  await goTo('actions', 'A5');
  await sheet.paste('A6', cells(actions));
  await look('5-actions');
  await goTo('financement, ligne 6', 'A6');
  await sheet.paste('D6', cells([['80 %'], ['80 %'], ['80 %']]));
  await sheet.paste('A9', cells(funding));
  await look('6-funding');
  await page.getByRole('button', { name: words.grid.allSheets }).click();
  await page.getByText('Accord – grille du budget', { exact: true }).last().click();
  await page.getByRole('tab', { name: 'Accord – grille du budget', selected: true }).waitFor();
  await sheet.paste('A6', cells(budget));
  await look('7-grid');
  // Above the point that was looked at last.
  await press(button(1, t.draft.again), !byKeys, 'Shift+Tab');
  await look('8-again');
  await draft.getByRole('heading', { name: t.draft.complete }).waitFor();
  await press(button(1, t.draft.make), !byKeys, 'Shift+Tab');
  await look('9-complete');
  await press(button(1, t.made.open), !byKeys);

  await pane(2).getByRole('heading', { name: 'Rivages', level: 1 }).waitFor();
  const total = async () => (await sheet.shown('B7')).join().replace(/\s/g, '');
  await until(total, '93225,83€');
  await look('10-project');
  for (const [index, [name = '']] of partners.entries()) {
    const make = t.project.makeFor.replace('{partner}', `P${index + 1} ${name}`);
    await pane(2).getByRole('button', { name: make }).click();
    // The bar of work in progress names the file too; while it is there, another press does nothing.
    const ready = t.made.ready.replace('{file}', `rivages-P${index + 1}.xlsx`);
    await pane(2).getByText(ready).waitFor();
  }
  await look('11-made');
  await press(button(2, t.made.open), false);
  // In the partner's language.
  await page.getByRole('tab', { name: 'Despesas', exact: true }).waitFor();
  await pane(3).getByRole('heading', { name: 'Rivages', level: 1 }).waitFor();
  await look('12-partner');
}
