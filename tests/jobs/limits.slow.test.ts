/**
 * Small files that hold as much as the reader's limits allow, and more: each is refused with its sentence, or read, in
 * bounded work and memory. ACCORD_ALL=1 tries more of both, and prints the figures.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { readLimits } from '../../src/xlsx';
import { partText } from '../xlsx/zips';
import { sampleFiles, today } from './files';
import { outcomesOf } from './hostile';
import type { Outcome } from './hostile-child';
import { read, readToo, refused, refusedToo, type Make } from './large-files';
import { all } from '../runs';
import { tempFolder } from '../temp/folder';

const allRefused = all ? { ...refused, ...refusedToo } : refused;
const allRead = all ? { ...read, ...readToo } : read;
const mostBytes = 10e6;
const [mostSeconds, mostMemory] = [10, 700];

let outcomes: Record<string, Outcome>;
let whole: number;

beforeAll(async () => {
  const folder = tempFolder('limits');
  const { project, partners } = await sampleFiles('saveurs-partagees');
  const first = partners[0]?.bytes ?? new Uint8Array();
  whole = (await consolidateFiles({ project, partners: partners.slice(0, 1), today })).totals.read;
  const parts = Object.keys(unzipSync(first)).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  const sheet = parts.find((name) => partText(first, name).includes('<tablePart')) ?? '';
  writeFileSync(join(folder, 'project.xlsx'), project.bytes);
  const names: string[] = [];
  const write = (name: string, make: Make): void => {
    const bytes = make(first, sheet);
    expect(bytes.length).toBeLessThan(mostBytes);
    names.push(name);
    writeFileSync(join(folder, name), bytes);
  };
  for (const [name, [, , make]] of Object.entries(allRefused)) write(`refused ${name}`, make);
  for (const [name, make] of Object.entries(allRead)) write(`read ${name}`, make);
  outcomes = outcomesOf(folder, names, 460);
  rmSync(folder, { recursive: true });
  if (all)
    for (const [name, { seconds, memory }] of Object.entries(outcomes))
      console.info(`${name}: ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB so far`);
}, 900_000);

test('each limit has its file', () => {
  const reasons = Object.values(refused).map(([reason]) => reason);
  const bytes = ['part', 'total', 'entries'];
  for (const what of Object.keys(readLimits))
    expect(reasons).toContain(bytes.includes(what) ? 'too-large' : `too-many-${what}`);
});

test.each(Object.entries(allRefused))('too much: %s', (name, [reason, limit]) => {
  const { seconds, memory, more: _more, sentence, ...outcome } = outcomes[`refused ${name}`]!;
  expect(outcome).toEqual({ status: 'file-unreadable', reason, read: 0, others: 0, alone: 'nothing' });
  expect(sentence).toContain(limit);
  expect(sentence).toMatch(/[Oo]pen|[Dd]elete|[Rr]emove|[Uu]nmerge|[Cc]opy/);
  expect(seconds).toBeLessThan(mostSeconds);
  expect(memory).toBeLessThan(mostMemory);
});

test.each(Object.keys(allRead))('read to the cent: %s', (name) => {
  const { seconds, memory, sentence: _, ...outcome } = outcomes[`read ${name}`]!;
  expect(outcome).toMatchObject({ status: 'read', read: whole, others: 1 });
  expect(seconds).toBeLessThan(mostSeconds);
  expect(memory).toBeLessThan(mostMemory);
});
