/** A funder table as the file that a portal takes, with what does not fit into it. */
import { portalFile, portalFrom, type PortalFile } from '../../jobs/portal';
import { fill, type Texts } from '../../locales';
import type { ParsedArguments } from '../args';
import { replaceOutput, type ExitStatus } from '../command';
import { readInput } from '../input';
import { print } from '../terminal';

/** What does not fit is said, with a file to write or without one. */
export async function portalTable(parsed: ParsedArguments, name: string, texts: Texts): Promise<ExitStatus> {
  const [report = ''] = parsed.files;
  const { language, period, partner, out } = parsed;
  const own = /[./\\]/.test(name) ? await readInput(name) : undefined;
  const made = await portalFile(portalFrom(name, own), await readInput(report), { language, period, partner });
  const misfits = misfitLines(made, texts);
  print(...misfits);
  if (out === undefined) print(fill(texts.cli.portal.planned, { count: made.rows }, texts));
  else {
    await replaceOutput({ path: out, bytes: made.bytes }, own ? [report, name] : [report]);
    print(fill(texts.cli.portal.written, { count: made.rows, file: out }, texts));
  }
  return misfits.length > 0 ? 1 : 0;
}

/** Of one kind, so many are named. */
const mostNamed = 20;

function misfitLines({ portal, rows, cut, unnamed }: PortalFile, texts: Texts): string[] {
  const words = texts.cli.portal;
  const { rowsPerReport: limit } = portal;
  const named = <One>(all: readonly One[], line: (one: One) => string): string[] => [
    ...all.slice(0, mostNamed).map(line),
    ...(all.length > mostNamed ? [fill(words.more, { count: all.length - mostNamed }, texts)] : []),
  ];
  return [
    ...named(cut, (one) =>
      fill(words.cut, { ...one, row: String(one.row), length: String(one.length), limit: String(one.limit) }, texts),
    ),
    ...named(unnamed, (one) => fill(words.unnamed, { ...one, row: String(one.row) }, texts)),
    ...(limit !== undefined && rows > limit ? [fill(words.over, { limit: String(limit), count: rows }, texts)] : []),
  ];
}
