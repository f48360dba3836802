/** Which figures core's findings carry and which variants they select: what a rule's sentence can show. */
import type { RuleName } from '../core/findings';

/** Figures of each rule. Where a finding stands (`placeFigures`) can be shown by every rule. */
export const ruleFigures = {
  'amount-invalid': ['found'],
  'date-invalid': ['found'],
  'unknown-code': ['found'],
  'outside-eligibility': ['date', 'from', 'to'],
  unpaid: [],
  'paid-late': ['date', 'by'],
  'no-budget-line': ['category', 'action'],
  'over-budget': ['action', 'category', 'limit', 'used', 'over'],
  'flat-rate-double': ['category', 'rate'],
  'duplicate-invoice': ['supplier', 'number', 'line'],
  'share-over-invoice': ['sum', 'gross', 'number'],
  'shared-cost-not-payer': ['cost', 'payer'],
  'partner-as-supplier': ['supplier'],
  'sign-without-credit-note': ['amount'],
  'eligible-above-gross': ['eligible', 'gross'],
  'vat-not-eligible': ['eligible', 'most'],
  'exchange-rate-missing': ['currency', 'project'],
  'unit-cost-differs': ['declared', 'expected'],
  'over-line': ['action', 'category', 'budget', 'used'],
  'amount-as-text': ['found', 'count'],
  'date-as-text': ['found', 'count'],
  'stored-value-differs': ['stored', 'computed'],
  'incurred-date-to-prove': ['date', 'to'],
  'period-mismatch': ['paid', 'period', 'end'],
  'paid-before-invoiced': ['paid', 'date'],
  'action-not-running': ['date', 'action', 'start', 'end'],
  'evidence-missing': [],
  'share-differs-from-key': ['cost', 'declared', 'expected'],
  'field-too-long': ['length', 'most'],
  'possible-duplicate': ['supplier', 'gross', 'line'],
  'procurement-threshold': ['supplier', 'sum', 'from', 'need'],
  'exchange-rate-differs': ['currency', 'rate', 'expected', 'count'],
  'near-budget': ['action', 'category', 'budget', 'used', 'left'],
  'flexibility-used': ['action', 'category', 'budget', 'used', 'limit'],
  'category-hint': ['category', 'hint', 'count'],
  'personal-data': ['count'],
  underspend: ['used', 'budget', 'share', 'elapsed', 'period'],
  'rounding-residual': ['source', 'total', 'sum', 'policy', 'bearers'],
  'totals-disagree': ['of', 'stated', 'sum'],
  'funding-unbalanced': ['budget', 'funding'],
  'funding-rate-above-maximum': ['rate', 'most', 'source'],
  'flat-rate-combination': ['category', 'other'],
  'shares-not-100': ['cost', 'sum'],
  'cap-exceeded': ['cap', 'share', 'most', 'amount'],
  'stated-total-differs': ['stated', 'sum'],
  'flat-rate-differs': ['category', 'stated', 'computed'],
  'action-outside-project': ['action', 'start', 'end', 'from', 'to'],
  'agreement-incomplete': ['missing'],
  'file-unreadable': [],
  'file-encrypted': [],
  'not-an-accord-workbook': ['sheets', 'says'],
  'wrong-project': ['project', 'expected'],
  'partner-twice': ['other'],
  'column-missing': [],
  'wrong-agreement-version': ['version', 'expected'],
  'partner-missing': ['name', 'budget'],
  'partner-recognised': ['name', 'expected'],
  'rows-left-out': ['rows', 'count'],
  'lines-below-table': ['rows', 'count'],
  'columns-mapped': ['list', 'sheet', 'others', 'rows'],
} as const satisfies Record<RuleName, readonly string[]>;

/** Parts of a finding's place that a sentence can show beside its figures. */
export const placeFigures = ['column', 'file', 'partner', 'row'] as const;

/** Rules whose figure `case`, `reason` or `level` selects the sentence. The first variant stands for any other. */
export const ruleVariants = {
  'amount-invalid': ['unreadable', 'missing', 'ambiguous', 'no-result'],
  'date-invalid': ['unreadable', 'missing', 'ambiguous', 'no-result'],
  'unknown-code': ['unknown', 'missing', 'no-result'],
  'no-budget-line': ['line', 'category'],
  'over-budget': ['line', 'partner-category', 'partner', 'category', 'action', 'project'],
  'duplicate-invoice': ['later', 'first'],
  'exchange-rate-differs': ['listed', 'own'],
  'flexibility-used': ['partner-category', 'partner', 'category', 'action'],
  'personal-data': ['bank', 'social-security', 'health'],
  'flat-rate-combination': ['overlap', 'cycle', 'all-other'],
  'agreement-incomplete': ['funding', 'partner-budget', 'tasks', 'weights', 'profile', 'committees', 'contacts'],
  'file-unreadable': ['damaged', 'empty', 'truncated', 'not-a-workbook', 'old-format', 'open-document', 'too-large'],
  'not-an-accord-workbook': [
    'foreign',
    'report',
    'project',
    'partner',
    'damaged',
    'no-table',
    'several-tables',
    'unrecognised',
    'no-report',
    'damaged-report',
    'contradicted',
  ],
  'partner-recognised': ['missing', 'edited'],
  'columns-mapped': ['taken', 'unknown', 'table', 'other-sheets', 'merged'],
} as const satisfies Partial<Record<RuleName, readonly string[]>>;

export type VariedRule = keyof typeof ruleVariants;
export type VariantOf<Rule extends VariedRule> = (typeof ruleVariants)[Rule][number];

type FigureOf<Rule extends RuleName> = (typeof ruleFigures)[Rule][number] | (typeof placeFigures)[number];

/** The names between the braces of a template. */
type Shown<Template extends string> = Template extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | Shown<Rest>
  : never;

/** Templates that show nothing but the figures allowed; a misspelt one does not compile. */
export type Showing<Templates, Allowed extends string> = Templates extends string
  ? Exclude<Shown<Templates>, Allowed> extends never
    ? Templates
    : // Not a string: two strings that differ would make the whole of the texts impossible, and hide which one it is.
      { readonly noSuchFigure: Exclude<Shown<Templates>, Allowed> }
  : { [Key in keyof Templates]: Showing<Templates[Key], Allowed> };

export type ShowingRuleFigures<Texts extends Record<RuleName, unknown>> = {
  [Rule in RuleName]: Showing<Texts[Rule], FigureOf<Rule>>;
};
