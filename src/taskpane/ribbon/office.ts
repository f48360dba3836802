/** Office functions that not every platform has, each guarded. */
import { can } from '../../excel';

export interface CommandEvent {
  completed: () => void;
}

/** Opens the pane if the command runs without it. */
export async function showPane(): Promise<void> {
  const { addin } = Office as Partial<typeof Office>;
  try {
    await addin?.showAsTaskpane();
  } catch {
    // Without a shared runtime, the page is the pane and already open.
  }
}

/** A button or menu of the tab Accord, as manifest.xml names it and its group. */
export interface RibbonControl {
  group: string;
  id: string;
}

/** @returns false if Excel refused or has no such ribbon: buttons stay as they were, and commands say what they need */
export async function updateRibbon(states: readonly (RibbonControl & { enabled: boolean })[]): Promise<boolean> {
  const { ribbon } = Office as Partial<typeof Office>;
  if (!ribbon || !can('ribbon')) return false;
  const groups = [...new Set(states.map(({ group }) => group))].map((group) => ({
    id: group,
    controls: states.filter((state) => state.group === group).map(({ id, enabled }) => ({ id, enabled })),
  }));
  try {
    await ribbon.requestUpdate({ tabs: [{ id: 'Accord.Tab', groups }] });
    return true;
  } catch {
    return false;
  }
}
