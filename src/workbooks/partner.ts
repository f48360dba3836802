/** The workbook of one partner, which works with or without the add-in. */
import type { PartnerAccount } from '../core/claims/account';
import type { OwnDeduction } from '../core/claims/own-deductions';
import type { Terms } from '../core/agreement/terms';
import { signedPart } from '../core/amendments/record';
import type { Day } from '../core/days';
import { expensesTable } from '../core/expenses/columns';
import { estimatesTable } from '../core/monitoring/estimates';
import { staffTable } from '../core/staff/tables';
import { progressTable, resultsTable } from '../core/progress/tables';
import { accordSheet } from './accord-sheet';
import { contextOf, footerOf, partnerText } from './context';
import { ratesTable } from '../core/rates/table';
import { layoutWorkbook } from './layout';
import { listsSheet } from './lists';
import { nativeSheet } from './native-tables';
import type { WorkbookPlan } from './plan';
import { partnerAccountSheet } from './partner/account';
import { partnerAgreementSheet } from './partner/agreement';
import type { CarriedBeside } from './partner/carried';
import { deductionsGrid, deductionsSheet } from './partner/deductions';
import { uncalculatedSpan } from './partner/declared-formula';
import { estimatesSheet } from './partner/estimates';
import { expensesSheet } from './partner/expenses';
import { declaredSums, partnerFigures } from './partner/figures';
import { ledgerOf, type LedgerRow } from './partner/ledger';
import { budgetLineKeys, monitoringSheet } from './partner/monitoring';
import { staffSheets } from './partner/staff';
import { partnerStartSheet, showsRates } from './partner/start';
import { partnerProgressSheets } from './progress/sheets';
import { spellingGrids } from './spellings';

export type { LedgerRow } from './partner/ledger';

export interface PartnerWorkbookOptions {
  /** How many rows the list has at least. */
  preparedRows?: number | undefined;
  /** What stood beside the lines in the partner's earlier workbook. */
  carried?: CarriedBeside;
  /** What was certified, claimed and paid by today, from the project's workbook. */
  account?: PartnerAccount | undefined;
  /** What a control took off by today. */
  deductions?: readonly OwnDeduction[];
  /** How the partner's books are read. */
  booksMap?: string | undefined;
  /** The last period of which the partner's lines were claimed. */
  claimedUntil?: string | undefined;
}

/**
 * A partner's workbook. `language` is any tag; English where we lack it. `filled` rows are entered into `Expenses`
 * (dates as serials, amounts in whole units), and every formula is stored with its result.
 */
export function partnerWorkbook(
  terms: Terms,
  partnerCode: string,
  language: string,
  today: Day,
  filled: readonly LedgerRow[] = [],
  { preparedRows, carried, account, deductions = [], booksMap, claimedUntil }: PartnerWorkbookOptions = {},
): WorkbookPlan {
  const partner = terms.partners.get(partnerCode);
  if (!partner) throw new RangeError(`no partner ${partnerCode} in the agreement`);
  const context = contextOf(terms, language, today);
  const ledger = ledgerOf(context, partnerCode, filled, preparedRows, deductions);
  const figures = partnerFigures(context, partner, ledger, deductions.length > 0);
  const { project } = terms.agreement;
  const staff = staffSheets(context, partner, ledger, carried);
  return layoutWorkbook(
    {
      title: `${project.acronym} · ${partnerText(context, partnerCode)}`,
      language: context.texts.language,
      footer: footerOf(context, partnerCode),
      sheets: [
        partnerStartSheet(context, partner, ledger, figures, staff.length > 0),
        partnerAgreementSheet(context, partner),
        expensesSheet(context, partner, ledger, figures, carried),
        monitoringSheet(context, partner, figures),
        estimatesSheet(context, partner, carried?.estimates),
        ...partnerProgressSheets(context, partnerCode, carried ?? {}),
        ...staff,
        ...(account ? [partnerAccountSheet(context, account, today)] : []),
        ...(deductions.length > 0 ? [deductionsSheet(context, deductions, today)] : []),
        ...(showsRates(context, partner)
          ? [nativeSheet(context, ratesTable, terms.rates.rows, context.t.partner.ratesNote)]
          : []),
        listsSheet(
          context,
          [expensesTable, estimatesTable, progressTable, resultsTable, ...(staff.length > 0 ? [staffTable] : [])],
          {
            partner: partnerCode,
            note: context.t.partner.listsNote,
            more: [
              ...spellingGrids(context),
              budgetLineKeys(context, figures),
              uncalculatedSpan(context, ledger),
              declaredSums(context, partner, figures),
              ...deductionsGrid(context, ledger, deductions),
            ],
          },
        ),
      ],
    },
    [
      ...(carried?.sheets ?? []),
      accordSheet({
        kind: 'partner',
        partner: partnerCode,
        language: context.texts.language,
        agreement: terms.agreement,
        history: signedPart(terms),
        ...(booksMap === undefined ? {} : { booksMap }),
        claimedUntil,
      }),
    ],
  );
}
