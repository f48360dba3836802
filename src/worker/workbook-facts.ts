/** The facts about a workbook's project that the pane shows. */
import { budgetOf, type Terms } from '../core/agreement/terms';
import { isSample } from './sample-names';
import type { WorkbookFacts } from './partner-views';

export function workbookFacts(terms: Terms, language: string): WorkbookFacts {
  const { project, version, partners, periods, governance } = terms.agreement;
  const committees = new Map(governance.committees.map(({ code, title }) => [code, title]));
  return {
    project: project.id,
    projectKind: project.kind,
    acronym: project.acronym,
    title: project.title,
    programme: project.programme,
    currency: terms.currency,
    language,
    version: version.number,
    versionDate: version.date,
    start: project.start,
    end: project.end,
    budget: budgetOf(terms, {}),
    lead: terms.lead,
    partners: partners.map(({ code, name, role, country, language: partnerLanguage }) => ({
      code,
      name,
      role,
      country,
      language: partnerLanguage,
      budget: budgetOf(terms, { partner: code }),
    })),
    periods: periods.map(({ code, start, end, reportDue }) => ({ code, start, end, reportDue })),
    meetings: governance.meetings.map(({ code, date, committee }) => ({
      code: code ?? date,
      date,
      committee: committees.get(committee) ?? committee,
    })),
    sample: isSample(project.id),
  };
}
