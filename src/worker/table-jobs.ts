/** Jobs on funder tables: as sheets of the open workbook or as a file, and the choice that the workbook keeps. */
import type { Terms } from '../core/agreement/terms';
import { isTableName } from '../core/tables';
import { choiceText } from '../core/tables/choice';
import { tablesFileName } from '../jobs/file-names';
import type { Opened } from '../jobs/open/workbook';
import type { TableOptions } from '../jobs/table';
import { makeTables, planTables } from '../jobs/tables';
import { failure } from '../locales/errors';
import { languages, textsFor } from '../locales';
import { accordSheetIn, choiceCells } from '../workbooks/accord-sheet';
import type { SheetPlan } from '../workbooks/plan';
import { serializeError } from './errors';
import type { TablesRequest } from './lead-views';
import type { Handlers } from './serve';
import { workbookOf, type Session } from './session';

export function tableJobs(session: Session): Pick<Handlers, 'tables' | 'tablesFile' | 'keepTables'> {
  const openedFor = ({ book }: TablesRequest): Opened => {
    const { opened } = workbookOf(session);
    return book ? { ...opened, book } : opened;
  };
  return {
    tables(request) {
      const { terms } = workbookOf(session);
      const { plan, made, refused } = planTables(request.choice.names, openedFor(request), optionsOf(request));
      if (!plan) throw refused[0]?.error ?? failure('no-tables', '', {});
      return {
        sheets: plan.sheets.map((sheet) => avoidOwnNames(sheet, terms)),
        names: plan.names,
        currency: terms.currency,
        made: made.flatMap(({ name, ...one }) => (isTableName(name) ? [{ name, ...one }] : [])),
        refused: refused.flatMap(({ name, error }) =>
          isTableName(name) ? [{ name, error: serializeError(error) }] : [],
        ),
      };
    },
    async tablesFile(request, control) {
      const opened = openedFor(request);
      const { names } = request.choice;
      const name = tablesFileName(opened.about.agreement.project.id, names);
      const { bytes } = await makeTables(names, opened, { ...optionsOf(request), file: name }, control);
      return { name, partner: undefined, bytes };
    },
    keepTables({ choice }) {
      const { book } = workbookOf(session).opened;
      const sheet = accordSheetIn(book);
      if (!sheet) return [];
      const cells = choiceCells(sheet, choiceText(choice));
      // As the workbook will be, so that it need not be read again for the next choice.
      const rows = new Map(sheet.rows.map((row) => [row.row, row]));
      for (const { row, column, value } of cells) {
        const known = rows.get(row) ?? { row, cells: [] };
        rows.set(row, { ...known, cells: Object.assign([...known.cells], { [column]: value }) });
      }
      sheet.rows = [...rows.values()];
      return cells;
    },
  };
}

function optionsOf({ choice: { period, partner, language }, reason }: TablesRequest): TableOptions {
  return { period, partner, language, reasons: { rules: new Map(), others: reason } };
}

const ownSheetNames = new Set(languages.flatMap((language) => Object.values(textsFor(language).workbooks.sheets)));

/** A project workbook has a financing plan of its own, so the funder's table gets the acronym in front of its name. */
function avoidOwnNames(sheet: SheetPlan, { agreement }: Terms): SheetPlan {
  if (!ownSheetNames.has(sheet.name)) return sheet;
  const name = `${agreement.project.acronym} ${sheet.name}`.replace(/[[\]:*?/\\]/g, ' ');
  return { ...sheet, name: name.slice(0, 31).trim() };
}
