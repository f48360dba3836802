/** Missing evidence, and texts too long for the funder's portal. */
import { profileOf } from '../../agreement/profiles';
import { defineRule } from '../../findings';
import { lineCheck } from './rule';

export const evidenceMissing = defineRule({ name: 'evidence-missing', severity: 'warning', figures: [] });

export const evidence = lineCheck([evidenceMissing], (line, { closing }, report) => {
  if (line.evidence === 'no' || (closing && line.evidence === undefined)) report(evidenceMissing, 'evidence', {});
});

export const fieldTooLong = defineRule({
  name: 'field-too-long',
  severity: 'warning',
  source: 'the portal limits of the agreement’s rule profile',
  figures: ['length', 'most'],
});

export const fieldLengths = lineCheck([fieldTooLong], (line, { terms }, report) => {
  const limits = profileOf(terms.agreement.rules.profile)?.fieldLengths;
  for (const column of ['documentNo', 'description'] as const) {
    const most = limits?.[column];
    if (most !== undefined && line[column].length > most)
      report(fieldTooLong, column, { length: line[column].length, most });
  }
});
