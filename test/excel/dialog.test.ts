import { joinDialog, openDialog } from '../../src/excel/dialog';
import { FakeOffice } from './office';

const PAGE = 'https://localhost:3000/dialog.html';
let conceal = (): void => undefined;
afterEach(() => conceal());

function expose(options?: ConstructorParameters<typeof FakeOffice>[0]): FakeOffice {
  const office = new FakeOffice(options);
  conceal = office.expose();
  return office;
}

describe("the opener's side", () => {
  test('opens the page in a window, hears it and answers it', () => {
    const office = expose();
    const heard: string[] = [];
    void openDialog(PAGE, (message, { answer }) => {
      heard.push(message);
      answer(`re: ${message}`);
    });
    const [window] = office.windows;
    expect(window?.url).toBe(PAGE);
    window?.say('ready');
    expect([heard, window?.heard]).toEqual([['ready'], ['re: ready']]);
  });

  test('ends when it closes the window', async () => {
    const office = expose();
    const ended = openDialog(PAGE, (_, { close }) => close());
    office.windows[0]?.say('close');
    await ended;
    expect(office.windows[0]?.isClosed).toBe(true);
  });

  test('ends when the person closes the window', async () => {
    const office = expose();
    const ended = openDialog(PAGE, () => undefined);
    office.windows[0]?.dismiss();
    await ended;
  });

  test.each([12004, 12005, 12009, 12011])('says why Office opened none: %s', async (code) => {
    const office = expose({ refusals: [code] });
    await expect(openDialog(PAGE, () => undefined)).rejects.toMatchObject({
      code: 'noWindow',
      detail: String(code),
    });
    expect(office.windows).toEqual([]);
  });

  test.each([12002, 12003])('says that the page in it did not come: %s', async (code) => {
    const office = expose();
    const ended = openDialog(PAGE, () => undefined);
    office.windows[0]?.dismiss(code);
    await expect(ended).rejects.toMatchObject({ code: 'noWindow', detail: String(code) });
  });

  describe('while the last window is still closing, which Office answers with 12007', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    test('it tries again, every 300 ms', async () => {
      const office = expose({ refusals: [12007, 12007] });
      const ended = openDialog(PAGE, (_, { close }) => close());
      await jest.advanceTimersByTimeAsync(599);
      expect(office.windows).toHaveLength(0);
      await jest.advanceTimersByTimeAsync(1);
      expect(office.windows).toHaveLength(1);
      office.windows[0]?.say('close');
      await ended;
    });

    test('but not for ever: then it says so', async () => {
      expose({ refusals: Array.from({ length: 100 }, () => 12007) });
      const ended = openDialog(PAGE, () => undefined).catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(10_000);
      expect(await ended).toMatchObject({ code: 'noWindow', detail: '12007' });
    });
  });
});

test("the page's side is ready when it can be heard, hears and speaks", () => {
  const office = expose();
  const heard: string[] = [];
  const say = joinDialog(
    (message) => heard.push(message),
    (speak) => speak('ready'),
  );
  say('confirm');
  office.hearFromParent?.({ message: 'preview' });
  expect(office.saidToParent).toEqual(['ready', 'confirm']);
  expect(heard).toEqual(['preview']);
});
