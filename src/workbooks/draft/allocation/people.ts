/** The chart of a draft's partnership: committees, the lead partner, the others, and who works there for how much. */
import { committeesPart, contactsPart, membersPart } from '../../../core/agreement-tables/governance';
import type { AgreementPart } from '../../../core/agreement-tables';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { cellText, type RowValues } from '../../../core/agreement-tables/part';
import { addDecimals, decimalToNumber, zero } from '../../../core/money';
import { dropdownText } from '../../../locales';
import type { BlockCell, GridBlock, GridRow, Highlight, Sheet } from '../../blocks';
import type { Context } from '../../context';
import { columnsOf } from '../../../core/native/table';
import { quoted } from '../../references';
import { mark, marked } from '../codes';
import { codeKey, group, nameOf, seat } from '../names';
import { seatsOf } from '../seats';
import { partCell } from '../table';
import type { DraftValues } from '../values';
import { computedSheet } from '../frame';
import { withRest } from './nth';
import { decimalOf } from './values';

/** Cards side by side, the most partners, and the lines of a card. */
const wide = 4;
const mostPartners = 60;
const lines = 6;

/** Of a table: the rows that belong to a card, each with the formula of its number; 0 where there is none. */
interface Entry {
  row: RowValues | undefined;
  index: string;
}

interface Chart {
  context: Context;
  values: DraftValues;
}

export function peopleSheet(context: Context, values: DraftValues): Sheet {
  return computedSheet(context, 'draftPeople', [chartGrid({ context, values })], { hasAmounts: false });
}

function chartGrid(chart: Chart): GridBlock {
  const { context, values } = chart;
  const { people } = context.texts.agreement;
  const bands = Math.max(Math.ceil(Math.min(values.rowsOf(partnersPart).length, mostPartners) / wide), 1);
  const titles = [people.committees, people.lead, people.partners];
  const columns = Array.from({ length: wide }, (_, at) => `c${at}`);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'people',
    headerless: true,
    columns: [
      { key: 'label', header: '', style: 'note', width: 22, maxWidth: 22 },
      ...columns.map((key) => ({ key, header: '', style: 'paragraph' as const, width: 34, maxWidth: 34 })),
    ],
    rows: [
      ...committeeRows(chart),
      gap(),
      ...partnerRows(chart, people.lead, 1, (at) => (at === 0 ? nthPartner(chart, true, 0) : undefined)),
      gap(),
      ...Array.from({ length: bands }, (_, band) =>
        partnerRows(
          chart,
          people.partners,
          wide,
          (at) => nthPartner(chart, false, band * wide + at),
          band === bands - 1 ? bands * wide : undefined,
        ),
      ).flat(),
    ],
    // Cards are coloured where they say something: empty ones, which wait for rows, are not drawn.
    highlights: columns.flatMap((key): Highlight[] => [
      {
        columns: [key],
        formula: (here) =>
          `AND(LEN(${here.cell(key)})>0,OR(${titles.map((title) => `${here.cell('label')}=${quoted(title)}`).join(',')}))`,
        style: 'legendAction',
        stop: true,
      },
      { columns: [key], formula: (here) => `LEN(${here.cell(key)})>0`, style: 'legendAgreed' },
    ]),
  };
}

/** Room between the levels. */
function gap(): GridRow {
  return {
    cells: Object.fromEntries(
      ['label', 'c0', 'c1', 'c2', 'c3'].map((key) => [key, { value: null, style: 'plain' as const }]),
    ),
  };
}

/** The n-th row (0-based) of a group, which a formula gives too. */
function nthRow({ values }: Chart, part: AgreementPart, own: { group: string; formula: string }, n: number): Entry {
  const at = own.group === '' ? -1 : seatsOf(part, values).findIndex((one) => one.seat === `${own.group}|${n + 1}`);
  return {
    row: values.rowsOf(part)[at],
    index: `IFERROR(MATCH(${own.formula}&"|${n + 1}",${nameOf(part, seat)},0),0)`,
  };
}

