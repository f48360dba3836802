import end from './server-end';
import { removePane } from '../../../tests/browser/built-pane';

export default async function afterAll(): Promise<void> {
  end();
  await removePane();
}
