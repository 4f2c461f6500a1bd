import './globalSetup';

/** Jest calls it after the last browser test. */
export default function globalTeardown(): void {
  globalThis.endWorkbench?.();
}
