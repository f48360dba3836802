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

export async function updateRibbon(enabled: Readonly<Record<string, boolean>>): Promise<void> {
  const { ribbon } = Office as Partial<typeof Office>;
  if (!ribbon || !can('ribbon')) return;
  const controls = Object.entries(enabled).map(([id, on]) => ({ id, enabled: on }));
  try {
    await ribbon.requestUpdate({ tabs: [{ id: 'Accord.Tab', controls }] });
  } catch {
    // Buttons stay enabled, and commands say what they need.
  }
}
