/** What partners gave of their progress, put together: a partner's file takes the place of what was gathered before. */
import type { ProgressSaid } from '../progress/tables';
import type { LedgerFile } from './input-files';

export const nothingSaid: ProgressSaid = { texts: [], results: [] };

/**
 * @param known as the project's workbook has it: the lead partner's words on the whole, without a partner, and what was
 * gathered earlier, which stays for partners whose files are not at hand
 */
export function gatheredProgress(files: readonly LedgerFile[], known: ProgressSaid): ProgressSaid {
  const given = files.flatMap((file) =>
    file.read && file.progress ? [{ partner: file.partner, ...file.progress }] : [],
  );
  const isGiven = ({ partner }: { partner: string | undefined }): boolean =>
    given.some((one) => one.partner === partner);
  return {
    texts: [...known.texts.filter((row) => !isGiven(row)), ...given.flatMap(({ texts }) => texts)],
    results: [...known.results.filter((row) => !isGiven(row)), ...given.flatMap(({ results }) => results)],
  };
}