function nthPartner(chart: Chart, isLead: boolean, n: number): Entry {
  const group = isLead ? 'lead' : 'other';
  return nthRow(chart, partnersPart, { group, formula: quoted(group) }, n);
}

/** The group of what belongs to the row. */
function groupFor({ row, index }: Entry, part: AgreementPart): { group: string; formula: string } {
  return {
    group: row ? marked(cellText(row['code'])) : '',
    formula: `${quoted(mark)}&INDEX(${nameOf(part, 'code')},${index})`,
  };
}

/** How many rows belong to a card, or stand among all. */
function countIn({ values }: Chart, part: AgreementPart, own: { group: string; formula: string }) {
  const value = own.group === '' ? 0 : seatsOf(part, values).filter(({ group }) => group === own.group).length;
  return { value, formula: `SUMPRODUCT((${nameOf(part, group)}=${own.formula})*1)` };
}

/** A text of the row; blank where there is no such row. */
function shown(
  { row, index }: Entry,
  value: (row: RowValues) => string,
  formula: (column: (key: string) => string) => string,
  part: AgreementPart,
): BlockCell {
  const column = (key: string): string => `INDEX(${nameOf(part, key)},${index})`;
  return { value: row ? value(row) : '', formula: `IF(${index}=0,"",${formula(column)})` };
}

function cells(count: number, cell: (at: number) => BlockCell | undefined): GridRow['cells'] {
  return Object.fromEntries(
    Array.from({ length: wide }, (_, at) => [
      `c${at}`,
      (at < count ? cell(at) : undefined) ?? { value: null, style: 'plain' as const },
    ]),
  );
}

function committeeRows(chart: Chart): GridRow[] {
  const { context } = chart;
  const { people } = context.texts.agreement;
  const partnership = marked('partnership');
  const committee = (at: number): Entry =>
    nthRow(chart, committeesPart, { group: partnership, formula: quoted(partnership) }, at);
  const member = (at: number, n: number): BlockCell => {
    const { index } = committee(at);
    const entry = nthRow(chart, membersPart, groupFor(committee(at), committeesPart), n);
    const cell = shown(
      entry,
      (one) => memberText(context, one),
      (column) => `TRIM(${column('partner')}&" "&${column('name')})&" – "&${column('role')}`,
      membersPart,
    );
    const of = groupFor(committee(at), committeesPart);
    const whole = n < lines - 1 ? cell : withRest(cell, countIn(chart, membersPart, of), lines);
    return { ...whole, formula: `IF(${index}=0,"",${String(whole.formula)})` };
  };
  const allCommittees = countIn(chart, committeesPart, { group: partnership, formula: quoted(partnership) });
  return [
    {
      cells: {
        label: people.committees,
        ...cells(wide, (at) => {
          const cell = shown(
            committee(at),
            (row) => dropdownText(cellText(row['code']), cellText(row['title'])),
            (column) => `${column('code')}&${quoted(' · ')}&${column('title')}`,
            committeesPart,
          );
          return at < wide - 1 ? cell : withRest(cell, allCommittees, wide);
        }),
      },
    },
    {
      cells: {
        label: people.everyMonths,
        ...cells(wide, (at) =>
          shown(
            committee(at),
            (row) => cellText(row['everyMonths']),
            (column) => `${column('everyMonths')}&""`,
            committeesPart,
          ),
        ),
      },
    },
    ...Array.from({ length: lines }, (_, n): GridRow => ({
      cells: { label: n === 0 ? people.members : '', ...cells(wide, (at) => member(at, n)) },
    })),
  ];
}

