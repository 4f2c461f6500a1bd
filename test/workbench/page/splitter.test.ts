/** @jest-environment jsdom */
import { makeResizable } from '../../../src/workbench/page/splitter';

function setUp() {
  document.body.innerHTML =
    '<div id="s"></div><button data-width="320"></button><button data-width="450"></button>';
  const splitter = document.querySelector<HTMLElement>('#s') ?? document.body;
  // jsdom has no pointer capture.
  splitter.setPointerCapture = () => undefined;
  const buttons = [...document.querySelectorAll<HTMLElement>('button')];
  makeResizable(splitter, buttons);
  const pointer = (type: string, clientX: number) =>
    splitter.dispatchEvent(new MouseEvent(type, { clientX }));
  const press = (key: string) => splitter.dispatchEvent(new KeyboardEvent('keydown', { key }));
  return { splitter, buttons, pointer, press };
}

const paneWidth = () => document.documentElement.style.getPropertyValue('--pane-width');

describe("the pane's width", () => {
  it("begins at Excel's own", () => {
    setUp();
    expect(paneWidth()).toBe('350px');
  });

  it('is set by the buttons, which show which one holds', () => {
    const { buttons, splitter } = setUp();
    buttons[1]?.click();
    expect(paneWidth()).toBe('450px');
    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    expect(splitter.getAttribute('aria-valuenow')).toBe('450');
  });

  it('follows the pointer from where it was pressed until it is released', () => {
    const { pointer } = setUp();
    pointer('pointerdown', 1000);
    pointer('pointermove', 950);
    expect(paneWidth()).toBe('400px');
    pointer('pointerup', 950);
    pointer('pointermove', 700);
    expect(paneWidth()).toBe('400px');
  });

  it('stays between 320 and 600', () => {
    const { pointer } = setUp();
    pointer('pointerdown', 1000);
    pointer('pointermove', 100);
    expect(paneWidth()).toBe('600px');
    pointer('pointermove', 1900);
    expect(paneWidth()).toBe('320px');
  });

  it('moves with the arrow keys', () => {
    const { press } = setUp();
    press('ArrowLeft');
    expect(paneWidth()).toBe('360px');
    press('ArrowRight');
    press('ArrowRight');
    expect(paneWidth()).toBe('340px');
  });
});
