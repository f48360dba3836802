/**
 * What Accord finds. A rule is declared once, in the file that checks it: from its declaration follow the lists of rules,
 * what a finding of it has to carry, and what its sentences in each language may show.
 */
import type { Text } from './agreement/schema';
import type { Day } from './days';
import type { ColumnKey } from './expenses/columns';
import type { Decimal, Money } from './money';
import type { RuleName } from './rules';

export type Severity = 'error' | 'warning' | 'info';

export interface RuleDefinition {
  /** Fixed for good: people read it in reports, and decisions in workbooks name it. */
  readonly name: string;
  /** A line with an error does not count. */
  readonly severity: Severity;
  /** Whether the lead may keep a line in spite of it; only meaningful for errors on expense lines. */
  readonly acceptable?: true;
  /** What it rests on, where that is not plain sense. */
  readonly source?: string;
  /** What its findings carry and its sentences may show, beside where the finding stands. */
  readonly figures: readonly string[];
  /** The figure that selects the sentence, and what it may say: one sentence for each. */
  readonly variants?: Readonly<Record<string, readonly string[]>>;
  /** Figures that only findings of one variant carry. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

export function defineRule<const Rule extends RuleDefinition>(rule: Rule): Rule {
  return rule;
}

/** The variants of a rule's sentence; `never` where it has one sentence. */
export type VariantOf<Rule extends RuleDefinition> = Rule extends {
  variants: Readonly<Record<string, readonly (infer Variant extends string)[]>>;
}
  ? Variant
  : never;

/** Figures that only this variant carries. */
export type OnlyIn<Rule extends RuleDefinition, Variant extends string> = Rule extends {
  only: { readonly [Name in Variant]: readonly (infer Name extends string)[] };
}
  ? Name
  : never;

type Named<Name extends string> = { readonly [One in Name]: Figure };
type Selecting<Rule extends RuleDefinition, Variant extends string> = {
  readonly [By in keyof Rule['variants']]: Variant;
};

/** What a finding of the rule has to carry, no more and no less. */
export type FiguresOf<Rule extends RuleDefinition> = Rule extends { only: object }
  ? {
      [Variant in VariantOf<Rule>]: Named<Rule['figures'][number] | OnlyIn<Rule, Variant>> & Selecting<Rule, Variant>;
    }[VariantOf<Rule>]
  : Rule extends { variants: object }
    ? Named<Rule['figures'][number]> & Selecting<Rule, VariantOf<Rule>>
    : [Rule['figures'][number]] extends [never]
      ? Readonly<Record<string, never>>
      : Named<Rule['figures'][number]>;

/** A value a message shows: it is formatted in the reader's language, never here. */
export type Figure =
  | string
  | number
  | { money: Money; currency: string }
  | { day: Day }
  | { percent: Decimal }
  | { column: ColumnKey }
  | { list: string; code: string }
  | { decimal: Decimal }
  | { text: Text }
  /** Money that partners have more or less than they would alone. */
  | { moved: readonly { partner: string; money: Money }[]; currency: string }
  | { taken: readonly { header: string; column: ColumnKey }[] };
export type Figures = Readonly<Record<string, Figure>>;

/** Where a finding stands. All parts are optional: a missing partner has no row. */
export interface Where {
  partner?: string;
  /** The number in the column Line. */
  line?: number;
  file?: string;
  sheet?: string;
  /** As the sheet counts, from 1. */
  row?: number;
  column?: ColumnKey;
}

/** One click's cure: what to write in which column of the finding's row. Days are written as dates. */
export interface Fix {
  column: ColumnKey;
  value: string | number | { day: Day };
}

export interface Finding {
  rule: RuleName;
  severity: Severity;
  /** Whether the lead may keep the line in spite of it. */
  acceptable: boolean;
  where: Where;
  figures: Figures;
  /** Alternatives: one of them cures the finding. */
  fixes: readonly Fix[];
  /** The lead's reason for keeping the line in spite of this finding. */
  accepted?: string;
  /** The lead's reason for excluding the line, whatever was found on it. */
  lineExcluded?: string;
}

export function finding<Rule extends RuleDefinition>(
  { name, severity, acceptable }: Rule,
  where: Where,
  figures: FiguresOf<Rule>,
  fixes: readonly Fix[] = [],
): Finding {
  // Every declaration is on the list of rules, from which the type of names follows.
  return { rule: name as RuleName, severity, acceptable: acceptable === true, where, figures, fixes };
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Graver first, then by file, row, column and rule: the same findings always stand in the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severityOrder[a.severity] - severityOrder[b.severity] ||
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