function columnText(context: Context, part: AgreementPart, row: RowValues, key: string): string {
  const column = columnsOf(part.table).find((one) => one.key === key);
  const value = column && partCell(context, column, row[key]);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function memberText(context: Context, row: RowValues): string {
  const text = (key: string): string => columnText(context, membersPart, row, key);
  return `${`${text('partner')} ${text('name')}`.trim()} – ${text('role')}`;
}

function partnerRows(
  chart: Chart,
  label: string,
  count: number,
  partner: (at: number) => Entry | undefined,
  /** Of the last band: how many partners all of them show. */
  room?: number,
): GridRow[] {
  const { context, values } = chart;
  const { people } = context.texts.agreement;
  const inCard = (entry: Entry, cell: BlockCell): BlockCell => ({
    ...cell,
    formula: `IF(${entry.index}=0,"",${String(cell.formula)})`,
  });
  const contact = (entry: Entry, n: number): BlockCell => {
    const of = nthRow(chart, contactsPart, groupFor(entry, partnersPart), n);
    const cell = shown(
      of,
      (row) => {
        const share =
          row['share'] === undefined ? '' : ` (${Math.round(decimalToNumber(decimalOf(row['share'])) * 100)}%)`;
        return `${cellText(row['name'])} – ${cellText(row['role'])}${share}`;
      },
      (column) =>
        `${column('name')}&" – "&${column('role')}&IF(ISNUMBER(${column('share')})," ("&TEXT(${column('share')},"0%")&")","")`,
      contactsPart,
    );
    const all = countIn(chart, contactsPart, groupFor(entry, partnersPart));
    return inCard(entry, n < lines - 1 ? cell : withRest(cell, all, lines));
  };
  const time = (entry: Entry): BlockCell => {
    const { group, formula } = groupFor(entry, partnersPart);
    const shares = values
      .rowsOf(contactsPart)
      .flatMap((row) =>
        entry.row && values.meant('partners', row['partner']) === group ? [decimalOf(row['share'])] : [],
      );
    const sum = decimalToNumber(shares.reduce(addDecimals, zero));
    return {
      value: entry.row && sum !== 0 ? sum : '',
      formula: `IF(${entry.index}=0,"",IF(${timeFormula(formula)}=0,"",ROUND(${timeFormula(formula)},6)))`,
      format: '0%',
    };
  };
  const committee = (entry: Entry): BlockCell => {
    const of = nthRow(chart, committeesPart, groupFor(entry, partnersPart), 0);
    const cell = shown(
      of,
      (row) => dropdownText(cellText(row['code']), cellText(row['title'])),
      (column) => `${column('code')}&${quoted(' · ')}&${column('title')}`,
      committeesPart,
    );
    return inCard(entry, withRest(cell, countIn(chart, committeesPart, groupFor(entry, partnersPart)), 1));
  };
  const row = (title: string, cell: (entry: Entry, at: number) => BlockCell): GridRow => ({
    cells: {
      label: title,
      ...cells(count, (at) => {
        const entry = partner(at);
        return entry && cell(entry, at);
      }),
    },
  });
  return [
    row(label, (entry, at) => {
      const cell = shown(
        entry,
        (own) => dropdownText(cellText(own['code']), cellText(own['name'])),
        (column) => `${column('code')}&${quoted(' · ')}&${column('name')}`,
        partnersPart,
      );
      const others = countIn(chart, partnersPart, { group: 'other', formula: quoted('other') });
      return room === undefined || at < wide - 1 ? cell : withRest(cell, others, room);
    }),
    row('', (entry) =>
      shown(
        entry,
        (own) => columnText(context, partnersPart, own, 'role'),
        (column) => `${column('role')}&""`,
        partnersPart,
      ),
    ),
    ...Array.from({ length: lines }, (_, n) => row(n === 0 ? people.contacts : '', (entry) => contact(entry, n))),
    row(people.time, time),
    row(people.local, committee),
  ];
}

function timeFormula(code: string): string {
  return `SUMIFS(${nameOf(contactsPart, 'share')},${nameOf(contactsPart, codeKey('partner'))},${code})`;
}
