/** Files encrypted by other people's code: that they open in Excel without a question is seen, and never of any other. */
import { readWorkbook, WorkbookUnreadable } from '../../src/xlsx';
import { exhibitFiles } from './gallery';
import { withEncryption } from '../judges/officecrypto';

const reasonOf = (bytes: Uint8Array): Promise<string> =>
  readWorkbook(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof WorkbookUnreadable ? error.reason : String(error)),
  );

test.each([
  [{ password: 'VelvetSweatshop' }, 'encrypted-by-default'],
  [{ password: 'VelvetSweatshop', type: 'standard' }, 'encrypted-by-default'],
  [{ password: 'velvetsweatshop' }, 'encrypted'],
  [{ password: 'secret', type: 'standard' }, 'encrypted'],
] as const)('%p: %s', async (how, reason) => {
  const encrypt = await withEncryption();
  const [file] = await exhibitFiles({ sample: 'saveurs-partagees', language: 'fr' });
  expect(await reasonOf(file!.bytes)).toBe('read');
  expect(await reasonOf(await encrypt(file!.bytes, how))).toBe(reason);
});
