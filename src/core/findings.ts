/**
 * Findings and the rules behind them. A rule is declared once, in the file that checks it; the list of rules, the
 * figures a finding must carry and those its sentences may use all derive from the declaration.
 */
import type { Text } from './agreement/schema';
import type { Day, Month } from './days';
import type { ColumnKey } from './expenses/columns';
import type { Decimal, Money } from './money';
import type { NativeTableName } from './native-tables';
import type { RuleName } from './rules';

export type Severity = 'error' | 'warning' | 'info';

export interface RuleDefinition {
  /** Never changes: people read it in reports, and decisions in workbooks refer to it. */
  readonly name: string;
  /** A line with an error does not count. */
  readonly severity: Severity;
  /** Whether the lead may accept a line in spite of it; only meaningful for errors on expense lines. */
  readonly acceptable?: true;
  /** The source of the rule, where it needs one. */
  readonly source?: string;
  /** The values that its findings carry and its sentences may use, in addition to the location. */
  readonly figures: readonly string[];
  /** The figure that selects the sentence, with its possible values: one sentence for each. */
  readonly variants?: Readonly<Record<string, readonly string[]>>;
  /** Variants whose findings are only warnings, although the rule is an error. */
  readonly warnings?: readonly string[];
  /** Variants that the lead cannot accept, although the rule is acceptable. */
  readonly unacceptable?: readonly string[];
  /** What it is for a reader, where that is milder than its severity. */
  readonly shownAs?: Severity;
  /** Figures carried by findings of one variant only. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** A property that no rule has, such as a misspelt one, does not compile. */
export function defineRule<const Rule extends RuleDefinition>(
  rule: Rule & { readonly [Property in Exclude<keyof Rule, keyof RuleDefinition>]: never },
): Rule {
  return rule;
}

/** The variants of a rule's sentence; `never` for a rule with a single sentence. */
export type VariantOf<Rule extends RuleDefinition> = Rule extends {
  variants: Readonly<Record<string, readonly (infer Variant extends string)[]>>;
}
  ? Variant
  : never;

export type OnlyIn<Rule extends RuleDefinition, Variant extends string> = Rule extends {
  only: { readonly [Name in Variant]: readonly (infer Name extends string)[] };
}
  ? Name
  : never;

type Named<Name extends string> = { readonly [One in Name]: Figure };
type Selecting<Rule extends RuleDefinition, Variant extends string> = {
  readonly [By in keyof Rule['variants']]: Variant;
};

/** The exact figures that a finding of the rule must carry. */
export type FiguresOf<Rule extends RuleDefinition> = Rule extends { only: object }
  ? {
      [Variant in VariantOf<Rule>]: Named<Rule['figures'][number] | OnlyIn<Rule, Variant>> & Selecting<Rule, Variant>;
    }[VariantOf<Rule>]
  : Rule extends { variants: object }
    ? Named<Rule['figures'][number]> & Selecting<Rule, VariantOf<Rule>>
    : [Rule['figures'][number]] extends [never]
      ? Readonly<Record<string, never>>
      : Named<Rule['figures'][number]>;

/** A value in a message. Formatting in the reader's language happens in `locales`. */
export type Figure =
  | string
  | number
  | { money: Money; currency: string }
  | { day: Day }
  | { month: Month }
  | { percent: Decimal }
  | { column: ColumnKey }
  | { columns: readonly ColumnKey[] }
  | { table: NativeTableName; header: string }
  | { list: string; code: string }
  /** Several codes of a list of our own. */
  | { codes: readonly string[]; of: string }
  | { decimal: Decimal }
  | { text: Text }
  /** Amounts that partners gain or lose by the rounding policy. */
  | { moved: readonly { partner: string; money: Money }[]; currency: string }
  | { taken: readonly { header: string; column: ColumnKey }[] };
export type Figures = Readonly<Record<string, Figure>>;

/** Location of a finding. All parts are optional: a missing partner has no row. */
export interface Where {
  partner?: string;
  /** The number in the column Line. */
  line?: number;
  file?: string;
  sheet?: string;
  /** 1-based, as in the sheet. */
  row?: number;
  column?: ColumnKey;
}

/**
 * A one-click correction: the value to write in a column of the finding's row. Days are written as dates; a calculated
 * column gets its own formula back.
 */
export interface Fix {
  column: ColumnKey;
  value: string | number | { day: Day } | typeof ownFormula;
}

export const ownFormula = { formula: 'own' } as const;

export interface Finding {
  rule: RuleName;
  severity: Severity;
  /** Whether the lead may accept the line in spite of it. */
  acceptable: boolean;
  where: Where;
  figures: Figures;
  /** Alternatives, each of which resolves the finding. */
  fixes: readonly Fix[];
  /** The lead's reason for accepting the line in spite of this finding. */
  accepted?: string;
  /** The lead's reason for excluding the line, regardless of its findings. */
  lineExcluded?: string;
  /** The error would exclude the line if its amount were not negative: excluding it would raise the claim. */
  countedForCaution?: true;
  /** What it is for a reader, where that is milder than its severity: see `weightOf`. */
  shownAs?: Severity;
}

export function finding<Rule extends RuleDefinition>(
  rule: Rule,
  where: Where,
  figures: FiguresOf<Rule>,
  fixes: readonly Fix[] = [],
): Finding {
  const { name, acceptable } = rule;
  const severity = severityOf(rule, figures);
  // `RuleName` derives from the list of rules, which contains every declaration.
  const decidable =
    acceptable === true && severity === rule.severity && !isOneOf(rule.unacceptable, rule.variants, figures);
  const shown = rule.shownAs === undefined ? {} : { shownAs: rule.shownAs };
  return { rule: name as RuleName, severity, acceptable: decidable, where, figures, fixes, ...shown };
}

/** The severity with which a finding is shown and counted: an error that keeps no line from counting is a warning. */
export function weightOf({ severity, shownAs, countedForCaution }: Finding): Severity {
  return countedForCaution ? 'warning' : (shownAs ?? severity);
}

/** Whether the lead decided on the finding's line, so that nobody has to mend it. */
export function isDecided({ accepted, lineExcluded }: Finding): boolean {
  return accepted !== undefined || lineExcluded !== undefined;
}

/** How many findings of each weight are open: THE count of headings, summaries and reports. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const one of findings) if (!isDecided(one)) counts[weightOf(one)] += 1;
  return counts;
}

function severityOf({ severity, variants, warnings }: RuleDefinition, figures: Figures): Severity {
  return isOneOf(warnings, variants, figures) ? 'warning' : severity;
}

/** Whether a finding with these figures is one of some variants of its rule. */
function isOneOf(some: readonly string[] | undefined, variants: RuleDefinition['variants'], figures: Figures): boolean {
  return (
    some !== undefined && Object.keys(variants ?? {}).some((by) => some.some((variant) => variant === figures[by]))
  );
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Sorts by severity, then partner, file, row, column and rule, for a stable order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severityOrder[weightOf(a)] - severityOrder[weightOf(b)] ||
    compareText(a.where.partner ?? '', b.where.partner ?? '') ||
    compareText(a.where.file ?? '', b.where.file ?? '') ||
    (a.where.row ?? 0) - (b.where.row ?? 0) ||
    compareText(a.where.column ?? '', b.where.column ?? '') ||
    compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
