/** Claims by chance are those of a count in another language, written from the rules and not from the core. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClaimMade } from '../../../src/core/claims/claim';
import { randomStory } from '../../core/claims/random-stories';
import { tell } from '../../core/claims/told';
import { chanceOf } from '../../workbooks/chance';
import { python } from '../accord';
import { inTemporaryFolder } from '../libreoffice.mjs';

/** As many stories as wished, a hundred at a time. */
const count = Number(process.env.ACCORD_STORIES ?? 200);
const perBatch = Math.min(count, 100);
const batches = Array.from({ length: Math.ceil(count / perBatch) }, (_, batch) => 1_001 + batch * perBatch);

let refused = 0;

/** What is compared, in cents. */
function figuresOf(made: ClaimMade | undefined): unknown {
  return (
    made?.partners.map(({ partner, accepted, deducted, flatRate, certified, uncovered, sources }) => ({
      partner,
      accepted,
      deducted,
      flatRate,
      certified,
      uncovered,
      sources: sources.map(({ source, toDate, before, aid, cut }) => ({ source, toDate, before, aid, cut })),
    })) ?? null
  );
}

test.each(batches)(`${perBatch} stories from seed %i on`, async (first) => {
  const seeds = Array.from({ length: perBatch }, (_, index) => first + index);
  const stories = seeds.map((seed) => randomStory(chanceOf(seed)));
  const apart = await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'stories.jsonl');
    await writeFile(file, stories.map((story) => JSON.stringify(story)).join('\n'));
    const said = await python('claims/count.py', file);
    return said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown[]);
  });
  let made = 0;
  stories.forEach((story, index) => {
    tell(story).forEach((told, step) => {
      if (told.made) made += 1;
      else refused += 1;
      const about = { seed: seeds[index], step, claim: told.step.claim };
      expect({ ...about, figures: figuresOf(told.made) }).toEqual({ ...about, figures: apart[index]?.[step] });
    });
  });
  expect(made).toBeGreaterThan(2 * perBatch);
});

test('claims were refused too', () => {
  expect(refused).toBeGreaterThan(0);
});
