/** The style table of a file: distinct fonts, fills, borders and number formats, combined into cell formats. */
import { fontName, fontSize, formatOf, styles, type StyleName, type StyleSpec } from '../../workbooks/styles';
import { cleanText } from '../../workbooks/cell-text';
import { indexedList } from './indexed-list';
import { counted, declaration, element, namespaces } from './xml';

export interface Styles {
  /** The index of the cell format for a style; `format` replaces the style's own number format. */
  cell: (style: StyleName, format?: string) => number;
  /** The index of the differential format with which a conditional format applies a style. */
  overlay: (style: StyleName) => number;
  /** The part `xl/styles.xml`, to be called after all sheets are written. */
  part: () => string;
}

/** Number formats with a fixed identifier that mean the same in every language. */
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
/** The first identifier for a file's own number formats. */
const firstFormat = 164;

const color = (name: string, rgb: string): string => element(name, { rgb: `FF${rgb}` });

function accents({ bold, italic }: StyleSpec): string {
  return `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
}

/** The schema prescribes the order of the children. */
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

/** The colour of a solid fill is its foreground in a cell format, its background in a differential format. */
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

function overlay(spec: StyleSpec, formatId: (code: string) => number): string {
  const fontProperties = accents(spec) + (spec.color ? color('color', spec.color) : '');
  return element(
    'dxf',
    {},
    fontProperties === '' ? '' : element('font', {}, fontProperties),
    spec.format === undefined ? '' : element('numFmt', { numFmtId: formatId(spec.format), formatCode: spec.format }),
    spec.fill ? fill(spec.fill, 'bgColor') : '',
    spec.border ? border(spec) : '',
  );
}

export function styleTable(): Styles {
  const fonts = indexedList(font({}));
  const fills = indexedList(
    ...['none', 'gray125'].map((patternType) => element('fill', {}, element('patternFill', { patternType }))),
  );
  const borders = indexedList(border({}));
  const formats = indexedList();
  const cellFormats = indexedList();
  const overlays = indexedList();
  const known = new Map<string, number>();

  const formatId = (code: string): number => builtIn[code] ?? firstFormat + formats.indexOf(cleanText(code));

  function cellFormat(spec: StyleSpec, format: string): string {
    const [numFmtId, fontId] = [formatId(format), fonts.indexOf(font(spec))];
    const fillId = spec.fill ? fills.indexOf(fill(spec.fill, 'fgColor')) : 0;
    const borderId = borders.indexOf(border(spec));
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

  /** Cached by style and format, because it is called for every cell. */
  function cell(name: StyleName, format?: string): number {
    const code = formatOf(name, format) ?? 'General';
    const key = `${name}|${code}`;
    let number = known.get(key);
    if (number === undefined) {
      number = cellFormats.indexOf(cellFormat(styles[name], code));
      known.set(key, number);
    }
    return number;
  }

  cell('plain'); // index 0 applies to cells without a style

  return {
    cell,
    overlay: (name) => overlays.indexOf(overlay(styles[name], formatId)),
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
        counted('cellXfs', [...cellFormats.all()]),
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
