/** The chart of a draft's partnership: committees, the lead partner, the others, and who works there for how much. */
import { committeesPart, contactsPart, membersPart } from '../../../core/agreement-tables/governance';
import type { AgreementPart } from '../../../core/agreement-tables';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { cellText, type RowValues } from '../../../core/agreement-tables/part';
import { addDecimals, decimalToNumber, zero } from '../../../core/money';
import { dropdownText } from '../../../locales';
import type { BlockCell, GridBlock, GridRow, Sheet } from '../../blocks';
import type { Context } from '../../context';
import { columnsOf } from '../../../core/native/table';
import { quoted } from '../../references';
import { mark, marked } from '../codes';
import { codeKey, nameOf } from '../names';
import { partCell } from '../table';
import type { DraftValues } from '../values';
import { decimalOf } from './values';

/** Cards side by side, the most partners, and the lines of a card. */
const wide = 4;
const mostPartners = 60;
const lines = 6;

/** Of a table: the rows that belong to a card, each with its formula for the row's number; 1,000,000 where there is none. */
interface Entry {
  row: RowValues | undefined;
  index: string;
}

interface Chart {
  context: Context;
  values: DraftValues;
}

export function peopleSheet(context: Context, values: DraftValues): Sheet {
  const { agreement } = context.texts;
  return {
    key: 'draftPeople',
    name: agreement.sheets.draftPeople,
    protected: true,
    margin: true,
    tabColor: 'C77700',
    blocks: [
      { kind: 'title', serves: 'both', text: agreement.sheets.draftPeople, subtitle: agreement.about.draftPeople },
      chartGrid({ context, values }),
    ],
  };
}

function chartGrid(chart: Chart): GridBlock {
  const { context, values } = chart;
  const { people } = context.texts.agreement;
  const bands = Math.ceil(Math.min(values.rowsOf(partnersPart).length, mostPartners) / wide);
  const titles = [people.committees, people.lead, people.partners];
  const columns = Array.from({ length: wide }, (_, at) => `c${at}`);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'people',
    headerless: true,
    columns: [
      { key: 'label', header: '', style: 'note', width: 22, maxWidth: 22 },
      ...columns.map((key) => ({ key, header: '', style: 'textWrap' as const, width: 34, maxWidth: 34 })),
    ],
    rows: [
      ...committeeRows(chart),
      connector(),
      ...partnerRows(chart, people.lead, 1, (at) => (at === 0 ? nthPartner(chart, true, 0) : undefined)),
      connector(),
      ...Array.from({ length: Math.max(bands, 1) }, (_, band) =>
        partnerRows(chart, people.partners, wide, (at) => nthPartner(chart, false, band * wide + at)),
      ).flat(),
    ],
    highlights: columns.map((key) => ({
      columns: [key],
      formula: (here) =>
        `AND(LEN(${here.cell(key)})>0,OR(${titles.map((title) => `${here.cell('label')}=${quoted(title)}`).join(',')}))`,
      style: 'legendAction',
    })),
  };
}

/** A line between the levels, where a wide line would need merged cells. */
function connector(): GridRow {
  return {
    cells: Object.fromEntries(
      ['label', 'c0', 'c1', 'c2', 'c3'].map((key) => [
        key,
        { value: key === 'c0' ? '│' : null, style: 'plain' as const },
      ]),
    ),
  };
}

/** The n-th row (0-based) for which a condition, 1 or 0 for each row, holds. */
function nthRow(part: AgreementPart, rows: readonly RowValues[], condition: string, n: number): Entry {
  const [first] = columnsOf(part.table).filter(({ named }) => named);
  const column = nameOf(part, first?.key ?? 'code');
  return {
    row: rows[n],
    index: `SUMPRODUCT(SMALL((${condition}=0)*1000000+ROW(${column})-ROW(INDEX(${column},1))+1,${n + 1}))`,
  };
}

function nthPartner({ values }: Chart, isLead: boolean, n: number): Entry {
  const lead = marked('lead');
  const rows = values
    .rowsOf(partnersPart)
    .filter((row) => (values.meant('partnerRoles', row['role']) === lead) === isLead);
  const role = nameOf(partnersPart, codeKey('role'));
  const is = `(LEN(${nameOf(partnersPart, 'code')})>0)*(${role}${isLead ? '=' : '<>'}${quoted(lead)})`;
  return nthRow(partnersPart, rows, is, n);
}

/** A text of the row; blank where there is no such row. */
function shown(
  { row, index }: Entry,
  value: (row: RowValues) => string,
  formula: (column: (key: string) => string) => string,
  part: AgreementPart,
): BlockCell {
  const column = (key: string): string => `INDEX(${nameOf(part, key)},${index})`;
  return { value: row ? value(row) : '', formula: `IF(${index}>=1000000,"",${formula(column)})` };
}

