/** What an independent reader finds in a file is what its plan says: contents, formulas, looks, rules, paper, charts. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../src/cli/today';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { noDecisions } from '../core/builders';
import { cleanText } from '../../src/workbooks/cell-text';
import { sheetOf } from '../../src/jobs/native/own-sheets';
import { partnerWorkbook, type PartnerWorkbookOptions } from '../../src/workbooks/partner';
import type { Area, CellContent, ConditionalPlan, SheetPlan, TablePlan, WorkbookPlan } from '../../src/workbooks/plan';
import { tableArea, tableRows, widestAmount } from '../../src/workbooks/planned';
import { projectWorkbook } from '../../src/workbooks/project';
import { areaReference, cellReference, columnName } from '../../src/workbooks/references';
import { cellKey } from '../../src/workbooks/sheets-read';
import { reportWorkbook } from '../../src/workbooks/report';
import { fontName, fontSize, formatOf, headerStyle, styles } from '../../src/workbooks/styles';
import type { StyleName, StyleSpec } from '../../src/workbooks/styles';
import { writeWorkbook } from '../../src/xlsx';
import { randomFiles, randomProject } from '../workbooks/random-project';
import { everything } from '../xlsx/sample';
import { python } from './accord';
import { someAccount } from '../workbooks/some-account';
import { validate } from './validate.mjs';
import { tempFolder } from '../temp/folder';

interface Read {
  names: unknown;
  title: string;
  sheets: (Record<string, unknown> & { cells: Record<string, unknown> })[];
}

const folder = tempFolder('as-planned');
afterAll(() => rm(folder, { recursive: true, force: true }));

function look(name: StyleName, format?: string): unknown {
  const spec: StyleSpec = styles[name];
  const { size = fontSize, bold = false, italic = false, color } = spec;
  const line = spec.borderColor ?? null;
  return {
    font: [fontName, size, bold, italic, color ?? null],
    fill: spec.fill ?? null,
    border: [0, 1, 2, 3].map((side) =>
      spec.border === 'all' || (spec.border === 'bottom' && side === 2) ? line : null,
    ),
    align: [spec.align ?? null, spec.vertical ?? null, spec.wrap ?? false, spec.indent ?? 0],
    format: formatOf(name, format) ?? 'General',
    locked: !spec.unlocked,
  };
}

/** The reader undoes the format's escapes twice. */
const stored = (value: CellContent): CellContent =>
  value === '' ? null : typeof value === 'string' ? cleanText(value).replace('_x005F_', '_') : value;

