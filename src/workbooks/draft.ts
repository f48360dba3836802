/** The workbook of an agreement that is still being written: nothing in it is in force. */
import type { Draft } from '../core/agreement-tables';
import { termsOfDraft } from '../core/agreement-tables/complete';
import { holidaysTable } from '../core/calendar';
import type { Day } from '../core/days';
import { parseDecimal } from '../core/money';
import { ratesTable } from '../core/rates/table';
import { draftMark } from './accord-sheet';
import { followed } from './calendar/followed';
import { linkProblems } from './calendar/steps';
import { calendarStepsSheet } from './calendar/steps-sheet';
import { contextOf, footerOf } from './context';
import { layoutWorkbook } from './layout';
import { listsSheet } from './lists';
import { nativeSheet, type Carried } from './native-tables';
import type { WorkbookPlan } from './plan';
import { draftListNames } from './draft/names';
import { calendarSheet } from './project/calendar';
import { draftSheets } from './draft/sheets';
import { draftValues } from './draft/values';

/** `language` is any tag; English where we lack it. `carried`: rows that its tables held before. */
export function draftWorkbook(
  draft: Draft,
  language: string,
  today: Day,
  carried: Pick<Carried, 'Holidays' | 'calendar'> = {},
): WorkbookPlan {
  const context = contextOf(termsOfDraft(draft, today), language, today);
  const { project } = context.terms.agreement;
  const values = draftValues(draft, context.terms.currency, linkProblems);
  const calendar = followed(context, values, carried);
  const rates = (draft.rates ?? []).map(({ currency, month, rate, source }) => ({
    currency,
    month,
    rate: rate === undefined ? undefined : parseDecimal(rate),
    source,
  }));
  return layoutWorkbook(
    {
      title: project.acronym === '' ? context.texts.agreement.sheets.draftOverview : project.acronym,
      language: context.texts.language,
      footer: footerOf(context),
      sheets: [
        ...draftSheets(context, values),
        calendarSheet(context, calendar),
        calendarStepsSheet(context, calendar),
        nativeSheet(context, ratesTable, rates),
        nativeSheet(context, holidaysTable, calendar.holidays),
        listsSheet(context, [ratesTable, holidaysTable]),
      ],
      names: draftListNames(),
    },
    [draftMark({ project: project.id, language: context.texts.language })],
  );
}
