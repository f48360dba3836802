/** Office's default theme, without which programs use colours and fonts of their own. */
import { declaration, element, namespaces } from './xml';

const colors = {
  dk1: 'windowText',
  lt1: 'window',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
} as const;
/** The usual values of system colours. */
const systemColors: Readonly<Record<string, string>> = { windowText: '000000', window: 'FFFFFF' };

function color([name, val]: [string, string]): string {
  const lastClr = systemColors[val];
  return element(`a:${name}`, {}, element(lastClr ? 'a:sysClr' : 'a:srgbClr', { val, lastClr }));
}

function font(name: string, typeface: string): string {
  const elsewhere = '<a:ea typeface=""/><a:cs typeface=""/>';
  return element(`a:${name}`, {}, element('a:latin', { typeface }), elsewhere);
}

export function themePart(): string {
  const name = 'Office';
  const plain = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const lines = [6350, 12_700, 19_050].map((w) => element('a:ln', { w }, plain));
  const effect = element('a:effectStyle', {}, '<a:effectLst/>');
  const elements = element(
    'a:themeElements',
    {},
    element('a:clrScheme', { name }, ...Object.entries(colors).map(color)),
    element('a:fontScheme', { name }, font('majorFont', 'Calibri Light'), font('minorFont', 'Calibri')),
    element(
      'a:fmtScheme',
      { name },
      element('a:fillStyleLst', {}, plain.repeat(3)),
      element('a:lnStyleLst', {}, ...lines),
      element('a:effectStyleLst', {}, effect.repeat(3)),
      element('a:bgFillStyleLst', {}, plain.repeat(3)),
    ),
  );
  return `${declaration}${element('a:theme', { 'xmlns:a': namespaces.drawing, name: 'Office Theme' }, elements)}`;
}
