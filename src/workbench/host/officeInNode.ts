import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { OfficeHost } from './officeHost';
import type { EventEntry } from './protocol';

/** Microsoft's library in this process, and the wire that joins it to one host at a time. */
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /**
   * Lets the library talk to `host` until the returned function is called or another host is connected.
   * Objects of the library belong to the host they were loaded from.
   */
  connect(host: OfficeHost): () => void;
  /** Makes the library's names global, as a page has them, for code that says `Excel.run`. */
  exposeAsGlobals(): void;
}

/** The file that Excel on the web loads; the loader `office.js` would only fetch it. */
function libraryFile(): string {
  return path.join(
    path.dirname(require.resolve('@microsoft/office-js/package.json')),
    'dist',
    'excel-web-16.00.js',
  );
}

let loaded: OfficeInNode | undefined;

/** Evaluates Microsoft's unmodified library, once per process. */
export function loadOfficeInNode(): OfficeInNode {
  loaded ??= evaluateLibrary();
  return loaded;
}

/** The library's own way of talking to an application that embeds it; it looks for it while it is evaluated. */
interface NativeBridge {
  /** Set by the library. */
  onMessageFromHost?: (message: string) => void;
  sendMessageToHost: (message: string) => void;
}

/** `type` of the messages on the bridge. */
const MessageType = { response: 2, event: 3 } as const;

function evaluateLibrary(): OfficeInNode {
  let connected: { host: OfficeHost; stopEvents: () => void } | undefined;
  const disconnect = (): void => {
    connected?.stopEvents();
    connected = undefined;
  };

  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, body } = readBridgeMessage(text);
      void respond(connected?.host, body).then((message) =>
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: MessageType.response, message })),
      );
    },
  };
  const sendEvents = (entries: EventEntry[]): void =>
    bridge.onMessageFromHost?.(
      JSON.stringify({ type: MessageType.event, controlId: '', message: { entries } }),
    );

  const library = runLibrary(bridge, {
    host: 'Excel',
    platform: 'OfficeOnline',
    get displayLanguage() {
      return connected?.host.locale ?? 'en-US';
    },
    get contentLanguage() {
      return connected?.host.locale ?? 'en-US';
    },
    document: {
      get url() {
        return connected?.host.documentUrl ?? '';
      },
      get mode() {
        return connected?.host.readOnly ? 'readOnly' : 'readWrite';
      },
    },
    requirements: {
      isSetSupported: (name, minVersion) => connected?.host.supports(name, minVersion) ?? false,
    },
  });

  return {
    ...library,
    connect(host) {
      disconnect();
      const own = { host, stopEvents: host.onEvents(sendEvents) };
      connected = own;
      return () => {
        if (connected === own) disconnect();
      };
    },
    exposeAsGlobals: () => void Object.assign(globalThis, library),
  };
}

type Library = Pick<OfficeInNode, 'Excel' | 'Office' | 'OfficeExtension'>;

/** The part of `Office.context` that the library and add-ins ask for. */
interface PageContext {
  readonly host: string;
  readonly platform: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly document: { readonly url: string; readonly mode: string };
  readonly requirements: { isSetSupported(name: string, minVersion?: string): boolean };
}

/**
 * Evaluates the library with the little of a browser that it touches while loading. Its own promises and arrays are
 * those of another realm, which only `instanceof` would notice.
 */
function runLibrary(bridge: NativeBridge, context: PageContext): Library {
  const page: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    addEventListener: () => undefined,
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
      cookie: '',
      URL: '',
    },
    location: {
      href: 'https://workbench.invalid/',
      hostname: 'workbench.invalid',
      protocol: 'https:',
      search: '',
      hash: '',
    },
    navigator: { userAgent: 'node' },
  };
  Object.assign(page, { window: page, self: page, top: page, parent: page });
  vm.runInNewContext(readFileSync(libraryFile(), 'utf8'), page, { filename: 'excel-web-16.00.js' });

  // Over a bridge the library never learns its context, and `Office.context` cannot be replaced in place.
  const ready = { host: 'Excel', platform: 'OfficeOnline' };
  const onReady = (callback?: (info: typeof ready) => unknown): Promise<typeof ready> => {
    callback?.(ready);
    return Promise.resolve(ready);
  };
  const { Excel, Office, OfficeExtension } = page as unknown as Library;
  page.Office = Object.create(Office, { context: { value: context }, onReady: { value: onReady } });
  return { Excel, Office: page.Office as typeof Office, OfficeExtension };
}

function readBridgeMessage(text: string): { id: number; body: unknown } {
  const message: unknown = JSON.parse(text);
  if (!isRecord(message) || typeof message.id !== 'number' || !isRecord(message.message))
    throw new Error('Unknown message on the bridge');
  const { body } = message.message;
  return { id: message.id, body: typeof body === 'string' ? JSON.parse(body) : body };
}

async function respond(host: OfficeHost | undefined, body: unknown) {
  if (!host)
    return {
      statusCode: 503,
      headers: {},
      body: JSON.stringify({ error: { code: 'ConnectionFailure', message: 'No workbook is connected.' } }),
    };
  return { statusCode: 200, headers: {}, body: JSON.stringify(await host.process(body)) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
