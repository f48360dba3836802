/** The command `explain`: where a line or a figure comes from, its parts and their sum, calculated again. */
import { columns } from '../../core/expenses/columns';
import type { ExpenseLine } from '../../core/expenses/line';
import { decimalsOf } from '../../core/money';
import type { FlatRateStep } from '../../core/monitoring/flat-rates';
import { unknown } from '../../core/names';
import { type FigureScope, type Explanation, type Contribution, explainReport } from '../../jobs/explain';
import {
  dropdownText,
  fill,
  formatDay,
  formatMoney,
  formatRate,
  labelIn,
  message,
  pairText,
  shortened,
  textIn,
  textsFor,
  type Texts,
} from '../../locales';
import { progress, type Command } from '../command';
import { readInput } from '../input';
import { reportWords, type ReportWords } from '../report-words';
import { print } from '../terminal';

type FigureExplained = Extract<Explanation, { kind: 'figure' }>;
type LineExplained = Extract<Explanation, { kind: 'line' }>;

/** @param ofReport the texts of the report itself: the sentences of its findings stay as it has them */
export function explanationLines(explanation: Explanation, texts: Texts, ofReport: Texts): string[] {
  return explanation.kind === 'line'
    ? describeLine(explanation, texts, reportWords(ofReport, texts))
    : describeFigure(explanation, texts);
}

function describeLine({ terms, line: found, findings }: LineExplained, texts: Texts, words: ReportWords): string[] {
  const { line, verdict, rules } = found;
  const { explain } = texts.cli;
  const { vocabulary } = texts;
  const head = line.number === undefined ? explain.lineWithoutNumber : explain.line;
  const about = fill(head, { ...positionOf(line), line: line.number }, texts);
  const cells = columns.flatMap(({ key }): [string, string][] => {
    const shown = key === 'line' ? '' : shortened(cellText(line, key, terms.currency, texts));
    return shown === '' ? [] : [[vocabulary.columns[key], shown]];
  });
  const width = Math.max(...cells.map(([header]) => header.length));
  const shown = { verdict: vocabulary.lists.verdicts[verdict], rules: words.rules(rules) };
  return [
    about,
    ...cells.map(([header, text]) => `  ${header.padEnd(width)}  ${text}`),
    ...conversionLines(line, terms.currency, texts),
    fill(rules === '' ? explain.verdict : explain.excludedBy, shown, texts),
    ...(findings.length === 0 ? [explain.nothingFound] : []),
    ...findings.map(({ severity, rule, message, decision }) => {
      const decided = decision === '' ? '' : ` (${shortened(decision)})`;
      return `${words.severity(severity)} · ${words.rule(rule)} · ${message}${decided}`;
    }),
  ];
}

/** How Declared was converted and rounded, for lines in another currency. */
function conversionLines({ eligible, currency, rate, declared }: ExpenseLine, own: string, texts: Texts): string[] {
  if (!rate || (rate.units === 1n && rate.scale === 0)) return [];
  const values = { eligible: { money: eligible, currency }, rate: formatRate(rate, texts.language) };
  return [fill(texts.cli.explain.converted, { ...values, declared: { money: declared, currency: own } }, texts)];
}

function cellText(line: ExpenseLine, key: keyof ExpenseLine, currency: string, texts: Texts): string {
  switch (key) {
    case 'net':
    case 'vat':
    case 'gross':
    case 'eligible':
      return formatMoney(line[key], line.currency, texts.language);
    case 'declared':
      return formatMoney(line.declared, currency, texts.language);
    case 'documentDate':
    case 'paymentDate':
      return line[key] === undefined ? '' : formatDay(line[key], texts.language);
    case 'units':
    case 'rate':
      return line[key] === undefined ? '' : formatRate(line[key], texts.language);
    default: {
      const value = line[key];
      const list = columns.find((column) => column.key === key)?.list;
      if (typeof value !== 'string' || value === '') return '';
      return list === undefined ? value : labelled(list, value, texts);
    }
  }
}

function labelled(list: string, code: string, { vocabulary }: Texts): string {
  const label = labelIn(vocabulary, list, code);
  return label === undefined ? code : dropdownText(code, label);
}

function describeFigure(
  { terms, about, figure, parts, amount, shown, notRead }: FigureExplained,
  texts: Texts,
): string[] {
  const { explain } = texts.cli;
  const { currency } = terms;
  const title = `${subjectText(terms, about, texts)} · ${figure === 'claimable' ? texts.workbooks.report.claimable : texts.workbooks.headings[figure]}`;
  const rows = parts.map((part) => ({ amount: part.amount, text: partText(part, terms, texts), part }));
  const amounts = [...rows.map((row) => row.amount), amount].map((one) => formatMoney(one, currency, texts.language));
  const width = Math.max(...amounts.map((text) => text.length));
  const lines = rows.filter(({ part }) => part.kind === 'line').length;
  const sum = lines === rows.length ? fill(explain.linesSum, { count: lines }, texts) : explain.together;
  return [
    title,
    ...(rows.length === 0 ? [explain.none] : []),
    ...rows.map(({ text }, index) => `  ${(amounts[index] ?? '').padStart(width)}  ${text}`),
    `  ${(amounts.at(-1) ?? '').padStart(width)}  = ${sum}`,
    ...(shown === undefined ? [] : [comparison(shown, amount, currency, texts)]),
    ...notRead,
  ];
}

