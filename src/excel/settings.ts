/** A few small values that travel with the workbook: what the pane showed last, choices of this project. */
import { inExcel } from './gateway';

const prefix = 'accord.';

/** @returns undefined when nothing is kept under the key, or something that is not what was kept */
export function readSetting(key: string): Promise<unknown> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(prefix + key);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? undefined : parsed(setting.value);
  });
}

/** Keeps a value, as JSON; undefined removes it. It is saved when the workbook is. */
export function writeSetting(key: string, value: unknown): Promise<void> {
  return inExcel(
    async (context) => {
      const { settings } = context.workbook;
      if (value !== undefined) settings.add(prefix + key, JSON.stringify(value));
      else {
        const setting = settings.getItemOrNullObject(prefix + key);
        setting.load('key');
        await context.sync();
        if (!setting.isNullObject) setting.delete();
      }
      await context.sync();
    },
    { writes: true, undoGroup: false },
  );
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
