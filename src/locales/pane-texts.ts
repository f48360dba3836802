/**
 * What the task pane says. It stands apart from `Texts`, because only the pane loads it: one language at a time, over
 * the keys of the English file.
 */
import type { pane } from './en/pane';

type Translated<Part> = { [Key in keyof Part]: Part[Key] extends string ? string : Translated<Part[Key]> };

export type PaneTexts = Translated<typeof pane>;
