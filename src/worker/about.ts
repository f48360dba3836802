/** What a workbook is about, as far as a screen shows it. */
import { budgetOf, termsOf, type Terms } from '../core/agreement/terms';
import type { Agreement } from '../core/agreement/schema';
import { isSample } from './sample-names';
import type { WorkbookFacts } from './protocol';

export function aboutAgreement(agreement: Agreement, language: string): WorkbookFacts {
  return aboutTerms(termsOf(agreement), language);
}

export function aboutTerms(terms: Terms, language: string): WorkbookFacts {
  const { project, version, partners, periods } = terms.agreement;
  return {
    project: project.id,
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
    partners: partners.map(({ code, name, role, country, language: spoken, currency }) => ({
      code,
      name,
      role,
      country,
      language: spoken,
      currency,
      budget: budgetOf(terms, { partner: code }),
    })),
    periods: periods.map(({ code, start, end, reportDue }) => ({ code, start, end, reportDue })),
    sample: isSample(project.id),
  };
}
