import { ICommandService } from '@univerjs/core';
import type { IDisposable, Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';

/**
 * Knows whether Univer owes us results. The engine starts about 100 ms after the last change and answers
 * asynchronously, so only those who read results wait, and only when something changed since.
 */
export class Recalculation {
  private owed: boolean;
  private running: Promise<void> | null = null;
  private readonly subscription: IDisposable;

  /** `owed`: true where the workbook was opened with formulas that have no value yet. */
  constructor(
    private readonly api: FUniver,
    injector: Injector,
    owed: boolean,
  ) {
    this.owed = owed;
    const dirtying = injector.get(IActiveDirtyManagerService);
    this.subscription = injector.get(ICommandService).onCommandExecuted((command, options) => {
      // `onlyLocal` marks the engine writing its own results.
      if (dirtying.get(command.id) && options?.onlyLocal !== true) this.owed = true;
    });
  }

  /** Resolves when every formula that depends on a change so far shows its new value. */
  async settled(): Promise<void> {
    while (this.owed || this.running) {
      if (!this.running) {
        this.owed = false;
        this.running = this.api
          .getFormula()
          .onCalculationResultApplied()
          .finally(() => {
            this.running = null;
          });
      }
      await this.running;
    }
  }

  /** Computes every formula anew, whether or not something changed. */
  forceAll(): void {
    this.owed = true;
    this.api.getFormula().executeCalculation();
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
