/** What is missing or wrong on the sheets of an agreement, in words of the sheet. */
import type { PartProblem } from '../core/agreement-tables/read';
import { problemKinds, type ProblemKind } from '../core/agreement/problems';
import { isDay } from '../core/days';
import { parseDecimal } from '../core/money';
import { fill } from './fill';
import { formatChoice, formatDay, formatRate } from './format';
import { agreementHeader } from './headers';
import { problemSentence } from './message';
import type { Texts } from './texts';

type Wording = Pick<Texts, 'language' | 'vocabulary' | 'problems' | 'agreement'>;

/** Place and sentence; `sheet`: as it is called in the workbook. */
export function partProblemText(problem: PartProblem, sheet: string, texts: Wording): string {
  return partPlaceText(problem, sheet, texts) + partProblemSentence(problem, texts);
}

export function partPlaceText({ table, row, column }: PartProblem, sheet: string, texts: Wording): string {
  const { at, titles } = texts.agreement;
  const where = row === undefined ? (column === undefined ? 'sheet' : 'form') : column === undefined ? 'row' : 'cell';
  const of = where === 'sheet' && !sheet.includes(titles[table]) ? `${sheet}, ${titles[table]}` : sheet;
  return fill(
    at[where],
    { sheet: of, row: row ?? 0, column: column === undefined ? '' : agreementHeader(texts, column) },
    texts,
  );
}

export function partProblemSentence(problem: PartProblem, texts: Wording): string {
  const { kind, found } = problem;
  const sentences: Readonly<Partial<Record<string, string>>> = texts.agreement.problems;
  const own = sentences[kind];
  if ('readings' in problem) {
    const readings = problem.readings.map((reading) => readable(reading, texts));
    return fill(own ?? '', { found: problem.found, readings: formatChoice(readings, texts.language) }, texts);
  }
  const { kind: name, expected } = problem;
  const isOfFile = problemKinds.some((one) => one === name);
  if (own !== undefined || !isOfFile) {
    const shown = typeof found === 'object' ? '' : (found ?? '');
    // An amount of the grid, and the row of the list that says otherwise.
    const isOfGrid = kind === 'listed-otherwise';
    return fill(
      own ?? '',
      isOfGrid && typeof expected === 'number'
        ? { found: readable(String(shown), texts), expected }
        : { found: shown, expected: '' },
      texts,
    );
  }
  return problemSentence(
    {
      path: '',
      place: [],
      kind: name as ProblemKind,
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
    },
    texts,
  );
}

/** A decimal or day of the agreement as the reader writes it. */
function readable(text: string, { language }: Wording): string {
  if (isDay(text)) return formatDay(text, language);
  const decimal = parseDecimal(text);
  return decimal ? formatRate(decimal, language) : text;
}
