/** The lead's decision on a line: what is typed is kept until it stands in the workbook or is given up. */
import type { Day } from '../../core/days';
import { failure } from '../../locales/errors';
import type { LineToDecide } from '../../core/consolidation/to-decide';
import type { Finding } from '../../core/findings';
import { decisions } from '../../core/names';
import type { LineRuleName } from '../../core/rules';
import { isText, type Memory } from './memory';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export type Choice = (typeof decisions)[number];

interface DecisionDraft {
  choice: Choice;
  /** Which of several lines stands, by its place in the list; undefined for none. */
  stands: number | undefined;
  reason: string;
  decidedBy: string;
}

export interface DecisionState {
  /** The finding that is decided on, and its line. */
  open: { finding: Finding; about: LineToDecide } | undefined;
  draft: DecisionDraft;
}

export interface DecisionStore {
  store: Store<DecisionState>;
  start(memory: Memory): void;
  open(finding: Finding): Promise<void>;
  edit(change: Partial<DecisionDraft>): void;
  /** Whether something was typed that is nowhere else. */
  isTyped(): boolean;
  /** Gives up what was typed. */
  leave(): void;
  /** Writes the decision down; afterwards the files are looked at again. Does nothing while something is missing. */
  write(): Promise<void>;
  /** The day that decisions made now are recorded with. */
  today(): Day;
}

/** The possible decisions on a finding's line, the mildest first. */
export function choicesOn({ acceptable }: Finding): readonly Choice[] {
  return acceptable ? decisions : ['exclude'];
}

/** So often somebody else may take the row that was free. */
const attempts = 3;

export function createDecision(
  { port, jobs }: StoreDependencies,
  work: Work,
  today: () => Day,
  lookAgain: () => Promise<void>,
): DecisionStore {
  const blank: DecisionDraft = { choice: 'exclude', stands: undefined, reason: '', decidedBy: '' };
  const store = createStore<DecisionState>({ open: undefined, draft: blank });
  let memory: Memory | undefined;
  const rememberedName = (): string => memory?.get('decidedBy', isText) ?? '';

  /** Rows are found free and then filled; nothing is written into one that somebody filled in between. */
  async function writeRows(rows: Parameters<typeof rowCells>[0]): Promise<true> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const skipped = await port.writeCells(await rowCells(rows), { whole: true });
      if (skipped.length === 0) return true;
    }
    throw failure('excel-busy', 'The free rows are being filled by somebody else.', {});
  }

  async function rowCells(rows: Parameters<typeof jobs.run<'decisions'>>[1]['decisions']) {
    return jobs.run('decisions', { book: await port.read(), decisions: rows });
  }

  return {
    store,
    today,
    start(own) {
      memory = own;
    },
    async open(finding) {
      const about = await work.run('opening', () =>
        jobs.run('lineToDecide', { rule: finding.rule, where: finding.where }),
      );
      if (!about) return;
      const standing = about.candidates.findIndex(({ line }) => line.verdict === 'accepted');
      const stands = Math.max(standing, 0);
      const [choice = 'exclude'] = choicesOn(finding);
      store.set({ open: { finding, about }, draft: { choice, stands, reason: '', decidedBy: rememberedName() } });
    },
    edit: (change) => store.set({ draft: { ...store.get().draft, ...change } }),
    isTyped() {
      const { reason, decidedBy } = store.get().draft;
      return reason.trim() !== '' || decidedBy.trim() !== rememberedName();
    },
    leave: () => store.set({ open: undefined, draft: blank }),
    async write() {
      const { open, draft } = store.get();
      const [reason, decidedBy] = [draft.reason.trim(), draft.decidedBy.trim()];
      if (!open || reason === '' || decidedBy === '') return;
      const { partner = '', line = 0 } = open.finding.where;
      const chosen = draft.stands === undefined ? undefined : open.about.candidates[draft.stands];
      // The pane offers decisions on findings of lines only.
      const rule = open.finding.rule as LineRuleName;
      const rows = (chosen?.rivals ?? [{ partner, line }]).map((one) => {
        return { ...one, rule, decision: draft.choice, reason, decidedBy, decidedOn: today() };
      });
      const written = await work.run('writing', () => writeRows(rows), { final: true });
      if (!written) return;
      memory?.set('decidedBy', decidedBy);
      store.set({ open: undefined, draft: blank });
      await lookAgain();
    },
  };
}
