/** What becomes of the budget lines of a partner or action that is removed from the guided form. */
import type { Money } from '../../core/money';
import { sumOfLines, type Draft } from './draft';

/** A partner or action, and how budget lines refer to it. */
export interface Removed {
  of: 'partner' | 'action';
  code: string;
}

const lists = { partner: 'partners', action: 'actions' } as const;

/** The lines that refer to it. */
export function linesOf({ lines, currency }: Draft, { of, code }: Removed): { count: number; sum: Money } {
  const own = lines.filter((line) => line[of] === code);
  return { count: own.length, sum: sumOfLines(own, currency) };
}

/** The others of its kind, which may take its lines. */
export function othersThan(draft: Draft, { of, code }: Removed): { code: string; name: string }[] {
  const all =
    of === 'partner' ? draft.partners : draft.actions.map((action) => ({ code: action.code, name: action.title }));
  return all.filter((one) => one.code !== code).map(({ code, name }) => ({ code, name }));
}

/** The draft without it; its lines go with it, or to `heir`. */
export function without(draft: Draft, { of, code }: Removed, heir: string | undefined): Draft {
  const lines =
    heir === undefined
      ? draft.lines.filter((line) => line[of] !== code)
      : draft.lines.map((line) => (line[of] === code ? { ...line, [of]: heir } : line));
  const list = lists[of];
  return { ...draft, lines, [list]: draft[list].filter((one) => one.code !== code) };
}
