/**
 * Renders assets/icons/*.svg to the PNG sizes that the manifest names, through Chromium.
 * Run by hand after a drawing has changed (`npm run icons`); the PNGs are committed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.cjs';

const SIZES = [16, 32, 64, 80];
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'icons');

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found. Install it, or name it in CHROMIUM_PATH.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.svg'))) {
    const drawing = await readFile(join(folder, name), 'utf8');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
      );
      await page.screenshot({
        path: join(folder, name.replace('.svg', `-${size}.png`)),
        omitBackground: true,
      });
    }
  }
} finally {
  await browser.close();
}
