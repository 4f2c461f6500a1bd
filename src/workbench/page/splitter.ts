/** Office gives a pane at least 320 px and lets people drag it wider; 350 px is Excel's own start. */
const PANE_WIDTH = { min: 320, initial: 350, max: 600 } as const;

const KEY_STEP = 10;

/**
 * Lets the pane's width be dragged, set by arrow keys, or set by buttons that carry `data-width`.
 * @returns sets the width in CSS pixels, within the limits
 */
export function makeResizable(
  splitter: HTMLElement,
  buttons: readonly HTMLElement[],
): (width: number) => void {
  let width: number = PANE_WIDTH.initial;

  const setWidth = (wanted: number) => {
    width = Math.round(Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, wanted)));
    document.documentElement.style.setProperty('--pane-width', `${width}px`);
    splitter.setAttribute('aria-valuenow', String(width));
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(Number(button.dataset.width) === width));
  };

  splitter.setAttribute('aria-valuemin', String(PANE_WIDTH.min));
  splitter.setAttribute('aria-valuemax', String(PANE_WIDTH.max));
  setWidth(width);

  for (const button of buttons)
    button.addEventListener('click', () => setWidth(Number(button.dataset.width)));

  splitter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') setWidth(width + KEY_STEP);
    if (key === 'ArrowRight') setWidth(width - KEY_STEP);
  });

  splitter.addEventListener('pointerdown', (down) => {
    const start = { x: down.clientX, width };
    const drag = new AbortController();
    const stop = () => {
      drag.abort();
      document.body.classList.remove('resizing');
    };
    document.body.classList.add('resizing');
    splitter.setPointerCapture(down.pointerId);
    const { signal } = drag;
    splitter.addEventListener('pointermove', (move) => setWidth(start.width + start.x - move.clientX), {
      signal,
    });
    splitter.addEventListener('pointerup', stop, { signal });
    splitter.addEventListener('pointercancel', stop, { signal });
    down.preventDefault();
  });

  return setWidth;
}
