/** Colours of a workbook file as "#RRGGBB": given outright, or by their place in the theme, lighter or darker. */

interface FileColor {
  argb?: string;
  theme?: number;
  tint?: number;
}

/** Office's own theme, in the order in which files count: light 1, dark 1, light 2, dark 2, accents. */
const THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

export function colorOf(color: FileColor | undefined): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  const base = color?.theme === undefined ? undefined : THEME[color.theme];
  return base === undefined ? undefined : `#${tinted(base, color?.tint ?? 0)}`;
}

function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const shade = (part: number) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  return parts.map((part) => shade(part).toString(16).padStart(2, '0').toUpperCase()).join('');
}

/** "#RRGGBB" as files write it. */
export const fileColor = (color: string) => ({ argb: `FF${color.replace('#', '').toUpperCase()}` });
