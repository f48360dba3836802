/** npm run count -- COUNT [FIRST-SEED]: Accord and the independent count on many projects by chance. */
import { compared, projectsFrom, smallest, type Difference } from './same-counts';

const together = 50;
const shownAtMost = 5;

async function main([count = '300', first = '1']: string[]): Promise<void> {
  const different: Difference[] = [];
  for (let done = 0; done < Number(count); done += together) {
    const projects = await projectsFrom(Number(first) + done, Math.min(together, Number(count) - done));
    different.push(...(await compared(projects)).filter(({ differences }) => differences.length > 0));
    console.error(`${done + projects.length} projects, ${different.length} differ`);
  }
  for (const one of different.slice(0, shownAtMost)) console.log(JSON.stringify(await smallest(one), undefined, 1));
  process.exitCode = different.length > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
