/** From the model's look of a cell to the grid's style. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from '@univerjs/core';
import type { Emphasis } from '../calculate/rules';
import type { Look } from '../host';

const HORIZONTAL: { [name: string]: HorizontalAlign } = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: { [name: string]: VerticalAlign } = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const SIDES = { t: 'EdgeTop', r: 'EdgeRight', b: 'EdgeBottom', l: 'EdgeLeft' } as const;

/** Pixels that one step of indentation takes. */
const INDENT = 9;

/** Cells without a look of their own are in Calibri, too. */
const PLAIN: Look = {};

/** The looks of one workbook as the grid keeps them, each style once: cells name it. */
export interface GridStyles {
  /** Those that were asked for before the grid had the workbook. */
  readonly first: { [id: string]: IStyleData };
  idOf: (look: Look | undefined) => string;
  /** From now on new ones go to the grid. */
  giveTo: (grid: { addCustomStyle: (id: string, style: IStyleData) => void }) => void;
}

export function stylesOf(): GridStyles {
  const first: GridStyles['first'] = {};
  const byLook = new WeakMap<Look, string>();
  const byText = new Map<string, string>();
  let add = (id: string, style: IStyleData): void => {
    first[id] = style;
  };
  function idFor(look: Look): string {
    const text = JSON.stringify(look);
    const known = byText.get(text);
    if (known !== undefined) return known;
    const id = `s${byText.size}`;
    byText.set(text, id);
    add(id, gridStyle(look));
    return id;
  }
  return {
    first,
    idOf(look = PLAIN) {
      const id = byLook.get(look) ?? idFor(look);
      byLook.set(look, id);
      return id;
    },
    giveTo(grid) {
      add = (id, style) => grid.addCustomStyle(id, style);
    },
  };
}

export function gridStyle(look: Look): IStyleData {
  const text = (key: string) => (typeof look[key] === 'string' && look[key] !== '' ? look[key] : undefined);
  const number = (key: string) => (typeof look[key] === 'number' ? look[key] : undefined);
  const flag = (key: string) => (look[key] === true ? BooleanNumber.TRUE : undefined);
  const color = text('Format.Font.Color');
  const fill = text('Format.Fill.Color');
  const indent = number('Format.IndentLevel');
  const right = text('Format.HorizontalAlignment') === 'Right';
  const underline = text('Format.Font.Underline');
  const given = {
    ff: text('Format.Font.Name') ?? 'Calibri',
    fs: number('Format.Font.Size'),
    bl: flag('Format.Font.Bold'),
    it: flag('Format.Font.Italic'),
    ul: underline && underline !== 'None' ? { s: BooleanNumber.TRUE } : undefined,
    st: flag('Format.Font.Strikethrough') ? { s: BooleanNumber.TRUE } : undefined,
    cl: color && { rgb: color },
    bg: fill && { rgb: fill },
    ht: HORIZONTAL[text('Format.HorizontalAlignment') ?? ''],
    vt: VERTICAL[text('Format.VerticalAlignment') ?? ''] ?? VerticalAlign.BOTTOM,
    tb: look['Format.WrapText'] === true ? WrapStrategy.WRAP : undefined,
    pd: indent ? { [right ? 'r' : 'l']: 2 + indent * INDENT } : undefined,
    bd: bordersOf(look),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}

function bordersOf(look: Look): IStyleData['bd'] | undefined {
  const sides = Object.entries(SIDES).flatMap(([key, side]) => {
    const style = look[`Format.Borders.${side}.Style`];
    if (typeof style !== 'string' || style === 'None') return [];
    const color = look[`Format.Borders.${side}.Color`];
    const border = {
      s: style === 'Double' ? BorderStyleTypes.DOUBLE : weightOf(look[`Format.Borders.${side}.Weight`]),
      cl: { rgb: typeof color === 'string' && color !== '' ? color : '#000000' },
    };
    return [[key, border] as const];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}

function weightOf(weight: Look[string] | undefined): BorderStyleTypes {
  if (weight === 'Medium') return BorderStyleTypes.MEDIUM;
  return weight === 'Thick' ? BorderStyleTypes.THICK : BorderStyleTypes.THIN;
}

/** What conditional formats lay over a cell's own style. */
export const emphasisStyle = ({ fill, color, bold, italic }: Emphasis): IStyleData => ({
  ...(fill === undefined ? {} : { bg: { rgb: fill } }),
  ...(color === undefined ? {} : { cl: { rgb: color } }),
  ...(bold ? { bl: BooleanNumber.TRUE } : {}),
  ...(italic ? { it: BooleanNumber.TRUE } : {}),
});
