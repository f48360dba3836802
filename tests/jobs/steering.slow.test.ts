/** Meetings, decisions and what is to be done: read from the project's sheets, told to committees, and never lost. */
import { compareVersions } from '../../src/jobs/amend';
import { nextDraft } from '../../src/jobs/draft/read';
import { carriedRows } from '../../src/jobs/native/carried';
import { openProject } from '../../src/jobs/open/project';
import { projectAnew } from '../../src/jobs/project-anew';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { committeePage } from '../../src/core/consolidation/committee';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import { languages } from '../../src/locales';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { asDay, noDecisions } from '../core/builders';
import { sampleTerms } from '../core/samples';
import { sampleFiles } from '../workbooks/ledgers';
import { steeredSample } from '../workbooks/steered-sample';

const today = asDay('2026-11-26');
const signed = sampleTerms('saveurs-partagees');
const { terms, carried } = steeredSample;
const rows = {
  ...carried,
  Attendance: [
    ['M1', 'G1', 'elected', 'Ana', 'yes', null],
    ['M9', 'G1', null, 'Rui', null, null],
  ],
};

test.each(languages)('in %s: what was written is read, and is there again', async (language) => {
  let file = { path: 'p.xlsx', bytes: await writeWorkbook(projectWorkbook(terms, language, today, undefined, rows)) };
  const written = carriedRows((await openProject(file)).book);
  for (const _ of ['once', 'twice']) {
    const project = await openProject(file);
    const { steering, agreement } = project.terms;
    expect(agreement.governance.meetings).toEqual(terms.agreement.governance.meetings);
    expect(steering.decisions).toMatchObject([
      { what: 'Move 500.00 to travel', due: '2026-12-15', meeting: 'M2', owner: 'G2', outcome: undefined },
      { what: 'Extend the exhibition', outcome: 'agreed', tier: 'F2' },
    ]);
    expect(steering.toDo).toMatchObject([
      { who: 'G3', done: undefined },
      { who: 'G1', done: '2026-03-01' },
    ]);
    // There is no such meeting: the row is told and stays. What was agreed to is not in the table of approvals yet.
    expect(steering.attendance).toMatchObject([{ meeting: 'M1', partner: 'G1', role: 'elected', present: 'yes' }]);
    expect(project.findings.map(({ rule, figures }) => [rule, figures.case])).toEqual([
      ['row-to-check', 'unreadable'],
      ['row-to-check', 'not-approved'],
    ]);
    const again = await projectAnew(project, {
      terms: project.terms,
      today,
      rows: carriedRows(project.book),
      draft: nextDraft(project, today),
    });
    file = { path: 'p.xlsx', bytes: again.bytes };
    expect(carriedRows((await openProject(file)).book)).toEqual(written);
  }
  // Running data make no version.
  const { draft } = await compareVersions(file, today);
  expect(draft.unchanged).toBe(true);
  expect(fingerprint(terms.agreement)).toBe(fingerprint({ ...signed.agreement, communication: [] }));
});

test('the committee’s page says what waits, who is late and where nothing is heard', () => {
  const { toDecide } = committeePage(consolidate(terms, sampleFiles('saveurs-partagees'), noDecisions), today);
  expect(toDecide.slice(-5)).toEqual([
    { kind: 'decision', what: 'Move 500.00 to travel', due: '2026-12-15' },
    { kind: 'meeting', committee: 'COPIL', due: '2026-06-20' },
    { kind: 'meeting', committee: 'COLOC-G1', due: expect.any(String) as string },
    { kind: 'overdue', count: 1 },
    { kind: 'silent', partners: ['G1', 'G2', 'G3'] },
  ]);
});
