/** Runs functions for the ribbon's buttons, named as in the manifest; Excel is always told that they ended. */
export function associateRibbonFunctions(functions: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, run] of Object.entries(functions)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run().finally(() => event.completed());
    });
  }
}
