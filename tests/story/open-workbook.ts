/** The story in the open workbook, on Microsoft's client: typed into its cells, and by what the pane's buttons do. */
import { openWorkbookInExcel } from '../../src/excel';
import { openProject, type ProjectBook } from '../../src/jobs/open/project';
import { cellReference } from '../../src/workbooks/references';
import { openedFrom } from '../../src/worker/session';
import { openStory, type Story } from '../office/story';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import { planWith, typedCells } from './replan';
import { Refused, type Face } from './tell';

export async function inOpenWorkbook(first: Uint8Array): Promise<Face> {
  let project: ProjectBook = await openProject({ path: 'project.xlsx', bytes: first });
  let file = first;
  let open: Story | undefined;
  let plan: WorkbookPlan | undefined;

  /** The project's workbook, opened. */
  async function lead(): Promise<Story> {
    plan ??= planWith(project);
    open ??= await openStory(plan);
    return open;
  }
  /** What Excel was asked to open is open from now on. */
  async function taken(bytes: Uint8Array | undefined): Promise<void> {
    file = bytes!;
    project = await openProject({ path: 'project.xlsx', bytes: file });
    open = plan = undefined;
  }
  function told(story: Story): void {
    const { problem } = story.pane.work.store.get();
    if (problem) throw new Refused(problem.code);
  }

  return {
    project: () => Promise.resolve(project),
    made: () => file,
    async type(typed) {
      const story = await lead();
      const after = planWith(project, typed);
      for (const { sheet, row, column, values } of typedCells(plan!, after))
        await story.user.paste(sheet, cellReference(row, column), [values]);
      plan = after;
      project = await openProject(openedFrom(await openWorkbookInExcel().read('all')));
    },
    async claim({ kind, period, amount = '' }, files) {
      const { pane, asked } = await lead();
      await pane.project.setPeriod(period);
      await pane.project.addFiles(files.map(({ path, bytes }) => ({ name: path, bytes })));
      pane.claim.edit({ kind });
      pane.claim.edit({ amount });
      await pane.claim.plan();
      told(open!);
      const { partners } = pane.claim.store.get().plan!.view;
      await pane.claim.make();
      told(open!);
      await pane.claim.open();
      await taken(asked.at(-1));
      return partners.map(({ partner, claim, certified, uncovered, sources }) => ({
        partner,
        claim,
        certified,
        uncovered,
        // Why is in words there; the steps behind them are tested with the claim.
        sources: sources.map(({ steps: _, ...figures }) => figures),
      }));
    },
    async undo() {
      const { pane, asked } = await lead();
      await pane.claim.planUndo();
      await pane.claim.undo();
      await pane.claim.open();
      told(open!);
      await taken(asked.at(-1));
    },
    async record(reason) {
      const { pane, asked } = await lead();
      await pane.amendment.compare();
      pane.amendment.begin();
      pane.amendment.edit({ reason, approval: 'amendment', by: 'All' });
      await pane.amendment.record();
      told(open!);
      expect(pane.amendment.store.get().refused).toEqual([]);
      await pane.amendment.open();
      await taken(asked.at(-1));
    },
    async update(partner, old) {
      if (!old) {
        const { pane } = await lead();
        await pane.project.makePartner(partner);
        told(open!);
        return pane.project.store.get().created!.file.bytes;
      }
      open = undefined;
      const { pane } = await openStory(old);
      await pane.update.choose({ name: 'project.xlsx', bytes: file });
      await pane.update.make();
      expect(pane.work.store.get().problem).toBeUndefined();
      return pane.update.store.get().made!.file.bytes;
    },
  };
}
