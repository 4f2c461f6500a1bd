import type { WorkbookPort } from '../plan/port';

/** Events of a batch arrive within this time (milliseconds) after it. */
const AFTERMATH = 3000;

/**
 * Remembers when this page wrote, so that the events of its own batches can be told from those of others. Excel says
 * "this add-in" of what the ribbon's buttons wrote as well, and they run in a page of their own.
 */
export class OwnWrites {
  private running = 0;
  private ended = -Infinity;

  constructor(private readonly now: () => number = Date.now) {}

  /** A batch of this page is running, or its events may still be on their way. */
  get areRecent(): boolean {
    return this.running > 0 || this.now() - this.ended < AFTERMATH;
  }

  /** The workbook, each of whose batches is remembered. */
  of(workbook: WorkbookPort): WorkbookPort {
    return {
      ...workbook,
      write: async (...batch) => {
        this.running += 1;
        try {
          return await workbook.write(...batch);
        } finally {
          this.running -= 1;
          this.ended = this.now();
        }
      },
    };
  }
}
