import { WorkbookFault } from '../../src/plan/port';
import { fetchedOnce } from '../../src/taskpane/fetchedOnce';

test('what arrived is not fetched again', async () => {
  const fetch = jest.fn(() => Promise.resolve({}));
  const fetchPart = fetchedOnce('part', fetch);
  const [first, second] = await Promise.all([fetchPart(), fetchPart()]);
  expect(second).toBe(first);
  expect(await fetchPart()).toBe(first);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('what did not arrive is a fault that names it, and is fetched again', async () => {
  const fetch = jest.fn<Promise<string>, []>().mockRejectedValueOnce(new Error('offline'));
  fetch.mockResolvedValue('here');
  const fetchPart = fetchedOnce('part', fetch);
  await expect(fetchPart()).rejects.toEqual(new WorkbookFault('notFetched', 'part'));
  expect(await fetchPart()).toBe('here');
});
