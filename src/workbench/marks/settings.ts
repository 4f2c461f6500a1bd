import { z } from 'zod';
import type { CustomData } from './sheetMarks';

/** What add-ins store with the document: JSON values by key, kept in the workbook's custom data. */
const settings = z.record(z.string(), z.json());

export type Settings = z.infer<typeof settings>;

/** The name in the workbook's custom data (`IWorkbookData.custom`). */
export const SETTINGS_MARK = 'addinSettings';

/** The settings of add-ins in a workbook's custom data; none where it holds anything else. */
export function settingsOf(custom: CustomData | undefined): Settings {
  return settings.safeParse(custom?.[SETTINGS_MARK] ?? {}).data ?? {};
}

/** Settings from their JSON; none where it is anything else. */
export function parseSettings(json: string): Settings {
  try {
    const parsed: unknown = JSON.parse(json);
    return settingsOf({ [SETTINGS_MARK]: parsed });
  } catch {
    return {};
  }
}