function cells(count: number, cell: (at: number) => BlockCell | undefined): GridRow['cells'] {
  return Object.fromEntries(
    Array.from({ length: wide }, (_, at) => [
      `c${at}`,
      (at < count ? cell(at) : undefined) ?? { value: null, style: 'plain' as const },
    ]),
  );
}

function committeeRows({ context, values }: Chart): GridRow[] {
  const { people } = context.texts.agreement;
  const partnership = marked('partnership');
  const rows = values
    .rowsOf(committeesPart)
    .filter((row) => values.meant('committeeKinds', row['kind']) === partnership);
  const is = `(${nameOf(committeesPart, codeKey('kind'))}=${quoted(partnership)})`;
  const committee = (at: number): Entry => nthRow(committeesPart, rows, is, at);
  const code = (at: number): string =>
    `${quoted(mark)}&INDEX(${nameOf(committeesPart, 'code')},${committee(at).index})`;
  const member = (at: number, n: number): BlockCell => {
    const { row, index } = committee(at);
    const own = row
      ? values
          .rowsOf(membersPart)
          .filter((one) => values.meant('committees', one['committee']) === marked(cellText(row['code'])))
      : [];
    const entry = nthRow(membersPart, own, `(${nameOf(membersPart, codeKey('committee'))}=${code(at)})`, n);
    const cell = shown(
      entry,
      (one) => memberText(context, one),
      (column) => `TRIM(${column('partner')}&" "&${column('name')})&" – "&${column('role')}`,
      membersPart,
    );
    return { ...cell, formula: `IF(${index}>=1000000,"",${String(cell.formula)})` };
  };
  return [
    {
      cells: {
        label: people.committees,
        ...cells(wide, (at) =>
          shown(
            committee(at),
            (row) => dropdownText(cellText(row['code']), cellText(row['title'])),
            (column) => `${column('code')}&${quoted(' · ')}&${column('title')}`,
            committeesPart,
          ),
        ),
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
  { context, values }: Chart,
  label: string,
  count: number,
  partner: (at: number) => Entry | undefined,
): GridRow[] {
  const { people } = context.texts.agreement;
  const code = ({ index }: Entry): string => `${quoted(mark)}&INDEX(${nameOf(partnersPart, 'code')},${index})`;
  const ofPartner = (entry: Entry, part: AgreementPart): RowValues[] =>
    entry.row
      ? values
          .rowsOf(part)
          .filter((one) => values.meant('partners', one['partner']) === marked(cellText(entry.row?.['code'])))
      : [];
  const inCard = (entry: Entry, cell: BlockCell): BlockCell => ({
    ...cell,
    formula: `IF(${entry.index}>=1000000,"",${String(cell.formula)})`,
  });
  const contact = (entry: Entry, n: number): BlockCell => {
    const of = nthRow(
      contactsPart,
      ofPartner(entry, contactsPart),
      `(${nameOf(contactsPart, codeKey('partner'))}=${code(entry)})`,
      n,
    );
    return inCard(
      entry,
      shown(
        of,
        (row) => {
          const share =
            row['share'] === undefined ? '' : ` (${Math.round(decimalToNumber(decimalOf(row['share'])) * 100)}%)`;
          return `${cellText(row['name'])} – ${cellText(row['role'])}${share}`;
        },
        (column) =>
          `${column('name')}&" – "&${column('role')}&IF(ISNUMBER(${column('share')})," ("&TEXT(${column('share')},"0%")&")","")`,
        contactsPart,
      ),
    );
  };
  const time = (entry: Entry): BlockCell => {
    const sum = decimalToNumber(
      ofPartner(entry, contactsPart)
        .map((row) => decimalOf(row['share']))
        .reduce(addDecimals, zero),
    );
    return {
      value: entry.row && sum !== 0 ? sum : '',
      formula: `IF(${entry.index}>=1000000,"",IF(${timeFormula(code(entry))}=0,"",ROUND(${timeFormula(code(entry))},6)))`,
      style: 'percent',
      format: '0%',
    };
  };
  const committee = (entry: Entry): BlockCell => {
    const rows = ofPartner(entry, committeesPart);
    const of = nthRow(committeesPart, rows, `(${nameOf(committeesPart, codeKey('partner'))}=${code(entry)})`, 0);
    return inCard(
      entry,
      shown(
        of,
        (row) => dropdownText(cellText(row['code']), cellText(row['title'])),
        (column) => `${column('code')}&${quoted(' · ')}&${column('title')}`,
        committeesPart,
      ),
    );
  };
  const row = (title: string, cell: (entry: Entry) => BlockCell): GridRow => ({
    cells: {
      label: title,
      ...cells(count, (at) => {
        const entry = partner(at);
        return entry && cell(entry);
      }),
    },
  });
  return [
    row(label, (entry) =>
      shown(
        entry,
        (own) => dropdownText(cellText(own['code']), cellText(own['name'])),
        (column) => `${column('code')}&${quoted(' · ')}&${column('name')}`,
        partnersPart,
      ),
    ),
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
