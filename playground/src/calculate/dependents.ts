/**
 * Which formulas have to be computed again. The calculator computes all it is given and lists every cell of every range
 * for that, so it is given only what a change concerns, however far: the rest stands for its stored results.
 */
import { intersect, lastColumn, lastRow, MAX_ROWS, type Area } from '../host/a1';
import { mapReferences } from '../host/model/references';
import { markChanged, type Layout, type Mirror } from './mirror';
import { structuredToPlain } from './references';

interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** One text of a formula on one sheet, wherever it stands: a table's column has the same in each row. */
interface Formula {
  sheet: string;
  text: string;
  /** Tables and names resolved: as long as it stays, the formula means the same. Its own row stands as `OWN_ROW`. */
  meaning: string;
  /** Columns that it reads of its own row. */
  ownRow: OwnRow[];
  ranges: ReadRange[];
  /** Columns where it stands, by row. */
  places: Map<number, Set<number>>;
}

interface OwnRow {
  formula: Formula;
  column: number;
  last: number;
}

interface ReadRange {
  area: Area;
  readers: Set<Formula>;
}

/** What is read of one sheet. Ranges are found in each row that they touch; tall ones, of which there are few, in a list. */
interface ReadSheet {
  byText: Map<string, ReadRange>;
  byRow: Map<number, Set<ReadRange>>;
  tall: Set<ReadRange>;
  ownRows: Set<OwnRow>;
}

export interface Dependents {
  /** By sheet and text. */
  formulas: Map<string, Formula>;
  /** What stands where, by `placeKey`. */
  standing: Map<string, Formula>;
  /** By the sheet's name in small letters. */
  read: Map<string, ReadSheet>;
  layout: Layout | undefined;
  /** The day that TODAY() gave at the last calculation. */
  day: string | undefined;
}

