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

  test('ends at once where Office can open none, as a blocker of pop-ups has it', async () => {
    const office = expose({ canOpenWindows: false });
    await openDialog(PAGE, () => undefined);
    expect(office.windows).toEqual([]);
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
