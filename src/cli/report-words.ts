/** Words of a report in another language: it keeps titles of rules and severities as texts. */
import { rules, type RuleName } from '../core/rules';
import type { Severity } from '../core/findings';
import type { Texts } from '../locales';

export interface ReportWords {
  severity: (text: string) => string;
  rule: (title: string) => string;
  /** A list of titles, as a line of the report has it; what the lead wrote among them stays. */
  rules: (list: string) => string;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const separator = '; ';

/** @param from the texts of the report, in which `to` has other words for the same */
export function reportWords(from: Texts, to: Texts): ReportWords {
  const names = new Map<string, RuleName>(rules.map(({ name }) => [from.rules[name].title, name]));
  const rule = (title: string): string => {
    const name = names.get(title);
    return name === undefined ? title : to.rules[name].title;
  };
  return {
    severity: (text) => {
      const known = severities.find((one) => from.vocabulary.severities[one] === text);
      return known === undefined ? text : to.vocabulary.severities[known];
    },
    rule,
    rules: (list) => list.split(separator).map(rule).join(separator),
  };
}
