/** The account of the project, in its own workbook and in the report: costs by partner and period, aid and money by source. */
import type { ClaimsBook } from '../../core/claims/book';
import { transfersDue } from '../../core/claims/payments';
import type { ProjectAccount } from '../../core/claims/project-account';
import type { Consolidation } from '../../core/consolidation/consolidate';
import type { Day } from '../../core/days';
import type { GridBlock, Sheet } from '../blocks';
import { withCurrency, type Context } from '../context';
import { aidFormulas, aidGrid } from './aid';
import { costsGrid, keptFormula, linesFormula } from './costs';
import { accountSheet } from './grid';
import { ordersGrid } from './orders';

/** In the project's workbook: what claims hold, with formulas over its tables. */
export function projectAccountSheet(context: Context, account: ProjectAccount, book: ClaimsBook, today: Day): Sheet {
  const { t, terms } = context;
  return {
    ...ofProject(context, t.account.projectNote, [
      costsGrid(context, account, keptFormula(context)),
      aidGrid(context, account, aidFormulas(book.transfers.rows)),
      ordersGrid(context, transfersDue(terms, book, today)),
    ]),
    remade: true,
  };
}

/** In the report: all lines to date, with formulas over those of the report. */
export function reportAccountSheet(context: Context, consolidation: Consolidation): Sheet {
  const { account } = consolidation;
  return ofProject(context, context.t.account.reportNote, [
    costsGrid(context, account, linesFormula(context, consolidation)),
    aidGrid(context, account, undefined),
  ]);
}

function ofProject(context: Context, note: string, grids: readonly GridBlock[]): Sheet {
  const title = { text: context.t.account.projectTitle, subtitle: withCurrency(context, note) };
  // Without a row, there is nothing to sum.
  const filled = grids.filter(({ rows }) => rows.some(({ total }) => !total));
  return accountSheet(context, { serves: 'both', ...title }, filled);
}
