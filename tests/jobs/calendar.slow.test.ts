/** The calendar file: what it holds, what it cancels, and that it is the same in every time zone. */
import { makeCalendar } from '../../src/jobs/calendar';
import { newDraft } from '../../src/jobs/draft/new-draft';
import { madeFile } from '../../src/jobs/made-file';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { serialOf } from '../../src/core/days';
import { agreementOf, asDay } from '../core/builders';
import { sampleText } from '../core/samples';
import { projectFile } from './amended';

const today = asDay('2026-11-30');
const json = { path: 'a.json', bytes: new TextEncoder().encode(sampleText('saveurs-partagees.agreement.json')) };

/** Events as their properties by name. */
function eventsIn(bytes: Uint8Array): Map<string, Record<string, string>> {
  const lines = new TextDecoder().decode(bytes).replaceAll('\r\n ', '').split('\r\n');
  const events = lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((event) =>
      Object.fromEntries(event.split('\n').map((line) => [line.replace(/[:;].*/, ''), line.replace(/^[^:]*:/, '')])),
    );
  return new Map(events.map((event) => [event['UID'] ?? '', event]));
}

const zone = process.env.TZ ?? 'UTC';
afterAll(() => {
  process.env.TZ = zone;
});

test('an agreement and the workbook made of it give the same bytes, in every time zone', async () => {
  const expected = (await makeCalendar(json, { today })).bytes;
  const file = await projectFile(agreementOf('saveurs-partagees'));
  for (const name of ['Pacific/Auckland', 'America/Lima', 'Asia/Kathmandu']) {
    process.env.TZ = name;
    for (const source of [json, file])
      expect(new TextDecoder().decode((await makeCalendar(source, { today })).bytes)).toBe(
        new TextDecoder().decode(expected),
      );
  }
  const events = eventsIn(expected);
  expect(events.get('saveurs-partagees-paid-by@accord')).toMatchObject({ DTSTART: '20280228', DTEND: '20280229' });
  expect(await madeFile({ path: 'x.ics', bytes: expected })).toMatchObject({
    what: 'calendar',
    project: 'saveurs-partagees',
  });
});

test('a partner is told what concerns it, and nobody that there is none', async () => {
  const file = await projectFile(
    agreementOf('saveurs-partagees', ({ actions: [, second] }) => {
      Object.assign(second!, { lead: 'G1', partners: ['G1', 'G2'] });
    }),
  );
  const of = async (partner?: string) => [...eventsIn((await makeCalendar(file, { partner, today })).bytes).keys()];
  const all = await of();
  expect(await of('G3')).toEqual(all.filter((uid) => !uid.includes('-deliverable-D2')));
  expect((await of('G3')).length).toBeLessThan(all.length);
  expect(await of('G2')).toEqual(all);
  await expect(makeCalendar(json, { partner: 'G9', today })).rejects.toMatchObject({ code: 'unknown-partner' });
});

test('after an amendment, what moved has a higher sequence, and what is gone is cancelled on its last day', async () => {
  const before = eventsIn((await makeCalendar(await projectFile(agreementOf('saveurs-partagees')), { today })).bytes);
  const next = agreementOf('saveurs-partagees', (agreement) => {
    agreement.version = { number: 2, date: asDay('2026-09-01'), reason: 'Later' };
    agreement.project.eligibility.paidBy = asDay('2028-03-15');
    delete agreement.actions[1]!.deliverables;
  });
  const made = await makeCalendar(await projectFile(next, agreementOf('saveurs-partagees')), { today });
  const after = eventsIn(made.bytes);
  const gone = [...before.keys()].filter((uid) => uid.includes('deliverable-D2'));
  expect(made.cancelled).toBe(gone.length);
  expect(gone.length).toBeGreaterThan(0);
  for (const uid of gone) {
    expect(after.get(uid)).toMatchObject({ STATUS: 'CANCELLED', DTSTART: before.get(uid)!['DTSTART'] });
    expect(Number(after.get(uid)!['SEQUENCE'])).toBeGreaterThan(Number(before.get(uid)!['SEQUENCE']));
  }
  expect(after.get('saveurs-partagees-paid-by@accord')).toMatchObject({
    STATUS: 'CONFIRMED',
    DTSTART: '20280315',
    SEQUENCE: '1',
  });
  expect([...before.keys()].every((uid) => after.has(uid))).toBe(true);
});

test('meetings count as they stand on the sheets, and one that was deleted is cancelled', async () => {
  const agreement = agreementOf('saveurs-partagees', ({ governance: { meetings } }) => {
    meetings.push({ date: asDay('2026-06-18'), committee: 'COPIL', mode: 'remote' });
  });
  const opened = await openWorkbook(await projectFile(agreement));
  const before = [...eventsIn((await makeCalendar(opened, { today })).bytes)].filter(([uid]) =>
    uid.includes('-meeting-'),
  );
  expect(before).toHaveLength(2);
  const [moved, gone] = agreement.governance.meetings.map(({ date }) => serialOf(date));
  // A book never changes once it is read.
  const edited = { ...opened, book: structuredClone(opened.book) };
  const sheet = edited.book.sheets.find(({ tables }) => tables.some(({ name }) => name === 'AgreementMeetings'))!;
  for (const row of sheet.rows)
    row.cells = row.cells.map((cell) => (cell === moved ? serialOf(asDay('2026-02-20')) : cell === gone ? null : cell));
  const after = eventsIn((await makeCalendar(edited, { today })).bytes);
  expect(before.map(([uid]) => [after.get(uid)?.['DTSTART'], after.get(uid)?.['STATUS']])).toEqual([
    ['20260220', 'CONFIRMED'],
    ['20260618', 'CANCELLED'],
  ]);
});

test('holidays are those of the workbook’s table, and weekends are told', async () => {
  const opened = await openWorkbook(
    await projectFile(
      agreementOf('saveurs-partagees', ({ project: { eligibility } }) => {
        eligibility.paidBy = asDay('2028-02-29');
      }),
    ),
  );
  const description = async (source: Parameters<typeof makeCalendar>[0]) =>
    eventsIn((await makeCalendar(source, { today })).bytes).get('saveurs-partagees-paid-by@accord')?.['DESCRIPTION'];
  expect(await description(opened)).toBeUndefined();
  const edited = { ...opened, book: structuredClone(opened.book) };
  const sheet = edited.book.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Holidays'))!;
  const [, second] = sheet.rows.filter(({ cells }) => cells[0] === 'PT · Portugal');
  Object.assign(second!.cells, { 1: serialOf(asDay('2028-02-29')), 2: 'Carnaval' });
  expect(await description(edited)).toContain('Portugal (Carnaval)');
  const weekend = eventsIn((await makeCalendar(json, { today })).bytes).get(
    'saveurs-partagees-period-S2-report@accord',
  );
  expect(weekend?.['DESCRIPTION']).toContain('fin de semaine');
});

test('of a draft, entries are tentative, and of one that lacks something it is said what', async () => {
  const { bytes } = await newDraft(sampleText('saveurs-partagees.agreement.json'), { today });
  const { deadlines, bytes: calendar } = await makeCalendar({ path: 'draft.xlsx', bytes }, { today });
  const events = [...eventsIn(calendar).values()];
  expect(events).toHaveLength(deadlines);
  expect(new Set(events.map(({ STATUS }) => STATUS))).toEqual(new Set(['TENTATIVE']));
  const started = await newDraft('{}', { today });
  await expect(makeCalendar({ path: 'draft.xlsx', bytes: started.bytes }, { today })).rejects.toMatchObject({
    code: 'draft-incomplete',
  });
});
