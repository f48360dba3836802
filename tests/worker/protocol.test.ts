import { AgreementInvalid } from '../../src/core/agreement/parse';
import { fileEncrypted } from '../../src/core/consolidation/file-rules';
import { refusal } from '../../src/jobs/open/workbook';
import { step, type Step } from '../../src/jobs/progress';
import { JobFailed } from '../../src/worker/client';
import { handlers } from '../../src/worker/handlers';
import type { Handlers } from '../../src/worker/serve';
import { joined } from './wire';

/** The real jobs, with one of them replaced. */
function withJob(job: Partial<Handlers>) {
  return joined({ ...handlers(), ...job });
}

const request = { name: 'minor-med' } as const;

test('a job reports its steps and returns its result', async () => {
  const steps: Step[] = [];
  const jobs = withJob({
    async sampleAgreement({ name }, control) {
      await step(control, { kind: 'writing', file: name });
      return 'text';
    },
  });
  const result = await jobs.run('sampleAgreement', request, { progress: (one) => steps.push(one) });
  expect(result).toBe('text');
  expect(steps).toEqual([{ kind: 'writing', file: 'minor-med' }]);
});

test('a stop ends the job before its next step, with the signal’s reason', async () => {
  let reached = 0;
  const jobs = withJob({
    async sampleAgreement(_, control) {
      for (; reached < 1000; reached++) await step(control, { kind: 'writing', file: String(reached) });
      return 'never';
    },
  });
  const abort = new AbortController();
  const run = jobs.run('sampleAgreement', request, {
    signal: abort.signal,
    progress: (one) => {
      if (one.kind === 'writing' && one.file === '3') abort.abort();
    },
  });
  await expect(run).rejects.toHaveProperty('name', 'AbortError');
  expect(reached).toBeLessThan(1000);
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a job queued behind another is stopped before it starts', async () => {
  const begun: string[] = [];
  let finish = (): void => undefined;
  const jobs = withJob({
    async sampleAgreement({ name }) {
      begun.push(name);
      await new Promise<void>((resolve) => (finish = resolve));
      return name;
    },
  });
  const abort = new AbortController();
  const first = jobs.run('sampleAgreement', request);
  const second = jobs.run('sampleAgreement', { name: 'saveurs-partagees' }, { signal: abort.signal });
  const stopped = expect(second).rejects.toHaveProperty('name', 'AbortError');
  while (begun.length === 0) await nextTurn();
  abort.abort();
  // Messages take a turn each, in order: when the first is allowed to end, the second has been told to stop.
  await nextTurn();
  finish();
  await stopped;
  await expect(first).resolves.toBe('minor-med');
  expect(begun).toEqual(['minor-med']);
});

test('what was finished while the stop was on its way is dropped', async () => {
  const abort = new AbortController();
  const jobs = withJob({
    async sampleAgreement() {
      setTimeout(() => abort.abort());
      return Promise.resolve('too late');
    },
  });
  const run = jobs.run('sampleAgreement', request, { signal: abort.signal });
  await expect(run).rejects.toHaveProperty('name', 'AbortError');
});

test('errors cross with the figures of their sentence and without a stack', async () => {
  const refused = withJob({
    sampleAgreement() {
      throw refusal('a.xlsx', fileEncrypted, { case: 'password' });
    },
  });
  const invalid = withJob({
    sampleAgreement() {
      throw new AgreementInvalid([{ path: 'project', place: ['project'], kind: 'missing' }]);
    },
  });
  const broken = withJob({
    sampleAgreement() {
      throw new TypeError('no such thing');
    },
  });
  const failure = async (jobs: typeof broken): Promise<JobFailed['serialized']> => {
    const error: unknown = await jobs.run('sampleAgreement', request).catch((one: unknown) => one);
    if (!(error instanceof JobFailed)) throw new Error('not a JobFailed');
    return error.serialized;
  };
  expect(await failure(refused)).toMatchObject({ code: 'file-encrypted', findings: [{ rule: 'file-encrypted' }] });
  expect(await failure(invalid)).toMatchObject({
    code: 'agreement-invalid',
    figures: { count: '1' },
    problems: [{ path: 'project', kind: 'missing' }],
  });
  expect(await failure(broken)).toMatchObject({ code: 'unexpected', figures: { detail: 'no such thing' } });
});
