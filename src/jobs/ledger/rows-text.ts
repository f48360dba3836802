/** Rows of a sheet in sentences. */

/** Longer lists of rows are cut, or said in several sentences. */
const maxRanges = 12;
/** Nobody reads more sentences about one thing. */
const maxSentences = 50;

/** "7, 9–12, 20"; a long list is cut. */
export function rowsText(rows: readonly number[]): string {
  const pieces = runsOf(rows).map(runText);
  return pieces.length > maxRanges ? `${pieces.slice(0, maxRanges).join(', ')}, …` : pieces.join(', ');
}

/** A long list in several texts, so that every row is named. */
export function rowsTexts(rows: readonly number[]): { rows: string; count: number; first: number }[] {
  const runs = runsOf(rows);
  const texts: { rows: string; count: number; first: number }[] = [];
  for (let start = 0; start < runs.length; start += maxRanges) {
    const isLast = texts.length === maxSentences - 1;
    const some = isLast ? runs.slice(start) : runs.slice(start, start + maxRanges);
    const shown = some.slice(0, maxRanges).map(runText).join(', ');
    const count = some.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    texts.push({ rows: some.length > maxRanges ? `${shown}, …` : shown, count, first: some[0]?.[0] ?? 1 });
    if (isLast) break;
  }
  return texts;
}

type Run = readonly [from: number, to: number];
const runText = ([from, to]: Run): string => (from === to ? String(from) : `${from}–${to}`);

function runsOf(rows: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