/** A calculated column's formula with the addresses of its row. */
const spelled = ({ column, columns }: TablePlan, formula: string, row: number): string =>
  formula.replace(/\w+\[\[#This Row\],\[((?:'.|[^'\]])*)\]\]/g, (_, header: string) => {
    const at = columns.findIndex((one) => one.header === header.replace(/'(.)/g, '$1'));
    return `$${columnName(column + at)}${row + 1}`;
  });

function tableCells(table: TablePlan): [string, unknown][] {
  const headers = table.columns.map(({ header, style }, index): [string, unknown] => [
    cellReference(table.row, table.column + index),
    [header, look(headerStyle(style, table.filter))],
  ]);
  const body = tableRows(table).flatMap((values, down) =>
    table.columns.map(({ style, format, formula }, index): [string, unknown] => {
      const row = table.row + 1 + down;
      const value = formula === undefined ? stored(values[index] ?? null) : `=${spelled(table, formula, row)}`;
      const own = table.cellFormats?.get(cellKey(down, index)) ?? format;
      return [cellReference(row, table.column + index), [value, look(style, own)]];
    }),
  );
  return [...headers, ...body];
}

function validationOf({ area, rule, severity, prompt, error }: SheetPlan['validations'][number]): unknown {
  const [type, ...formulas] =
    rule.kind === 'list'
      ? ['list', rule.source]
      : rule.kind === 'date'
        ? ['date', rule.from, rule.to]
        : rule.kind === 'decimal'
          ? ['decimal', -widestAmount, widestAmount]
          : rule.kind === 'text-length'
            ? ['textLength', rule.max]
            : ['custom', rule.formula];
  const [first, second] = formulas.map(String);
  const messages = [prompt?.title, prompt?.text, error?.title, error?.text].map((text) => text ?? null);
  return [type, areaReference(area), severity, first, second ?? null, ...messages];
}

function ruleOf(plan: ConditionalPlan, index: number): unknown {
  const start = [areaReference(plan.area), plan.kind === 'bar' ? 'dataBar' : 'expression', index + 1];
  if (plan.kind === 'bar')
    return [...start, [], null, false, [plan.color, 'num0', plan.max === undefined ? 'max0' : `num${plan.max}`]];
  const { color, fill }: StyleSpec = styles[plan.style];
  return [...start, [plan.formula], [color ?? null, fill ?? null], plan.stop ?? false, null];
}

const corner = ({ row, column, rows, columns }: Area, far: boolean): number[] =>
  far ? [row + rows, column + columns] : [row, column];

function pageOf({ print }: SheetPlan): unknown {
  if (!print) return { page: [null, null, null, null, null, null], breaks: [[], []], titles: [null, null] };
  const { orientation, scale, onePage, breaks = [], columnBreaks, repeatRows, repeatColumns } = print;
  const fit = scale === undefined ? [null, 1, onePage ? 1 : 0] : [scale, null, null];
  return {
    page: [orientation, ...fit, columnBreaks ? 'overThenDown' : null, 9],
    breaks: [breaks, columnBreaks ?? []],
    titles: [
      repeatRows ? repeatRows.map((row) => `$${row + 1}`).join(':') : null,
      repeatColumns ? repeatColumns.map((column) => `$${columnName(column)}`).join(':') : null,
    ],
  };
}

function asPlanned(plan: SheetPlan): Record<string, unknown> {
  const cells = new Map(plan.tables.flatMap(tableCells));
  for (const { row, column, value, formula, style, format } of plan.cells)
    cells.set(cellReference(row, column), [formula === undefined ? stored(value) : `=${formula}`, look(style, format)]);
  // The reader keeps of merged cells only the first, and knows no cell without content or look.
  for (const { row, column, rows, columns } of plan.merges)
    for (let at = 1; at < rows * columns; at++)
      cells.delete(cellReference(row + Math.floor(at / columns), column + (at % columns)));
  const plain = JSON.stringify([null, look('plain')]);
  for (const [reference, cell] of cells) if (JSON.stringify(cell) === plain) cells.delete(reference);
  const { freeze } = plan;
  return {
    name: plan.name,
    hidden: plan.hidden,
    locked: plan.protected,
    gridlines: plan.gridlines,
    tab: plan.tabColor ?? null,
    widths: plan.widths,
    heights: Object.fromEntries(
      plan.heights.filter(({ row }) => row < 1_048_576).map(({ row, height }) => [row + 1, height]),
    ),
    freeze: freeze && freeze.rows + freeze.columns > 0 ? [freeze.rows, freeze.columns] : null,
    cells: Object.fromEntries(cells),
    links: Object.fromEntries([
      ...plan.cells.flatMap(({ row, column, link }) =>
        link === undefined ? [] : [[cellReference(row, column), link]],
      ),
      ...plan.tables.flatMap((table) =>
        (table.links ?? []).map(({ row, column, target }) => [
          cellReference(table.row + 1 + row, table.column + column),
          target,
        ]),
      ),
    ] as [string, string][]),
    merges: plan.merges.map(areaReference).sort(),
    tables: plan.tables.map((table) => {
      const area = areaReference(tableArea(table));
      const columns = table.columns.map(({ header, formula }) => [header, formula ?? null]);
      return [table.name, area, table.filter ? area : null, columns];
    }),
    validations: plan.validations.map(validationOf),
    rules: plan.conditionals.map(ruleOf),
    charts: plan.charts.map(({ title, series, categories, area }) => ({
      title,
      series: series.map(({ name, values, color, dashed }) => [
        name,
        categories,
        values,
        color,
        dashed ? 'dash' : null,
      ]),
      from: corner(area, false),
      to: corner(area, true),
    })),
    ...(pageOf(plan) as object),
  };
}

const [project, random] = [randomProject(4), randomProject(3)];
const report = consolidate(random.terms, randomFiles(random), noDecisions);
const [partner, ledger] = [...project.ledgers].find(([, rows]) => rows.length > 8) ?? ['', []];
/** As in a workbook that was brought to another version. */
const fromEarlier: PartnerWorkbookOptions = {
  account: someAccount(false),
  carried: {
    formats: [{ row: 0, column: 'documentNo', format: '0000' }],
    columns: [
      { header: 'Our note', cells: new Map([[0, { value: 'see <Maria> & co' }]]) },
      { header: '', cells: new Map([[2, { value: 46_000, format: 'dd/mm/yyyy' }]]) },
    ],
    sheets: [sheetOf("Bob's [notes]", [{ row: 2, column: 1, value: 'Receipts', format: 'General' }], new Set())],
  },
};
const plans: [string, WorkbookPlan][] = [
  ['a workbook that uses everything', everything],
  ['a partner’s workbook', partnerWorkbook(project.terms, partner, 'fr', today(), ledger, fromEarlier)],
  ['a project’s workbook', projectWorkbook(random.terms, 'pt', today(), report)],
  ['a report', reportWorkbook(report, 'en', today())],
];

test.each(plans)('%s', async (what, plan) => {
  const file = join(folder, `${what}.xlsx`);
  await writeFile(file, await writeWorkbook(plan));
  const read = JSON.parse(await python('as_read.py', file)) as Read;
  expect(read.title).toBe(plan.title);
  expect(read.names).toEqual(Object.fromEntries(plan.names.map(({ name, ref }) => [name, ref])));
  expect(read.sheets).toHaveLength(plan.sheets.length);
  for (const [index, sheet] of plan.sheets.entries()) {
    const { cells, ...found } = read.sheets[index]!;
    const { cells: planned, ...expected } = asPlanned(sheet);
    expect(found).toMatchObject(expected);
    expect(cells).toEqual(planned);
  }
  const verdicts = await validate([file]);
  expect(verdicts.flatMap(({ problems }) => problems)).toEqual([]);
});
