import { openWorkbenchSite, type WorkbenchSite } from './workbenchSite';

/** The pane's page loads two kinds of scripts side by side: the shell shows before what knows workbooks is there. */

const DOMAIN = /\/(domain|views)\.js/;

let site: WorkbenchSite;

beforeAll(async () => {
  site = await openWorkbenchSite();
}, 120_000);
afterAll(() => site.stop());

test('the shell shows before what knows workbooks has arrived', async () => {
  let goOn = (): void => undefined;
  const until = new Promise<void>((resolve) => (goOn = resolve));
  const page = await site.openPage({ held: { scripts: DOMAIN, until } });
  const pane = page.frameLocator('#pane');
  await pane.getByText('Đang đọc bảng tính…').waitFor();
  goOn();
  await pane.getByRole('button', { name: 'Tính lại' }).waitFor();
  await page.context().close();
});

test.each(['domain', 'views'])(
  'where %s cannot be fetched, a sentence says so, and another try opens the workbook',
  async (name) => {
    const script = new RegExp(`/${name}\\.js`);
    const page = await site.openPage({ without: script });
    const pane = page.frameLocator('#pane');
    await pane.getByText('Chưa tải được phần này.').waitFor();
    await pane.getByRole('button', { name: 'Thử lại' }).click();
    await pane.getByText('Chưa tải được phần này.').waitFor();
    await page.unroute(script);
    await pane.getByRole('button', { name: 'Thử lại' }).click();
    await pane.getByRole('button', { name: 'Tính lại' }).waitFor();
    await page.context().close();
  },
);
