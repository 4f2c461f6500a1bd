import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.cjs';

const root = join(__dirname, '..', '..');

/** The site as `npm start` serves it, and a browser for it. */
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
  /** What the page asks for in vain, until `unroute`. */
  without?: RegExp;
}

export async function startWorkbenchSite(): Promise<WorkbenchSite> {
  const port = await freePort();
  const address = `https://localhost:${String(port)}/workbench.html`;
  const server = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), CI: 'true' },
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes(address)) resolve();
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => reject(new Error(`The site did not start:\n${log}`)));
  });
  const browser = await launchBrowser();
  const elsewhere: string[] = [];

  return {
    async openPage({ search = '', locale = 'vi-VN', without }: PageOptions = {}) {
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
      if (without) await page.route(without, (route) => route.abort());
      await page.goto(address + search);
      await page.evaluate(() => window.workbench?.ready);
      return page;
    },
    requestsElsewhere: () => elsewhere,
    async stop() {
      await browser.close();
      server.removeAllListeners('exit');
      // At once: the server would first put its build into the cache.
      server.kill('SIGKILL');
    },
  };
}

function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; CHROMIUM_PATH names one.');
  // Chromium refuses its sandbox to root, which is who runs tests in a container.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}
