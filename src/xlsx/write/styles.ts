/** The looks of cells as a file numbers them: each font, fill, border and format stands there once. */
import { fontName, fontSize, formatOf, styles, type StyleName, type StyleSpec } from '../../workbooks/styles';
import { cleanText } from '../../workbooks/cell-text';
import { numbered } from './numbered';
import { counted, declaration, element, namespaces } from './xml';

export interface Styles {
  /** The number by which a cell has this look; `format` replaces the style's own number format. */
  cell: (style: StyleName, format?: string) => number;
  /** The number by which a conditional format lays this style over a cell. */
  overlay: (style: StyleName) => number;
  /** The part `xl/styles.xml`, once every sheet is written. */
  part: () => string;
}

/** Formats that every program knows by number, and shows alike in every language. */
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
/** The first number that is free for formats of a file's own. */
const firstFormat = 164;

const color = (name: string, rgb: string): string => element(name, { rgb: `FF${rgb}` });

function accents({ bold, italic }: StyleSpec): string {
  return `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
}

/** The order of a font's children is the schema's. */
function font(spec: StyleSpec): string {
  return element(
    'font',
    {},
    accents(spec),
    element('sz', { val: spec.size ?? fontSize }),
    spec.color ? color('color', spec.color) : '',
    element('name', { val: fontName }),
  );
}

/** A solid fill's colour is its foreground, but in a conditional format its background. */
function fill(rgb: string, ground: 'fgColor' | 'bgColor'): string {
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, color(ground, rgb)));
}

function border({ border: kind, borderColor }: StyleSpec): string {
  const side = (name: string): string =>
    kind === 'all' || kind === name
      ? element(name, { style: 'thin' }, borderColor ? color('color', borderColor) : '')
      : element(name);
  return element('border', {}, ...['left', 'right', 'top', 'bottom'].map(side), '<diagonal/>');
}

function alignment({ align, vertical, wrap, indent }: StyleSpec): string {
  if (!align && !vertical && !wrap && !indent) return '';
  return element('alignment', { horizontal: align, vertical, wrapText: wrap, indent });
}

function overlay(spec: StyleSpec): string {
  const looks = accents(spec) + (spec.color ? color('color', spec.color) : '');
  return element(
    'dxf',
    {},
    looks === '' ? '' : element('font', {}, looks),
    spec.fill ? fill(spec.fill, 'bgColor') : '',
    spec.border ? border(spec) : '',
  );
}

export function styleTable(): Styles {
  const fonts = numbered(font({}));
  const fills = numbered(
    ...['none', 'gray125'].map((patternType) => element('fill', {}, element('patternFill', { patternType }))),
  );
  const borders = numbered(border({}));
  const formats = numbered();
  const looks = numbered();
  const overlays = numbered();
  const known = new Map<string, number>();

  const formatId = (code: string): number => builtIn[code] ?? firstFormat + formats.numberOf(cleanText(code));

  function look(spec: StyleSpec, format: string): string {
    const [numFmtId, fontId] = [formatId(format), fonts.numberOf(font(spec))];
    const fillId = spec.fill ? fills.numberOf(fill(spec.fill, 'fgColor')) : 0;
    const borderId = borders.numberOf(border(spec));
    const aligned = alignment(spec);
    const applied = {
      applyNumberFormat: numFmtId !== 0,
      applyFont: fontId !== 0,
      applyFill: fillId !== 0,
      applyBorder: borderId !== 0,
      applyAlignment: aligned !== '',
      applyProtection: spec.unlocked,
    };
    const unlocked = spec.unlocked ? element('protection', { locked: 0 }) : '';
    return element('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, aligned, unlocked);
  }

  /** As many cells have the same look as there are rows: it is put together once. */
  function cell(name: StyleName, format?: string): number {
    const code = formatOf(name, format) ?? 'General';
    const key = `${name}|${code}`;
    let number = known.get(key);
    if (number === undefined) {
      number = looks.numberOf(look(styles[name], code));
      known.set(key, number);
    }
    return number;
  }

  cell('plain'); // number 0 is the look of cells that name none

  return {
    cell,
    overlay: (name) => overlays.numberOf(overlay(styles[name])),
    part() {
      const codes = [...formats.all()].map((formatCode, index) =>
        element('numFmt', { numFmtId: firstFormat + index, formatCode }),
      );
      const normal = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
      return `${declaration}${element(
        'styleSheet',
        { xmlns: namespaces.main },
        counted('numFmts', codes),
        counted('fonts', [...fonts.all()]),
        counted('fills', [...fills.all()]),
        counted('borders', [...borders.all()]),
        counted('cellStyleXfs', [normal]),
        counted('cellXfs', [...looks.all()]),
        counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        counted('dxfs', [...overlays.all()]),
        element('tableStyles', {
          count: 0,
          defaultTableStyle: 'TableStyleMedium2',
          defaultPivotStyle: 'PivotStyleLight16',
        }),
      )}`;
    },
  };
}
