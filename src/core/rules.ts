/**
 * THE list of rules, each declared in the file that checks it. Rule names and the texts required of each language
 * derive from it.
 */
import { agreementRules } from './agreement-rules';
import { decisionWithoutEffect } from './consolidation/decisions';
import { fileRules } from './consolidation/file-rules';
import { lineRules } from './expenses/rules/all';
import { rowToCheck } from './native/row-to-check';
import { behindTime } from './monitoring/underspend';
import { tableRules } from './tables/checks';

/** Rules that need a whole report or a whole file. */
export const reportRules = [behindTime, decisionWithoutEffect, rowToCheck] as const;

export const rules = [...lineRules, ...reportRules, ...agreementRules, ...fileRules, ...tableRules] as const;

export type Rule = (typeof rules)[number];
export type RuleName = Rule['name'];
export type { LineRuleName } from './expenses/rules/all';
