import { TestEnvironment } from 'jest-environment-jsdom';

/** A page in Node for jest (`@jest-environment ./test/browserEnvironment.ts`), with what jsdom lacks of every browser. */
export default class BrowserEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { structuredClone, TextDecoder, TextEncoder });
  }
}
