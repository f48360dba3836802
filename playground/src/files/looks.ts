/** How a cell looks: from a file's style to the model's, which is keyed as on the wire, and back. */
import type { Borders, Style } from '@cj-tech-master/excelts';
import type { Look } from '../host';
import { shortDay } from '../host/model/text';
import { colorOf, fileColor } from './colors';

type MutableLook = { [key: string]: string | number | boolean };

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
type Side = keyof typeof SIDES;
const sides = Object.keys(SIDES) as Side[];

/** The day as everybody's own Excel writes it: number 14 of a file's formats, by the name that the package gives it. */
const FILE_DAY = 'mm-dd-yy';

const VERTICAL: { [name: string]: string } = { top: 'Top', middle: 'Center', bottom: 'Bottom' };
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Styles are shared by many cells: a look is made once for each. */
export function looks(): (style: Partial<Style>) => Look | undefined {
  const known = new WeakMap<object, Look | undefined>();
  const byText = new Map<string, Look | undefined>();
  return (style) => {
    if (known.has(style)) return known.get(style);
    const text = JSON.stringify(style);
    const look = byText.has(text) ? byText.get(text) : lookOf(style);
    byText.set(text, look);
    known.set(style, look);
    return look;
  };
}

export function lookOf({ numFmt, font, fill, alignment, protection, border }: Partial<Style>): Look | undefined {
  const look: MutableLook = {};
  const put = (key: string, value: string | number | boolean | undefined) => {
    if (value !== undefined) look[key] = value;
  };
  const format = typeof numFmt === 'object' ? numFmt.formatCode : numFmt;
  put('NumberFormat', format === 'General' ? undefined : format === FILE_DAY ? shortDay : format);
  put('Format.Font.Name', font?.name === 'Calibri' ? undefined : font?.name);
  put('Format.Font.Size', font?.size === 11 ? undefined : font?.size);
  put('Format.Font.Bold', font?.bold === true ? true : undefined);
  put('Format.Font.Italic', font?.italic === true ? true : undefined);
  put('Format.Font.Underline', font?.underline ? 'Single' : undefined);
  put('Format.Font.Strikethrough', font?.strike === true ? true : undefined);
  put('Format.Font.Color', colorOf(font?.color));
  if (fill?.type === 'pattern' && fill.pattern !== 'none') put('Format.Fill.Color', colorOf(fill.fgColor));
  const across: string | undefined = alignment?.horizontal;
  put('Format.HorizontalAlignment', across && across !== 'general' ? capital(across) : undefined);
  put('Format.VerticalAlignment', alignment?.vertical && VERTICAL[alignment.vertical]);
  put('Format.WrapText', alignment?.wrapText === true ? true : undefined);
  put('Format.IndentLevel', alignment?.indent ? alignment.indent : undefined);
  put('Format.Protection.Locked', protection?.locked === false ? false : undefined);
  for (const side of sides) putBorder(look, SIDES[side], border?.[side]);
  return Object.keys(look).length > 0 ? look : undefined;
}

function putBorder(look: MutableLook, side: string, border: Partial<Borders>['top']): void {
  if (!border?.style) return;
  look[`Format.Borders.${side}.Style`] = border.style === 'double' ? 'Double' : 'Continuous';
  look[`Format.Borders.${side}.Color`] = colorOf(border.color) ?? '#000000';
  if (border.style === 'medium' || border.style === 'thick')
    look[`Format.Borders.${side}.Weight`] = capital(border.style);
}

/** The same, for writing. */
export function writtenStyle(look: Look): Partial<Style> {
  const text = (key: string) => (typeof look[key] === 'string' ? look[key] : undefined);
  const color = text('Format.Font.Color');
  const fill = text('Format.Fill.Color');
  const horizontal = text('Format.HorizontalAlignment')?.toLowerCase();
  const vertical = Object.entries(VERTICAL).find(([, name]) => name === text('Format.VerticalAlignment'))?.[0];
  const size = look['Format.Font.Size'];
  const indent = look['Format.IndentLevel'];
  const lineOf = (side: Side) => {
    if (text(`Format.Borders.${SIDES[side]}.Style`) === 'Double') return 'double';
    const weight = text(`Format.Borders.${SIDES[side]}.Weight`);
    return weight === 'Medium' ? 'medium' : weight === 'Thick' ? 'thick' : 'thin';
  };
  return {
    numFmt: text('NumberFormat') === shortDay ? FILE_DAY : (text('NumberFormat') ?? 'General'),
    font: {
      name: text('Format.Font.Name') ?? 'Calibri',
      size: typeof size === 'number' ? size : 11,
      ...(look['Format.Font.Bold'] === true ? { bold: true } : {}),
      ...(look['Format.Font.Italic'] === true ? { italic: true } : {}),
      ...(text('Format.Font.Underline') ? { underline: true } : {}),
      ...(look['Format.Font.Strikethrough'] === true ? { strike: true } : {}),
      ...(color ? { color: fileColor(color) } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: fileColor(fill) } } : {}),
    alignment: {
      ...(isHorizontal(horizontal) ? { horizontal } : {}),
      ...(isVertical(vertical) ? { vertical } : {}),
      ...(look['Format.WrapText'] === true ? { wrapText: true } : {}),
      ...(typeof indent === 'number' ? { indent } : {}),
    },
    ...(look['Format.Protection.Locked'] === false ? { protection: { locked: false } } : {}),
    border: Object.fromEntries(
      sides
        .filter((side) => text(`Format.Borders.${SIDES[side]}.Style`) !== undefined)
        .map((side) => [
          side,
          { style: lineOf(side), color: fileColor(text(`Format.Borders.${SIDES[side]}.Color`) ?? '#000000') },
        ]),
    ),
  };
}

type Horizontal = NonNullable<Style['alignment']['horizontal']>;
type Vertical = NonNullable<Style['alignment']['vertical']>;
const isHorizontal = (text: string | undefined): text is Horizontal =>
  text === 'left' || text === 'center' || text === 'right' || text === 'justify' || text === 'fill';
const isVertical = (text: string | undefined): text is Vertical =>
  text === 'top' || text === 'middle' || text === 'bottom';
