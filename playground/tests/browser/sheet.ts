/** The grid as people use it: its cells are drawn, so they are reached by the name box and read by copying them. */
import type { Page } from 'playwright-core';
import { parse } from '../../src/grid/clipboard';

export interface SheetInFront {
  /** Selects cells by the name box. */
  go: (address: string) => Promise<void>;
  /** Types a text into a cell and presses Enter. */
  type: (address: string, text: string) => Promise<void>;
  /** Pastes what another program put on the clipboard. */
  paste: (address: string, text: string) => Promise<void>;
  /** What cells show, as it is copied for other programs. */
  shown: (address: string) => Promise<string[][]>;
  /** Waits until cells show it. */
  shows: (address: string, wanted: string[][]) => Promise<void>;
  /** What is said about the selection: its address and the text of its first cell. */
  selected: () => Promise<string>;
  /** The sheet's tab. */
  open: (name: string) => Promise<void>;
}

export function sheetOf(page: Page): SheetInFront {
  const main = page.getByRole('main');
  const status = main.getByRole('status');
  const box = main.getByRole('textbox').first();
  const selected = async () => (await status.textContent()) ?? '';

  const here = async () => (await selected()).split(' ')[0];

  async function go(address: string): Promise<void> {
    // To where one is already there is no way: the key would be the grid's.
    for (const next of (await here()) === address ? ['ZZ1', address] : [address]) {
      // Again, where the grid was just made anew and forgot what was typed.
      await until(async () => {
        await box.fill(next);
        await box.press('Enter');
        return until(here, next, 1_000).catch(() => here());
      }, next);
    }
  }

  async function shown(address: string): Promise<string[][]> {
    await go(address);
    await page.evaluate(() => navigator.clipboard.writeText('not copied yet'));
    await page.keyboard.press('Control+c');
    const copied = await until(
      () => page.evaluate(() => navigator.clipboard.readText()),
      (text) => text !== 'not copied yet',
    );
    // Formats pad figures with a blank, which is copied as Excel copies it.
    return parse(copied).map((row) => row.map((text) => text.trimEnd()));
  }

  return {
    go,
    selected,
    shown,
    async type(address, text) {
      await go(address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async paste(address, text) {
      await go(address);
      await page.evaluate((block) => navigator.clipboard.writeText(block), text);
      await page.keyboard.press('Control+v');
    },
    async shows(address, wanted) {
      const end = Date.now() + PATIENCE;
      let last = await shown(address);
      while (JSON.stringify(last) !== JSON.stringify(wanted) && Date.now() < end) last = await shown(address);
      expect(last).toEqual(wanted);
    },
    async open(name) {
      const tab = page.getByRole('tab', { name, exact: true });
      await tab.click();
      await until(() => tab.getAttribute('aria-selected'), 'true');
    },
  };
}

const PATIENCE = 30_000;

/** Asks again until the answer is the wanted one; throws what it was instead. */
export async function until<T>(
  ask: () => Promise<T>,
  wanted: T | ((answer: T) => boolean),
  patience = PATIENCE,
): Promise<T> {
  const good = (answer: T) =>
    typeof wanted === 'function' ? (wanted as (answer: T) => boolean)(answer) : answer === wanted;
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain; the last answer was ${JSON.stringify(answer)}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