/** Where the own row of a formula is meant that may stand in any. */
const OWN_ROW = MAX_ROWS - 1;
const TALL = 4;
const ALWAYS = /\b(?:NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\s*\(/i;
const DAILY = /\bTODAY\s*\(/i;

export const noDependents = (): Dependents => ({
  formulas: new Map(),
  standing: new Map(),
  read: new Map(),
  layout: undefined,
  day: undefined,
});

export const placeKey = (sheet: string, row: number, column: number): string => `${sheet} ${row} ${column}`;

/** Takes all formulas of a workbook as computed, but for those without a result. */
export function learn(known: Dependents, mirror: Mirror): void {
  known.layout = mirror.layout;
  mirror.changed.clear();
  for (const { id, rows } of mirror.sheets.values())
    for (const [row, cells] of rows)
      for (const [column, { value, formula }] of cells) {
        if (formula === undefined) continue;
        put(known, mirror, { sheet: id, row, column }, formula);
        if (value === null) markChanged(mirror, id, row, column);
      }
}

/**
 * @param day what TODAY() gives now
 * @returns the places of the formulas that a calculation has to compute, by `placeKey`
 */
export function toCompute(known: Dependents, mirror: Mirror, day: string): Set<string> {
  const found = new Set<string>();
  const open: Place[] = [];
  const seed = (place: Place): void => {
    const key = placeKey(place.sheet, place.row, place.column);
    if (found.has(key)) return;
    found.add(key);
    open.push(place);
  };
  const otherwise = followLayout(known, mirror);
  for (const [sheet, cells] of mirror.changed)
    for (const { row, column } of cells.values()) {
      const at = { sheet, row, column };
      const text = mirror.sheets.get(sheet)?.rows.get(row)?.get(column)?.formula;
      put(known, mirror, at, text);
      if (text === undefined) open.push(at);
      else seed(at);
    }
  for (const formula of known.formulas.values())
    if (otherwise.has(formula) || ALWAYS.test(formula.meaning) || (known.day !== day && DAILY.test(formula.meaning)))
      for (const place of placesOf(formula)) seed(place);
  for (let at = open.pop(); at; at = open.pop()) for (const place of readersOf(known, mirror, at)) seed(place);
  return found;
}

function* placesOf({ sheet, places }: Formula): Generator<Place> {
  for (const [row, columns] of places) for (const column of columns) yield { sheet, row, column };
}

/** @returns formulas that mean something else now that tables, names or sheets are others */
function followLayout(known: Dependents, mirror: Mirror): Set<Formula> {
  const before = known.layout;
  known.layout = mirror.layout;
  const otherwise = new Set<Formula>();
  if (before === undefined || JSON.stringify(before) === JSON.stringify(mirror.layout)) return otherwise;
  for (const formula of known.formulas.values()) {
    const meaning = meaningOf(formula.text, mirror.layout, formula.sheet);
    if (meaning === formula.meaning) continue;
    stopReading(known, formula);
    formula.meaning = meaning;
    read(known, mirror, formula);
    otherwise.add(formula);
  }
  return otherwise;
}

/** Notes which formula stands in a cell, if any. */
function put(known: Dependents, mirror: Mirror, { sheet, row, column }: Place, text: string | undefined): void {
  const key = placeKey(sheet, row, column);
  const before = known.standing.get(key);
  if (before?.text === text) return;
  known.standing.delete(key);
  before?.places.get(row)?.delete(column);
  if (before?.places.get(row)?.size === 0) before.places.delete(row);
  if (before?.places.size === 0) {
    stopReading(known, before);
    known.formulas.delete(`${sheet} ${before.text}`);
  }
  if (text === undefined) return;
  const formula = known.formulas.get(`${sheet} ${text}`) ?? begin(known, mirror, sheet, text);
  formula.places.set(row, (formula.places.get(row) ?? new Set()).add(column));
  known.standing.set(key, formula);
}

function begin(known: Dependents, mirror: Mirror, sheet: string, text: string): Formula {
  const meaning = meaningOf(text, mirror.layout, sheet);
  const formula: Formula = { sheet, text, meaning, ownRow: [], ranges: [], places: new Map() };
  known.formulas.set(`${sheet} ${text}`, formula);
  read(known, mirror, formula);
  return formula;
}

function read(known: Dependents, mirror: Mirror, formula: Formula): void {
  const own = mirror.sheets.get(formula.sheet)?.name ?? '';
  mapReferences(formula.meaning, ({ sheet = own, area, text }) => {
    const there = readSheet(known, sheet);
    if (area.row === OWN_ROW) {
      const ownRow = { formula, column: area.column, last: lastColumn(area) };
      there.ownRows.add(ownRow);
      formula.ownRow.push(ownRow);
    } else {
      const range = rangeOf(there, area, text.replaceAll('$', ''));
      range.readers.add(formula);
      formula.ranges.push(range);
    }
    return undefined;
  });
}

function stopReading(known: Dependents, formula: Formula): void {
  for (const { readers } of formula.ranges) readers.delete(formula);
  for (const ownRow of formula.ownRow) for (const { ownRows } of known.read.values()) ownRows.delete(ownRow);
  formula.ranges = [];
  formula.ownRow = [];
}

function readSheet({ read }: Dependents, name: string): ReadSheet {
  const key = name.toLowerCase();
  const there = read.get(key) ?? { byText: new Map(), byRow: new Map(), tall: new Set(), ownRows: new Set() };
  read.set(key, there);
  return there;
}

function rangeOf({ byText, byRow, tall }: ReadSheet, area: Area, text: string): ReadRange {
  const there = byText.get(text);
  if (there) return there;
  const range: ReadRange = { area, readers: new Set() };
  byText.set(text, range);
  if (area.rows > TALL) tall.add(range);
  else for (let row = area.row; row <= lastRow(area); row++) byRow.set(row, (byRow.get(row) ?? new Set()).add(range));
  return range;
}

function* readersOf(known: Dependents, mirror: Mirror, { sheet, row, column }: Place): Generator<Place> {
  const there = known.read.get(mirror.sheets.get(sheet)?.name.toLowerCase() ?? '');
  if (!there) return;
  const cell = { row, column, rows: 1, columns: 1 };
  for (const some of [there.byRow.get(row) ?? [], there.tall])
    for (const { area, readers } of some)
      if (intersect(area, cell)) for (const formula of readers) yield* placesOf(formula);
  for (const { formula, column: first, last } of there.ownRows)
    if (column >= first && column <= last)
      for (const own of formula.places.get(row) ?? []) yield { sheet: formula.sheet, row, column: own };
}

const resolvedNames = new WeakMap<Layout, Map<string, string>>();

/** What each name stands for, in small letters; of equal names on several sheets all that they stand for. */
function namesOf(layout: Layout): Map<string, string> {
  const there = resolvedNames.get(layout);
  if (there) return there;
  const names = new Map<string, string>();
  for (const { name, formula } of layout.names) {
    const key = name.toLowerCase();
    names.set(key, `${names.get(key) ?? ''} ${formula}`);
  }
  resolvedNames.set(layout, names);
  return names;
}

const WORD = /"(?:[^"]|"")*"|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu;

/** The formula with what its names stand for behind it: it is read for its references only. */
function meaningOf(text: string, layout: Layout, sheet: string): string {
  const names = namesOf(layout);
  const home = { sheet, row: OWN_ROW };
  const used = new Set<string>();
  const parts = [structuredToPlain(text, layout, home)];
  for (const part of parts)
    for (const [word] of part.matchAll(WORD)) {
      const name = word.toLowerCase();
      const stands = names.get(name);
      if (stands === undefined || used.has(name)) continue;
      used.add(name);
      parts.push(structuredToPlain(stands, layout, home));
    }
  return parts.join(' ');
}
