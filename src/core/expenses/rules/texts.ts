/** What was noticed while reading, proofs, and texts too long for the funder's portal. */
import { profileOf } from '../../agreement/profiles';
import type { Reading } from '../line';
import type { GroupRule, LineRule } from './rule';

/** Told once per column of a file, where it begins: hundreds of pasted rows are one mistake. */
const oncePerColumn = new Set<Reading['rule']>(['amount-as-text', 'date-as-text']);

export const readings: LineRule = (line, _context, report) => {
  for (const { rule, column, figures, fixes } of line.readings)
    if (!oncePerColumn.has(rule)) report(rule, column, figures, fixes);
};

export const readingsByColumn: GroupRule = {
  keys: (line) =>
    line.readings
      .filter((reading) => oncePerColumn.has(reading.rule))
      .map((reading) => `${line.partner}|${line.file}|${reading.rule}|${reading.column}`),
  check: (lines, _context, reportOn, _keep, key) => {
    const [, , rule, column] = key.split('|');
    const [first] = [...lines].sort((a, b) => a.row - b.row);
    const reading = first?.readings.find((one) => one.rule === rule && one.column === column);
    if (first && reading)
      reportOn(first, reading.rule, reading.column, { ...reading.figures, count: lines.length }, reading.fixes);
  },
};

export const evidence: LineRule = (line, { closing }, report) => {
  if (line.evidence === 'no' || (closing && line.evidence === undefined)) report('evidence-missing', 'evidence');
};

/** Source: the portal limits of the agreement's rule profile. */
export const fieldLengths: LineRule = (line, { terms }, report) => {
  const limits = profileOf(terms.agreement.rules.profile)?.fieldLengths;
  for (const column of ['documentNo', 'description'] as const) {
    const most = limits?.[column];
    if (most !== undefined && line[column].length > most)
      report('field-too-long', column, { length: line[column].length, most });
  }
};
