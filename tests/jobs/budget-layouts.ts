/** Budgets laid out as partners and portals have them: by code that knows nothing of the reader. */
import type { Agreement, Text } from '../../src/core/agreement/schema';
import { textsFor, type Language } from '../../src/locales';
import type { CellContent, Area } from '../../src/workbooks/plan';
import { writeWorkbook } from '../../src/xlsx';
import { emptySheet } from '../xlsx/sample';

/** Amounts in cells are numbers in whole units; everything else is text. */
export type Grid = CellContent[][];
export interface LaidOut {
  sheets: { name: string; grid: Grid; merges?: Area[] }[];
}

export interface Writing {
  language: Language;
  /** How codes and labels are written. */
  labels: (typeof labelStyles)[number];
}

export const labelStyles = ['code', 'label', 'dropdown', 'code-label', 'label-code'] as const;

const words = {
  en: ['Partner', 'Work package', 'Cost category', 'Amount', 'Total', 'Description', 'Units', 'Unit price', 'Share'],
  fr: [
    'Partenaire',
    'Action',
    'Poste de dépenses',
    'Montant (EUR)',
    'Total',
    'Libellé',
    'Quantité',
    'Prix unitaire',
    'Part',
  ],
  pt: ['Parceiro', 'Ação', 'Rubrica', 'Montante', 'Total', 'Designação', 'Quantidade', 'Preço unitário', 'Percentagem'],
  it: [
    'Partner',
    'Azione',
    'Voce di spesa',
    'Importo',
    'Totale',
    'Descrizione',
    'Quantità',
    'Prezzo unitario',
    'Quota',
  ],
} as const satisfies Record<Language, readonly string[]>;

const textIn = (text: Text, language: Language): string =>
  typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');

function written(code: string, label: string, style: Writing['labels']): string {
  switch (style) {
    case 'code':
      return code;
    case 'label':
      return label;
    case 'dropdown':
      return `${code} · ${label}`;
    case 'code-label':
      return `${code} ${label}`;
    case 'label-code':
      return `${label} (${code})`;
  }
}

/** The parts of the budget with the words that name them. */
function partsOf(agreement: Agreement, { language, labels }: Writing) {
  const texts = textsFor(language);
  const [partner, action, category, amount, total, label, units, price, share] = words[language];
  return {
    heads: { partner, action, category, amount, total, label, units, price, share },
    partners: agreement.partners.map(({ code, name }) => ({ code, text: written(code, name, labels) })),
    actions: agreement.actions.map(({ code, title }) => ({
      code,
      text: written(code, textIn(title, language), labels),
    })),
    categories: agreement.categories.map(({ code }) => ({
      code,
      text: written(code, texts.vocabulary.lists.categories[code], labels === 'label-code' ? 'label' : labels),
    })),
    at: (partner?: string, action?: string, category?: string): number =>
      agreement.budget
        .filter(
          (line) =>
            (partner ?? line.partner) === line.partner &&
            (action ?? line.action) === line.action &&
            (category ?? line.category) === line.category,
        )
        .reduce((sum, line) => sum + Math.round(Number(line.amount) * 100), 0) / 100,
  };
}

type Layout = (agreement: Agreement, writing: Writing) => LaidOut;

const orBlank = (amount: number): CellContent => (amount === 0 ? null : amount);

/** A line of the agreement is a row, with columns that are none of ours; the total stands below. */
const list: Layout = (agreement, writing) => {
  const { heads, partners, actions, categories, at } = partsOf(agreement, writing);
  const text = (entries: { code: string; text: string }[], code: string): string =>
    entries.find((one) => one.code === code)?.text ?? code;
  const rows = agreement.budget.map((line): CellContent[] => [
    text(partners, line.partner),
    text(actions, line.action),
    text(categories, line.category),
    line.label ?? null,
    1,
    Number(line.amount),
    Number(line.amount),
  ]);
  const headings = [heads.partner, heads.action, heads.category, heads.label, heads.units, heads.price, heads.amount];
  const total = [heads.total, null, null, null, null, null, at()];
  return { sheets: [{ name: 'Budget', grid: [['SAVEURS 2026-2027'], [], headings, ...rows, total] }] };
};

/** For each action a table of partners by category. */
const partnersByCategory: Layout = (agreement, writing) => {
  const { heads, partners, actions, categories, at } = partsOf(agreement, writing);
  const grid = actions.flatMap((action): Grid => [
    [action.text],
    [null, ...categories.map(({ text }) => text), heads.total],
    ...partners.map((partner) => [
      partner.text,
      ...categories.map(({ code }) => orBlank(at(partner.code, action.code, code))),
      at(partner.code, action.code),
    ]),
    [heads.total, ...categories.map(({ code }) => at(undefined, action.code, code)), at(undefined, action.code)],
    [],
  ]);
  return { sheets: [{ name: 'Budget', grid }] };
};

const ofPartner = (agreement: Agreement, writing: Writing, partner: string): Grid => {
  const { heads, actions, categories, at } = partsOf(agreement, writing);
  return [
    [heads.action, ...categories.map(({ text }) => text), heads.total, heads.share],
    ...actions.map((action) => [
      action.text,
      ...categories.map(({ code }) => orBlank(at(partner, action.code, code))),
      at(partner, action.code),
      '12 %',
    ]),
    [heads.total, ...categories.map(({ code }) => at(partner, undefined, code)), at(partner)],
  ];
};

/** A table of actions by category for each partner, one below the other, and the total of all at the end. */
const stacked: Layout = (agreement, writing) => {
  const { heads, partners, categories, at } = partsOf(agreement, writing);
  const grid = partners.flatMap(({ code, text }): Grid => [[text], ...ofPartner(agreement, writing, code), []]);
  grid.push([`${heads.total} SAVEURS`, ...categories.map(({ code }) => at(undefined, undefined, code)), at()]);
  return { sheets: [{ name: 'Budget', grid }] };
};

