/** Tables that repeat their header on each page, whose rows are not torn apart. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
} from 'docx';
import { TableRow, TextRun, type IRunOptions, VerticalAlignTable, WidthType } from 'docx';
import type { SignaturesBlock, TableBlock } from '../documents';
import { palette } from '../workbooks/styles';
import { fitted, usualSize } from './paper';

const border = { style: BorderStyle.SINGLE, size: 4, color: palette.line } as const;
const borders = { top: border, bottom: border, left: border, right: border } as const;
const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const;

interface CellLook {
  width: number;
  size: number;
  align?: keyof typeof alignments;
  bold?: boolean;
  color?: string;
  fill?: string;
  columns?: number;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
}

function cellOf(
  text: string,
  { width, size, align = 'start', bold = false, color, fill, columns = 1, keepNext = false }: CellLook,
) {
  const letters: IRunOptions = { bold, size, ...(color === undefined ? {} : { color }) };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    columnSpan: columns,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
    children: text.split('\n').map(
      (part) =>
        new Paragraph({
          style: 'Cell',
          keepNext,
          alignment: alignments[align],
          children: [new TextRun({ ...letters, text: part })],
        }),
    ),
  });
}

export function tableOf(block: TableBlock, room: number): Table {
  const { size, widths } = fitted(block, room);
  const header = block.columns.map(({ header: text, align }, index) =>
    cellOf(text, { width: widths[index] ?? 0, size, align, bold: true, color: palette.white, fill: palette.accent }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...block.rows.map(
        ({ cells, total = false, tall = false }) =>
          new TableRow({
            cantSplit: true,
            ...(tall ? { height: { value: writingHeight, rule: HeightRule.ATLEAST } } : {}),
            children: block.columns.map(({ align }, index) =>
              cellOf(cells[index] ?? '', {
                width: widths[index] ?? 0,
                size,
                align,
                bold: total,
                ...(total ? { fill: palette.accentTint } : {}),
              }),
            ),
          }),
      ),
    ],
  });
}

const writingHeight = 560;
const signatureHeight = 1_000;

/** One per party, which stays on its page. */
export function signatureTables({ labels, parties }: SignaturesBlock, room: number): Table[] {
  const widths = [Math.floor(room * 0.3), Math.floor(room * 0.7)] as const;
  const [left, right] = widths;
  return parties.map((party) => {
    const lines = [
      [labels.name, party.name ?? ''],
      [labels.function, party.function ?? ''],
      [labels.placeAndDate, ''],
      [labels.signature, ''],
    ] as const;
    return new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: left + right, type: WidthType.DXA },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cellOf(party.party, {
              width: left + right,
              size: usualSize + 2,
              bold: true,
              fill: palette.accentTint,
              columns: 2,
              keepNext: true,
            }),
          ],
        }),
        ...lines.map(
          ([label, text], index) =>
            new TableRow({
              cantSplit: true,
              ...(index === lines.length - 1 ? { height: { value: signatureHeight, rule: HeightRule.ATLEAST } } : {}),
              children: [
                cellOf(label, { width: left, size: usualSize, keepNext: index < lines.length - 1 }),
                cellOf(text, { width: right, size: usualSize, keepNext: index < lines.length - 1 }),
              ],
            }),
        ),
      ],
    });
  });
}
