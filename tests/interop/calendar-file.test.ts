/** The calendar file as a program of others reads it: ical.js. */
import { join } from 'node:path';
import { deadlinesOf } from '../../src/core/calendar';
import { addDays, type Day } from '../../src/core/days';
import { makeCalendar } from '../../src/jobs/calendar';
import { languages } from '../../src/locales';
import { sampleNames, sampleTerms, sampleText } from '../core/samples';
import { needPackage } from '../judges/need.mjs';

interface Time {
  isDate: boolean;
  toString(): string;
}
interface Ical {
  parse(text: string): unknown;
  Component: new (parsed: unknown) => {
    getAllSubcomponents(name: string): unknown[];
    getFirstPropertyValue(name: string): string;
  };
  Event: new (component: unknown) => { uid: string; startDate: Time; endDate: Time; summary: string; sequence: number };
}

test.each(sampleNames)('%s: every deadline is read back as a whole day, in every language', async (name) => {
  const { default: ical } = (await import(join(needPackage('ical.js'), 'dist/ical.es5.cjs'))) as { default: Ical };
  const { agreement } = sampleTerms(name);
  const file = { path: 'a.json', bytes: new TextEncoder().encode(sampleText(`${name}.agreement.json`)) };
  for (const language of languages) {
    const { bytes } = await makeCalendar(file, { today: '2026-11-30' as Day, language });
    const text = new TextDecoder().decode(bytes);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const calendar = new ical.Component(ical.parse(text));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const read = calendar.getAllSubcomponents('vevent').map((one) => new ical.Event(one));
    expect(read.map(({ uid, startDate, endDate }) => [uid, String(startDate), String(endDate)])).toEqual(
      deadlinesOf(agreement).map(({ id, end }) => [`${agreement.project.id}-${id}@accord`, end, addDays(end, 1)]),
    );
    expect(
      read.every(({ startDate, summary }) => startDate.isDate && summary.startsWith(agreement.project.acronym)),
    ).toBe(true);
  }
});
