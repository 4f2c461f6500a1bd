import { onWaiting, saidWhileLate } from '../../src/excel/waiting';

const said: boolean[] = [];
let stop = (): void => undefined;
beforeEach(() => {
  jest.useFakeTimers();
  said.length = 0;
  stop = onWaiting((isWaiting) => said.push(isWaiting));
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

/** A batch that takes so long, in milliseconds. */
const batch = (time: number): Promise<string> =>
  saidWhileLate(() => new Promise((resolve) => setTimeout(() => resolve('done'), time)));

test('a batch that ends within two seconds is not spoken of', async () => {
  const ended = batch(1999);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(await ended).toBe('done');
  expect(said).toEqual([]);
});

test('one that takes longer is late from then until it ends', async () => {
  const ended = batch(5000);
  await jest.advanceTimersByTimeAsync(2000);
  expect(said).toEqual([true]);
  await jest.advanceTimersByTimeAsync(3000);
  expect(said).toEqual([true, false]);
  expect(await ended).toBe('done');
});

test('a late one that fails is no longer late, and its fault is its own', async () => {
  const failing = saidWhileLate(
    () => new Promise((_, reject) => setTimeout(() => reject(new Error('edit mode')), 3000)),
  ).catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(3000);
  expect(await failing).toEqual(new Error('edit mode'));
  expect(said).toEqual([true, false]);
});

test('of several, the last that ends counts', async () => {
  const ended = Promise.all([batch(3000), batch(6000)]);
  await jest.advanceTimersByTimeAsync(6000);
  await ended;
  expect(said).toEqual([true, true, true, false]);
});
