/** What all browser tests rest on, once: the playground as it is served, and the built pane. */
import start from './server';
import { buildPane } from '../../../tests/browser/built-pane';

export default async function beforeAll(): Promise<void> {
  await buildPane();
  // Alone, for it is timed.
  await start();
}
