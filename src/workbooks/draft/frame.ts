/** What every sheet of a draft has around the blocks that follow its tables. */
import type { DraftSheet } from '../../locales';
import type { Block, Sheet } from '../blocks';
import { withCurrency, type Context } from '../context';

/** The colour of sheets that people fill in, and of those that go with them. */
export const draftColor = 'C77700';

/** Computed throughout, so protected. Where amounts stand on it, its subtitle names their currency. */
export function computedSheet(
  context: Context,
  key: Exclude<DraftSheet, 'draftLists'>,
  blocks: readonly Block[],
  { hasAmounts }: { hasAmounts: boolean },
): Sheet {
  const { sheets, about } = context.texts.agreement;
  const subtitle = hasAmounts ? withCurrency(context, about[key]) : about[key];
  return {
    key,
    name: sheets[key],
    protected: true,
    margin: true,
    tabColor: draftColor,
    blocks: [{ kind: 'title', serves: 'both', text: sheets[key], subtitle }, ...blocks],
  };
}
