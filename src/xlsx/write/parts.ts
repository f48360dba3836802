/** The parts of a file, in order: shared styles and strings follow the sheets, which fill them. */
import type { SheetPlan, WorkbookPlan } from '../../workbooks/plan';
import { bookPart } from './book';
import type { SharedParts } from './cells';
import { chartPart } from './charts';
import { drawingPart } from './drawing';
import { corePropertiesPart, extendedPropertiesPart, relationId, relationsPart, type PartKind } from './package';
import { sheetPieces } from './sheet';
import { styleTable } from './styles';
import { tablePart } from './tables';
import { collectTexts } from './texts';
import { themePart } from './theme';

/** A part by its name in the file. Relation parts have no kind. */
export interface Part {
  name: string;
  kind?: PartKind;
  /** Its text, generated while it is consumed. */
  pieces: Iterable<string>;
}

interface Target {
  name: string;
  kind: PartKind;
}

type TypedPart = Part & Target;

/** The relation part of a part; none without targets. */
function relations(name: string, targets: readonly Target[]): Part[] {
  const slash = name.lastIndexOf('/') + 1;
  const path = `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
  return targets.length === 0 ? [] : [{ name: path, pieces: [relationsPart(name, targets)] }];
}

/** Numbers the parts of a kind across all sheets. */
function numbering(kind: PartKind): () => { name: string; kind: PartKind; number: number } {
  let number = 0;
  return () => ({ name: `xl/${kind}s/${kind}${++number}.xml`, kind, number });
}

/** All parts except `[Content_Types].xml`. Each must be consumed completely before the next. */
export function* partsOf(plan: WorkbookPlan): Generator<Part> {
  const book = { styles: styleTable(), texts: collectTexts() };
  const number = { drawing: numbering('drawing'), chart: numbering('chart'), table: numbering('table') };
  const sheets = plan.sheets.map((_, index): Target => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    kind: 'sheet',
  }));

  function* sheetParts(sheet: SheetPlan, target: Target): Generator<Part> {
    const tables = sheet.tables.map((table) => ({ ...number.table(), table }));
    const charts = sheet.charts.map((chart) => ({ ...number.chart(), chart }));
    const drawings = charts.length > 0 ? [number.drawing()] : [];
    const targets = [...drawings, ...tables];
    const ids = targets.map((_, index) => relationId(index));
    const links = { drawing: drawings.length > 0 ? ids[0] : undefined, tables: ids.slice(drawings.length) };
    yield { ...target, pieces: sheetPieces(sheet, book, links) };
    yield* relations(target.name, targets);
    for (const { name, kind } of drawings) {
      const chartIds = charts.map((_, index) => relationId(index));
      yield { name, kind, pieces: [drawingPart(sheet.charts, chartIds)] };
      yield* relations(name, charts);
    }
    for (const { name, kind, chart } of charts) yield { name, kind, pieces: [chartPart(chart, plan)] };
    for (const { name, kind, table, number: id } of tables) yield { name, kind, pieces: [tablePart(table, id)] };
  }

  for (const [index, target] of sheets.entries()) {
    const sheet = plan.sheets[index];
    if (sheet) yield* sheetParts(sheet, target);
  }
  yield* bookParts(plan, book, sheets);
}

function* bookParts(plan: WorkbookPlan, { styles, texts }: SharedParts, sheets: readonly Target[]): Generator<Part> {
  const book: Target = { name: 'xl/workbook.xml', kind: 'book' };
  const shared: TypedPart[] = [
    { name: 'xl/styles.xml', kind: 'styles', pieces: [styles.part()] },
    { name: 'xl/sharedStrings.xml', kind: 'texts', pieces: texts.part() },
    { name: 'xl/theme/theme1.xml', kind: 'theme', pieces: [themePart()] },
  ];
  const properties: TypedPart[] = [
    { name: 'docProps/core.xml', kind: 'coreProperties', pieces: [corePropertiesPart(plan)] },
    { name: 'docProps/app.xml', kind: 'extendedProperties', pieces: [extendedPropertiesPart()] },
  ];
  const ids = sheets.map((_, index) => relationId(index));
  yield { ...book, pieces: [bookPart(plan, ids)] };
  yield* relations(book.name, [...sheets, ...shared]);
  yield* shared;
  yield* properties;
  yield* relations('', [book, ...properties]);
}