function comparison(
  shown: NonNullable<FigureExplained['shown']>,
  amount: number,
  currency: string,
  texts: Texts,
): string {
  const cell = `${/^[\p{L}\d_]+$/u.test(shown.sheet) ? shown.sheet : `'${shown.sheet}'`}!${shown.cell}`;
  const difference = shown.amount - amount;
  return fill(
    difference === 0 ? texts.cli.explain.agrees : texts.cli.explain.differs,
    { cell, shown: { money: shown.amount, currency }, difference: { money: difference, currency } },
    texts,
  );
}

function subjectText(terms: FigureExplained['terms'], about: FigureScope, texts: Texts): string {
  const { partner, category, action, period, file } = about;
  const action_ = terms.actions.get(action ?? '');
  const name = (code: string | undefined, label: string | undefined): string[] => {
    if (code === unknown) return [texts.workbooks.report.unknownCode];
    return code === undefined ? [] : [shortened(label === undefined ? code : dropdownText(code, label))];
  };
  const named = [
    ...name(partner, terms.partners.get(partner ?? '')?.partner.name),
    ...name(category, labelIn(texts.vocabulary, 'categories', category ?? '')),
    ...name(action, action_ && textIn(action_.title, texts.language)),
    ...name(period, undefined),
    ...name(file, undefined),
  ];
  return named.length === 0 ? texts.cli.explain.everything : named.join(' · ');
}

function partText(part: Contribution, terms: FigureExplained['terms'], texts: Texts): string {
  const { explain } = texts.cli;
  const { currency } = terms;
  const money = (amount: number) => ({ money: amount, currency });
  switch (part.kind) {
    case 'line': {
      const { line } = part.line;
      const what = shortened([line.supplier, line.documentNo].filter((text) => text !== '').join(' '));
      const number = line.number === undefined ? line.partner : `${line.partner} ${line.number}`;
      return `${number}  ${fill(explain.from, positionOf(line), texts)}${what === '' ? '' : `  ${what}`}`;
    }
    case 'budget':
      return [texts.workbooks.headings.budget, part.partner, part.action, part.category].join(' · ');
    case 'stated':
      return texts.workbooks.headings[part.figure];
    case 'flat':
      return flatText(part.step, terms, texts);
    case 'split': {
      const list = part.shares.map(({ action, weight, amount }) =>
        fill(explain.share, { action, weight: money(weight), amount: money(amount) }, texts),
      );
      const values = { whole: money(part.whole), list: list.join(', '), part: money(part.amount) };
      return pairText(`${part.partner} · ${part.category}`, fill(explain.split, values, texts), texts);
    }
  }
}

function flatText(step: FlatRateStep, { agreement, currency }: FigureExplained['terms'], texts: Texts): string {
  const { rate, base } = step;
  const exact = { units: BigInt(base) * rate.rate.units, scale: decimalsOf(currency) + rate.rate.scale };
  const money = (amount: number) => ({ money: amount, currency });
  const text = fill(
    texts.cli.explain.flatRate,
    {
      rate: { percent: rate.rate },
      base: rate.base.map((code) => labelIn(texts.vocabulary, 'categories', code) ?? code).join(' + '),
      amountOfBase: money(base),
      exact: formatRate(exact, texts.language),
      rounding: labelIn(texts.vocabulary, 'roundings', agreement.rules.rounding.flatRate),
      toDate: money(step.toDate),
      earlier: money(step.earlier),
      amount: money(step.amount),
    },
    texts,
  );
  return pairText(`${step.partner} · ${step.category} · ${step.period}`, text, texts);
}

function positionOf({ partner, file, sheet, row }: ExpenseLine) {
  return { partner, file, sheet, row: String(row) };
}

export const explainCommand: Command = async (parsed, defaultTexts) => {
  const [report = '', ...words] = parsed.files;
  const explained = await explainReport(await readInput(report), progress(defaultTexts));
  const { explain, language, kind, difference } = explained;
  const texts = textsFor(parsed.language ?? language, kind);
  print(explanationLines(explain(words.join(' ')), texts, textsFor(language, kind)));
  if (difference) print('', message(difference, texts));
  return difference ? 1 : 0;
};
