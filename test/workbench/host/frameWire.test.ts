import { z } from 'zod';
import { connectFrame, paneUrl } from '../../../src/workbench/host/frameWire';
import type { OfficeHost } from '../../../src/workbench/host/officeHost';
import type { EventEntry } from '../../../src/workbench/host/protocol';

const ORIGIN = 'https://localhost:3000';

/** A page with one iframe, as far as the wire touches it. */
function page() {
  const listeners = new Set<(event: unknown) => void>();
  const posted: { message: Record<string, unknown>; target: string }[] = [];
  const frame = {
    postMessage: (text: string, target: string) =>
      posted.push({ message: z.record(z.string(), z.unknown()).parse(JSON.parse(text)), target }),
  };
  const iframe = { src: `${ORIGIN}/taskpane.html`, contentWindow: frame } as unknown as HTMLIFrameElement;
  Object.assign(globalThis, {
    location: { origin: ORIGIN, href: `${ORIGIN}/workbench.html` },
    window: {
      addEventListener: (_type: string, listener: (event: unknown) => void) => listeners.add(listener),
      removeEventListener: (_type: string, listener: (event: unknown) => void) => listeners.delete(listener),
    },
  });
  const send = async (message: object, from: { source?: unknown; origin?: string } = {}): Promise<void> => {
    const data = JSON.stringify({ _messageType: 0, _conversationId: 'c', _correlationId: 7, ...message });
    listeners.forEach((listener) => listener({ source: frame, origin: ORIGIN, data, ...from }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { iframe, posted, send, listeners };
}

function fakeHost() {
  let tell: (entries: EventEntry[]) => void = () => undefined;
  const requests: unknown[] = [];
  const host = {
    excelApi: '1.14',
    locale: 'vi-VN',
    process: (body: unknown) => {
      requests.push(body);
      return Promise.resolve({ Results: [], TraceIds: [] });
    },
    onEvents: (listener: typeof tell) => {
      tell = listener;
      return () => (tell = () => undefined);
    },
  } as unknown as OfficeHost;
  return { host, requests, tell: (entries: EventEntry[]) => tell(entries) };
}

const call = (body: object) => ({
  _actionName: 'executeMethod',
  _actionType: 0,
  _data: { DdaMethod: { DispatchId: 93 }, ArrayData: ['', 1, 'POST', 'ProcessQuery', JSON.stringify(body)] },
});

test('the pane’s address carries what office.js looks for', () => {
  expect(paneUrl('taskpane.html?pane=1', `${ORIGIN}/workbench.html`, 'vi-VN')).toBe(
    `${ORIGIN}/taskpane.html?pane=1&_host_Info=Excel$Web$16.01$vi-VN$telemetry$isNotDialog$disableLogging$0#&_xdm_Info=workbench|1|${ORIGIN}`,
  );
});

test('a request is answered to the frame, in its conversation', async () => {
  const { iframe, posted, send } = page();
  const { host, requests } = fakeHost();
  connectFrame(host, iframe);
  await send(call({ Actions: [] }));
  expect(requests).toEqual([{ Actions: [] }]);
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({
    target: ORIGIN,
    message: {
      _messageType: 1,
      _responseType: 0,
      _conversationId: 'c',
      _correlationId: 7,
      _errorCode: 0,
      _data: { Error: 0, Data: [200, [], '{"Results":[],"TraceIds":[]}'] },
    },
  });
});

test('the context tells the claimed sets and the locale', async () => {
  const { iframe, posted, send } = page();
  connectFrame(fakeHost().host, iframe);
  await send({ _actionName: 'ContextActivationManager_getAppContextAsync' });
  const context = posted[0]?.message._data as Record<string, string>;
  expect(context).toMatchObject({ _appUILocale: 'vi-VN', _dataLocale: 'vi-VN' });
  expect(JSON.parse(context._requirementMatrix ?? '')).toMatchObject({ excelapi: '1.14' });
});

test('messages of other windows, origins and conversations are left alone', async () => {
  const { iframe, posted, send, listeners } = page();
  const { host, requests } = fakeHost();
  const disconnect = connectFrame(host, iframe);
  await send(call({}), { source: {} });
  await send(call({}), { origin: 'https://elsewhere.example' });
  await send({ ...call({}), _messageType: 1 });
  expect([requests, posted]).toEqual([[], []]);
  disconnect();
  expect(listeners.size).toBe(0);
});

test('events go to the pane that asked for them, until it stops', async () => {
  const { iframe, posted, send } = page();
  const { host, tell } = fakeHost();
  connectFrame(host, iframe);
  const entry: EventEntry = { messageCategory: 65536, messageType: 10, targetId: 's1', message: '{}', id: 3 };
  tell([entry]);
  expect(posted).toHaveLength(0);
  const listen = { _actionName: 'listen', _data: { eventDispId: 33 } };
  await send({ ...listen, _actionType: 1 });
  tell([entry]);
  expect(posted.at(-1)?.message).toMatchObject({
    _responseType: 1,
    _data: { ArrayData: [[65536, 10, 's1', '{}', 3]] },
  });
  await send({ ...listen, _actionType: 2 });
  const count = posted.length;
  tell([entry]);
  expect(posted).toHaveLength(count);
});

test('a method of another kind is answered as unsupported', async () => {
  const { iframe, posted, send } = page();
  connectFrame(fakeHost().host, iframe);
  await send({ _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 64 }, ArrayData: [] } });
  expect(posted[0]?.message).toMatchObject({ _data: { Error: 5000 } });
});
