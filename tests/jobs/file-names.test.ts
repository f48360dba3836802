/** Names of files: never two alike, on no system, and as documented where nothing stands against it. */
import fc from 'fast-check';
import { reportFileName, workbookFileName } from '../../src/jobs/file-names';

const code = fc.stringMatching(/^[A-Za-z0-9.-]{1,40}$/);

test('the usual names', () => {
  expect(workbookFileName('minor-med', undefined)).toBe('minor-med-project.xlsx');
  expect(workbookFileName('minor-med', 'P1')).toBe('minor-med-P1.xlsx');
  expect(reportFileName('minor-med', undefined)).toBe('minor-med-report.xlsx');
  expect(reportFileName('minor-med', 'S1')).toBe('minor-med-report-S1.xlsx');
});

test.each(['project', 'PROJECT', 'report', 'Report', 'report-S1', 'CON', 'NUL', 'a.', '.', '-'])(
  'a partner called %s has a file of its own',
  (partner) => {
    const others = [workbookFileName('x', undefined), reportFileName('x', undefined), reportFileName('x', 'S1')];
    const name = workbookFileName('x', partner);
    expect(others.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
  },
);

test('no two partners share one, where case counts or not', () => {
  fc.assert(
    fc.property(
      code,
      fc.uniqueArray(fc.oneof(code, fc.constantFrom('project', 'report', 'report-a', 'project_')), {
        selector: (one) => one.toLowerCase(),
      }),
      (project, partners) => {
        const names = [undefined, ...partners].map((partner) => workbookFileName(project, partner).toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      },
    ),
  );
});

test('every name is one that Windows, macOS and Linux take, and no option', () => {
  fc.assert(
    fc.property(
      fc.oneof(code, fc.constantFrom('con.a', 'NUL.', 'com1.x', '.hidden', '-rf', '..')),
      code,
      (project, partner) => {
        for (const name of [
          workbookFileName(project, partner),
          workbookFileName(project, undefined),
          reportFileName(project, partner),
        ]) {
          expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*\.xlsx$/);
          expect(name.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
          expect(name.length).toBeLessThan(128);
        }
      },
    ),
  );
});
