/** THE list of rules, each declared in the file that checks it: names, and what each language must say, follow. */
import { roundingResidual } from './agreement/residuals';
import { agreementRules } from './agreement/rules';
import { decisionWithoutEffect } from './consolidation/decisions';
import { fileRules } from './consolidation/file-rules';
import { lineRules } from './expenses/rules/all';
import { behindTime } from './monitoring/underspend';

/** What only a whole report or a whole file shows. */
export const reportRules = [behindTime, roundingResidual, decisionWithoutEffect] as const;

export const rules = [...lineRules, ...reportRules, ...agreementRules, ...fileRules] as const;

export type Rule = (typeof rules)[number];
export type RuleName = Rule['name'];
export type { LineRuleName } from './expenses/rules/all';
