/** Codes in lines that are written anew, as somebody asked. */
import type { Terms } from '../../core/agreement/terms';
import type { CodeReader } from '../../core/native/codes';
import { textsFor } from '../../locales';
import { failure } from '../../locales/errors';
import { codeText } from '../../workbooks/lists';
import type { UpdateNote } from '../../core/amendments/update-notes';
import { codeColumns } from './places';
import type { TypedRow } from './typed-rows';

/** `codeOf` reads the old agreement's codes. Throws an `AccordError` for a new code that the agreement has not. */
export function withNewCodes(
  rows: readonly TypedRow[],
  codeOf: CodeReader,
  { terms, language }: { terms: Terms; language: string },
  renames: ReadonlyMap<string, string>,
): { rows: readonly TypedRow[]; notes: UpdateNote[] } {
  if (renames.size === 0) return { rows, notes: [] };
  const { actions, periods, sharedCosts } = terms;
  for (const code of renames.values())
    if (![actions, periods, sharedCosts].some((list) => list.has(code))) throw failure('unknown-code', code, { code });
  const wording = { terms, texts: textsFor(language, terms.agreement.project.kind) };
  const notes = new Map<string, Extract<UpdateNote, { kind: 'code-renamed' }>>();
  const changed = rows.map((row): TypedRow => {
    const cells = { ...row.cells };
    for (const [column, list] of codeColumns) {
      const typed = cells[column];
      const code = typeof typed === 'string' ? codeOf(list, typed) : undefined;
      const to = code === undefined ? undefined : renames.get(code);
      if (code === undefined || to === undefined) continue;
      cells[column] = codeText(wording, list, to);
      const known = notes.get(`${list}|${code}`) ?? { kind: 'code-renamed', list, code, to, lines: [] };
      const line = typeof cells.line === 'number' ? cells.line : undefined;
      notes.set(`${list}|${code}`, { ...known, lines: [...known.lines, { line, row: row.row }] });
    }
    return { ...row, cells };
  });
  return { rows: changed, notes: [...notes.values()] };
}
