import { rmSync } from 'node:fs';

export default function afterRun(): void {
  const { ACCORD_TEMP: folder } = process.env;
  if (folder === undefined) return;
  rmSync(folder, { recursive: true, force: true });
  // One that watches has further runs.
  delete process.env.ACCORD_TEMP;
}