/** The same on a sheet each, and a summary of partners by category. */
const sheetEach: Layout = (agreement, writing) => {
  const { heads, partners, categories, at } = partsOf(agreement, writing);
  const summary: Grid = [
    [heads.partner, ...categories.map(({ text }) => text), heads.total],
    ...partners.map(({ code, text }) => [text, ...categories.map((one) => at(code, undefined, one.code)), at(code)]),
    [heads.total, ...categories.map((one) => at(undefined, undefined, one.code)), at()],
  ];
  const sheets = partners.map(({ code, text }) => ({
    name: text
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .replace(/'/g, '’'),
    grid: ofPartner(agreement, writing, code),
  }));
  return { sheets: [{ name: 'Synthèse', grid: summary }, ...sheets] };
};

/** Partners by action, in a block for each category that its sum heads. */
const blocks: Layout = (agreement, writing) => {
  const { heads, partners, actions, categories, at } = partsOf(agreement, writing);
  const grid: Grid = [[null, ...actions.map(({ text }) => text), heads.total]];
  for (const category of categories) {
    grid.push([
      category.text,
      ...actions.map(({ code }) => at(undefined, code, category.code)),
      at(undefined, undefined, category.code),
    ]);
    for (const partner of partners)
      grid.push([
        partner.text,
        ...actions.map(({ code }) => orBlank(at(partner.code, code, category.code))),
        at(partner.code, undefined, category.code),
      ]);
  }
  grid.push([heads.total, ...actions.map(({ code }) => at(undefined, code)), at()]);
  return { sheets: [{ name: 'Budget', grid }] };
};

/** A column for each category; a partner is written once for its rows, merged. */
const wide: Layout = (agreement, writing) => {
  const { heads, partners, actions, categories, at } = partsOf(agreement, writing);
  const headings = [heads.partner, heads.action, ...categories.map(({ text }) => text), heads.total];
  const grid: Grid = [['Budget', null, 'EUR'], headings];
  const merges: Area[] = [];
  for (const partner of partners) {
    merges.push({ row: grid.length, column: 0, rows: actions.length, columns: 1 });
    actions.forEach((action, index) =>
      grid.push([
        index === 0 ? partner.text : null,
        action.text,
        ...categories.map(({ code }) => orBlank(at(partner.code, action.code, code))),
        at(partner.code, action.code),
      ]),
    );
    grid.push([
      `${heads.total} ${partner.code}`,
      null,
      ...categories.map(({ code }) => at(partner.code, undefined, code)),
      at(partner.code),
    ]);
  }
  return { sheets: [{ name: 'Budget', grid, merges }] };
};

/** Categories in rows, and above the columns partners, each over its actions. */
const transposed: Layout = (agreement, writing) => {
  const { heads, partners, actions, categories, at } = partsOf(agreement, writing);
  const over = partners.flatMap(({ text }) => actions.map((_, index) => (index === 0 ? text : null)));
  const under = partners.flatMap(() => actions.map(({ text }) => text));
  const pairs = partners.flatMap((partner) => actions.map((action) => [partner.code, action.code] as const));
  const grid: Grid = [
    [heads.partner, ...over, null],
    [heads.action, ...under, heads.total],
    ...categories.map(({ code, text }) => [
      text,
      ...pairs.map(([partner, action]) => orBlank(at(partner, action, code))),
      at(undefined, undefined, code),
    ]),
    [heads.total, ...pairs.map(([partner, action]) => at(partner, action)), at()],
  ];
  const merges = partners.map((_, index) => ({
    row: 0,
    column: 1 + index * actions.length,
    rows: 1,
    columns: actions.length,
  }));
  return { sheets: [{ name: 'Budget', grid, merges }] };
};

export const layouts = { list, partnersByCategory, stacked, sheetEach, blocks, wide, transposed };
export type LayoutName = keyof typeof layouts;

/** Ways to write an amount as text. */
export const numberStyles: Readonly<Record<string, (amount: number) => string>> = {
  'fr, €': (amount) => `${grouped(amount, '\u202f', ',')} €`,
  'fr, plain': (amount) => grouped(amount, '\u00a0', ','),
  pt: (amount) => grouped(amount, '.', ','),
  en: (amount) => grouped(amount, ',', '.'),
  'en, EUR': (amount) => `EUR ${grouped(amount, ',', '.')}`,
  ch: (amount) => grouped(amount, '’', '.'),
  bare: (amount) => amount.toFixed(2),
};

function grouped(amount: number, group: string, point: string): string {
  const [whole = '', cents = ''] = amount.toFixed(2).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + point + cents;
}

/** A table as text: as it is copied, or as CSV with quotes where they are needed. */
export function textOf(grid: Grid, separator: string, style: (amount: number) => string): string {
  return grid
    .map((row) =>
      row
        .map((cell) => (typeof cell === 'number' ? style(cell) : String(cell ?? '')))
        .map((text) => (text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text))
        .join(separator),
    )
    .join('\r\n');
}

/** The tables as a workbook. */
export function fileOf({ sheets }: LaidOut): Promise<Uint8Array> {
  return writeWorkbook({
    title: 'Budget',
    language: 'fr',
    names: [],
    sheets: sheets.map(({ name, grid, merges = [] }) =>
      emptySheet(name, {
        merges,
        cells: grid.flatMap((cells, row) =>
          cells.flatMap((value, column) => (value === null ? [] : [{ row, column, value, style: 'text' as const }])),
        ),
      }),
    ),
  });
}
