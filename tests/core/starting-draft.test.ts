/** What a new project begins with: five answers, and what its profile usually brings. */
import { parseDraft } from '../../src/core/agreement/parse';
import { startingDraft, type Start } from '../../src/core/agreement-tables';
import { profileIds } from '../../src/core/names';

const given: Start = {
  acronym: 'Été à deux !',
  language: 'fr',
  profile: 'leader-fr-2023',
  start: '2026-01-01',
  end: '2027-09-30',
  partners: [
    { name: 'GAL Un', country: 'FR' },
    { name: ' ', country: '' },
    { name: 'GAL Dois', country: 'PT' },
  ],
};
const languageIn = (country: string) => (country === 'PT' ? 'pt' : country === 'FR' ? 'fr' : undefined);

test('names, dates and partners as they were answered, each partner in its country’s language', () => {
  const { project, partners } = startingDraft(given, languageIn);
  expect(project).toEqual({
    acronym: 'Été à deux !',
    id: 'ete-a-deux',
    kind: 'leader-transnational',
    fund: 'FEADER',
    currency: 'EUR',
    language: 'fr',
    start: '2026-01-01',
    end: '2027-09-30',
    eligibility: { incurredFrom: '2026-01-01', incurredTo: '2027-09-30', paidBy: '2027-11-30', claimBy: '2027-12-30' },
  });
  expect(partners?.map(({ code, role, name, language }) => [code, role, name, language])).toEqual([
    ['P1', 'lead', 'GAL Un', 'fr'],
    ['P2', 'partner', 'GAL Dois', 'pt'],
  ]);
});

test('half-yearly periods up to the last day', () => {
  const { periods } = startingDraft(given, languageIn);
  expect(periods?.map(({ code, start, end, reportDue }) => [code, start, end, reportDue])).toEqual([
    ['R1', '2026-01-01', '2026-06-30', '2026-07-30'],
    ['R2', '2026-07-01', '2026-12-31', '2027-01-31'],
    ['R3', '2027-01-01', '2027-06-30', '2027-07-30'],
    ['R4', '2027-07-01', '2027-09-30', '2027-10-30'],
  ]);
  const day = { ...given, start: '2026-01-01', end: '2026-07-01' };
  expect(startingDraft(day, languageIn).periods?.at(-1)).toMatchObject({ start: '2026-07-01', end: '2026-07-01' });
});

test('partners of one country cooperate inside it', () => {
  const partners = given.partners.map((partner) => ({ ...partner, country: 'FR' }));
  expect(startingDraft({ ...given, partners }, languageIn).project?.kind).toBe('leader-inter-territorial');
});

test.each(profileIds)('%s: nothing in it is wrong, whatever is missing', (profile) => {
  const empty: Start = { acronym: '', language: 'fr', profile, start: '', end: '', partners: [] };
  for (const start of [{ ...given, profile }, empty]) {
    const draft = startingDraft(start, languageIn);
    expect(() => parseDraft(JSON.stringify(draft))).not.toThrow();
    expect(draft.rules?.profile).toBe(profile);
  }
});
