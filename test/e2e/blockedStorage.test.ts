import { openWorkbenchSite, type WorkbenchSite } from './workbenchSite';

/** A browser that blocks the storage of frames from elsewhere: reading `window.localStorage` throws. */

let site: WorkbenchSite;

beforeAll(async () => {
  site = await openWorkbenchSite();
}, 120_000);
afterAll(() => site.stop());

test('the pane opens, works and undoes, and says once that undo ends with it', async () => {
  const page = await site.openPage({
    before: () => {
      if (window.top === window) return;
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    },
  });
  const pane = page.frameLocator('#pane');
  await pane.getByRole('button', { name: 'Tô sáng điểm bị trừ' }).click();
  await pane.getByText('Chỉ hoàn tác được khi khung này còn mở').waitFor();
  await pane.getByRole('button', { name: 'Hoàn tác' }).click();
  await pane.getByText('Đã hoàn tác.').waitFor();
  expect(await pane.getByText('Chỉ hoàn tác được khi khung này còn mở').count()).toBe(0);
  await page.context().close();
});
