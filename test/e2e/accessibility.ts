import type { Frame, Page } from 'playwright-core';

const AXE = require.resolve('axe-core/axe.min.js');

/** The pane's own document, with the checker in it. */
export async function paneFrame(of: Page): Promise<Frame> {
  const element = await of.waitForSelector('#pane');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  await frame.waitForSelector('main');
  await frame.addScriptTag({ path: AXE });
  return frame;
}

/** What the checker finds wrong in the pane as it stands. */
export async function violations(frame: Frame): Promise<string[]> {
  // Buttons fade between their states; colours count once they stand.
  await frame.waitForTimeout(600);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await axe.run();
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}
