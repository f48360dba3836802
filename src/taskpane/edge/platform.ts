/** The platform's language, theme, date and storage. */
import { dayFromParts, type Day } from '../../core/days';

export type ThemeName = 'light' | 'dark' | 'contrast';

export function excelLanguageTag(): string {
  // Outside Excel there is no context, but the page still works.
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.displayLanguage ?? navigator.language;
}

export function today(): Day {
  const now = new Date();
  const day = dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new Error('The clock shows no date.');
  return day;
}

/** Excel's theme if it is known, otherwise the system's. */
export function themeNow(): ThemeName {
  const theme = officeTheme();
  const background = theme?.bodyBackgroundColor;
  const foreground = theme?.bodyForegroundColor;
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  if (background === undefined || foreground === undefined || brightness(background) === undefined)
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  // Excel's own dark themes are grey; only high contrast is pure white on pure black.
  const ends = [background, foreground].map((color) => color.replace('#', '').toLowerCase().slice(0, 6));
  if (ends[0] === '000000' && ends[1] === 'ffffff') return 'contrast';
  return (brightness(background) ?? 255) < 128 ? 'dark' : 'light';
}

/** Reading the property throws on platforms without themes. */
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

/** Calls `changed` when the theme may have changed. Excel has no event for it everywhere, so focus counts too. */
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

/** `localStorage`; undefined where the host forbids it. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
