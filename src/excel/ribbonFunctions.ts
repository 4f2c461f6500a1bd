/**
 * Runs functions for the ribbon's buttons, named as in the manifest; Excel is always told that they ended. To be called
 * before anything is waited for: Excel answers a press of a button whose function it does not know yet by doing nothing.
 * They say themselves what went wrong: whatever else escapes them has nobody to hear it, and may quote the workbook.
 */
export function associateRibbonFunctions(functions: Readonly<Record<string, () => Promise<void>>>): void {
  if (typeof Office === 'undefined') return;
  for (const [name, run] of Object.entries(functions)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void settled(run).then(() => event.completed());
    });
  }
}

async function settled(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch {
    // A button that never ends would keep the ribbon waiting.
  }
}
