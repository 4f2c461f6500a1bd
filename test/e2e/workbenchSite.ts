import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.cjs';
// `window.workbench`, which the tests in a browser ask.
import type {} from '../../src/workbench/page/testHook';

/** The site as `npm start` serves it, in a browser of its own. */
export interface WorkbenchSite {
  /** A page of its own with the workbench, once the official workbook and the pane are there. */
  openPage(options?: PageOptions): Promise<Page>;
  /** Addresses outside this computer that any page has asked for so far. */
  requestsElsewhere(): readonly string[];
  stop(): Promise<void>;
}

interface PageOptions {
  search?: string;
  locale?: string;
  /** Runs in the page and in each frame before any of their scripts. */
  before?: () => void;
  /** What the page asks for in vain, until `unroute`. */
  without?: RegExp;
  /** What the page waits for, until it is told to go on. */
  held?: { scripts: RegExp; until: Promise<void> };
}

/** A browser for the site that is served while the tests run (`globalSetup.ts`). */
export async function openWorkbenchSite(): Promise<WorkbenchSite> {
  const address = process.env['WORKBENCH_ADDRESS'];
  if (!address) throw new Error('Nobody serves the workbench.');
  const browser = await launchBrowser();
  const elsewhere: string[] = [];

  return {
    async openPage({ search = '', locale = 'vi-VN', before, without, held }: PageOptions = {}) {
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        locale,
        viewport: { width: 1440, height: 860 },
      });
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere.push(request.url());
      });
      const page = await context.newPage();
      if (before) await page.addInitScript(before);
      if (without) await page.route(without, (route) => route.abort());
      if (held) await page.route(held.scripts, (route) => held.until.then(() => route.continue()));
      await page.goto(address + search);
      await page.evaluate(() => window.workbench?.ready);
      return page;
    },
    requestsElsewhere: () => elsewhere,
    stop: () => browser.close(),
  };
}

function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; CHROMIUM_PATH names one.');
  // Chromium refuses its sandbox to root, which is who runs tests in a container.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
