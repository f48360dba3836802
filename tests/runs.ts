/**
 * How often what is tested by chance is tried: `usual` times in CI, and as many times that as ACCORD_RUNS says, which
 * `npm run test:thorough` sets before a release.
 */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env.ACCORD_RUNS ?? 1));
}

/** ACCORD_ALL=1: what shows the same again in more languages, samples and sizes is tried too. */
export const all = process.env.ACCORD_ALL === '1';
