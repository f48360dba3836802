/** Writes the files that are measured: 20 partners with 1,250, 2,500 and 5,000 lines each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './project';

async function main([folder = '', ...sizes]: readonly string[]): Promise<void> {
  for (const size of sizes) {
    const target = join(folder, size);
    mkdirSync(target, { recursive: true });
    const { project, partners } = await projectFiles(Number(size));
    writeFileSync(join(target, 'project.xlsx'), project.bytes);
    for (const { path, bytes } of partners) writeFileSync(join(target, path), bytes);
  }
}

void main(process.argv.slice(2));
