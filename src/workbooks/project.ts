/** The lead partner's workbook: the whole agreement, its matrices and calendar, and the lead's decisions. */
import type { Terms } from '../core/agreement/terms';
import type { Day } from '../core/days';
import { accordSheet } from './accord-sheet';
import { contextOf, footerOf, inLanguage } from './context';
import { layoutWorkbook } from './layout';
import type { WorkbookPlan } from './plan';
import { acceptancesSheet, projectListsSheet } from './project/acceptances';
import { budgetLinesSheet, budgetSheet } from './project/budget';
import { calendarSheet } from './project/calendar';
import { fundingSheet } from './project/funding';
import { partnersSheet } from './project/partners';
import { rulesSheet } from './project/rules';
import { projectStartSheet } from './project/start';
import { tasksSheet } from './project/tasks';

export { acceptancesTableName } from './names';

/** The project's workbook. `language` is any tag; English where we do not have it. */
export function projectWorkbook(terms: Terms, language: string, today: Day): WorkbookPlan {
  const context = contextOf(terms, language, today);
  const { project } = terms.agreement;
  return layoutWorkbook(
    {
      title: `${project.acronym} · ${inLanguage(context, project.title)}`,
      language: context.texts.language,
      footer: footerOf(context),
      sheets: [
        projectStartSheet(context),
        partnersSheet(context),
        budgetSheet(context),
        budgetLinesSheet(context),
        fundingSheet(context),
        rulesSheet(context),
        tasksSheet(context),
        calendarSheet(context),
        acceptancesSheet(context),
        projectListsSheet(context),
      ],
    },
    [accordSheet({ kind: 'project', language: context.texts.language, agreement: terms.agreement })],
  );
}
