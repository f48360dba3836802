/** The keyboard alone: what it speaks to, here or in a pane, and the way to something by Tab. */
import type { Page } from 'playwright-core';

export interface Keys {
  focused: () => Promise<string>;
  /** Tab, or back, until what has a name that begins so, or this very name, has the keyboard. */
  tabTo: (name: string, how?: { exact?: boolean; key?: 'Tab' | 'Shift+Tab' }) => Promise<void>;
}

export function keysOf(page: Page): Keys {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const inFrame = (element: Element | null): Element | null =>
        element instanceof HTMLIFrameElement ? inFrame(element.contentDocument?.activeElement ?? null) : element;
      const element = inFrame(document.activeElement);
      const [label] = (element as HTMLInputElement | null)?.labels ?? [];
      return element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '';
    });
  return {
    focused,
    async tabTo(name, { exact = false, key = 'Tab' } = {}) {
      const seen: string[] = [];
      for (let turn = 0; turn < 60; turn++) {
        await page.keyboard.press(key);
        const here = await focused();
        if (exact ? here === name : here.startsWith(name)) return;
        seen.push(here.slice(0, 40));
      }
      throw new Error(`Tab never reached ${name}, but ${seen.join(' | ')}.`);
    },
  };
}
