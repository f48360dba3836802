/** What the surroundings say of themselves: language, theme, day. The only place that asks Office about itself. */
import { dayFromParts, type Day } from '../../core/days';

export type ThemeName = 'light' | 'dark' | 'contrast';

export function excelLanguageTag(): string {
  // Outside of Excel there is no context, and the page still opens.
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.displayLanguage ?? navigator.language;
}

export function today(): Day {
  const now = new Date();
  const day = dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new Error('The clock shows no date.');
  return day;
}

/** Excel's theme where it tells it, the system's otherwise. */
export function themeNow(): ThemeName {
  const theme = officeTheme();
  const background = theme?.bodyBackgroundColor;
  const foreground = theme?.bodyForegroundColor;
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  if (background === undefined || foreground === undefined || brightness(background) === undefined)
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  // Excel's own dark themes are greys; only high contrast is pure black under pure white.
  const ends = [background, foreground].map((color) => color.replace('#', '').toLowerCase().slice(0, 6));
  if (ends[0] === '000000' && ends[1] === 'ffffff') return 'contrast';
  return (brightness(background) ?? 255) < 128 ? 'dark' : 'light';
}

/** Asking is an error where the platform has no themes to tell of. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  try {
    return (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
  } catch {
    return undefined;
  }
}

function brightness(color: string): number | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

/** Tells when the theme may have changed. Excel has no event for it everywhere: coming back to the pane counts too. */
export function watchTheme(changed: () => void): () => void {
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  window.addEventListener('focus', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    window.removeEventListener('focus', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

/** `localStorage`, where the host allows it. */
export function shelf(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
