import { z } from 'zod';
import type { OfficeHost } from './officeHost';
import { requirementMatrix } from './officeHost';
import type { EventEntry } from './protocol';

/**
 * The parent page's side of the wire that Excel on the web speaks with a pane in an iframe. Page and pane must be
 * https on the same host name, or the library shows its "untrusted host" page.
 */

/** Which pane belongs to which page; any text will do, the library repeats it in every message. */
const CONVERSATION = 'workbench';

/**
 * The pane's URL with what makes office.js believe that it is in Excel on the web, which the page answers.
 * @param pane address of the pane, may be relative to the page
 * @param page address of the page that holds the frame
 */
export function paneUrl(pane: string, page: string, locale: string): string {
  const url = new URL(pane, page);
  const hostInfo = `Excel$Web$16.01$${locale}$telemetry$isNotDialog$disableLogging$0`;
  const separator = url.search === '' ? '?' : '&';
  // The library reads these two by splitting the text itself, so they must not be percent-encoded.
  return `${url.origin}${url.pathname}${url.search}${separator}_host_Info=${hostInfo}#&_xdm_Info=${CONVERSATION}|1|${new URL(page).origin}`;
}

/** `_messageType`, `_actionType`, `_responseType` and dispatch ids as the library numbers them. */
const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, listen: 1, unlisten: 2 } as const;
const ResponseType = { answer: 0, event: 1 } as const;
const Dispatch = { executeRichApiRequest: 93, richApiMessageEvent: 33 } as const;

const frameMessage = z.object({
  _messageType: z.number(),
  _actionName: z.string(),
  _actionType: z.number().nullish(),
  _conversationId: z.unknown().optional(),
  _correlationId: z.unknown().optional(),
  _data: z.unknown().optional(),
});
type FrameMessage = z.infer<typeof frameMessage>;

const richApiCall = z.object({
  DdaMethod: z.object({ DispatchId: z.literal(Dispatch.executeRichApiRequest) }),
  /** Custom data, flags, method, url, body, … */
  ArrayData: z.array(z.unknown()),
});
const eventListening = z.object({ eventDispId: z.literal(Dispatch.richApiMessageEvent) });

/** Errors that the library knows: success, and "this host does not have it". */
const NO_ERROR = 0;
const UNSUPPORTED = 5000;

export interface FrameOptions {
  /** The display language that the pane sees; default the host's locale. */
  displayLanguage?: string;
}

/** Answers office.js in `iframe` with `host` until the returned function is called. */
export function connectFrame(
  host: OfficeHost,
  iframe: HTMLIFrameElement,
  options: FrameOptions = {},
): () => void {
  const origin = new URL(iframe.src, location.href).origin;
  /** The message that asked for events; each event answers it again. */
  let listening: FrameMessage | null = null;

  const post = (to: FrameMessage, responseType: number, data: unknown): void => {
    const message = {
      _messageType: MessageType.response,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _errorCode: NO_ERROR,
      _responseType: responseType,
      _origin: location.origin,
      _serializerVersion: 1,
      _data: data,
    };
    iframe.contentWindow?.postMessage(JSON.stringify(message), origin);
  };

  /** What a message is answered with. */
  const answerTo = async (message: FrameMessage): Promise<unknown> => {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      return appContext(host, options.displayLanguage ?? host.locale);
    }
    if (message._actionName === 'executeMethod') {
      const call = richApiCall.safeParse(message._data);
      const body = call.success ? call.data.ArrayData[4] : undefined;
      if (typeof body !== 'string') return { Error: UNSUPPORTED, Version: 1 };
      return {
        Error: NO_ERROR,
        Version: 1,
        Data: [200, [], JSON.stringify(await host.process(JSON.parse(body)))],
      };
    }
    if (message._actionType === ActionType.listen || message._actionType === ActionType.unlisten) {
      if (eventListening.safeParse(message._data).success)
        listening = message._actionType === ActionType.listen ? message : null;
      return { Error: NO_ERROR, Version: 1 };
    }
    return null;
  };

  const onMessage = async (event: MessageEvent<unknown>): Promise<void> => {
    if (event.source !== iframe.contentWindow || event.origin !== origin) return;
    const message = readMessage(event.data);
    if (message) post(message, ResponseType.answer, await answerTo(message));
  };

  const onWindowMessage = (event: MessageEvent<unknown>): void => void onMessage(event);
  window.addEventListener('message', onWindowMessage);
  const stopEvents = host.onEvents((entries: EventEntry[]) => {
    if (!listening) return;
    const rows = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      entry.id,
    ]);
    post(listening, ResponseType.event, { ArrayData: rows });
  });

  return () => {
    window.removeEventListener('message', onWindowMessage);
    stopEvents();
  };
}

function readMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const parsed = frameMessage.safeParse(JSON.parse(data));
    return parsed.success && parsed.data._messageType === MessageType.request ? parsed.data : null;
  } catch {
    // Other scripts of the page (browser extensions, developer tools) post texts of their own.
    return null;
  }
}

/** How a workbook is open, as the library numbers it. */
const ClientMode = { readOnly: 0, readWrite: 1 } as const;

/** What Excel on the web tells a pane about itself. The requirement matrix decides what `isSetSupported` answers. */
function appContext(host: OfficeHost, displayLanguage: string): object {
  return {
    _id: '1',
    _appName: 16,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: displayLanguage,
    _dataLocale: host.locale,
    _docUrl: host.documentUrl,
    _clientMode: host.readOnly ? ClientMode.readOnly : ClientMode.readWrite,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: '1',
    _requirementMatrix: JSON.stringify({ ...requirementMatrix(host.excelApi), sharedruntime: '0' }),
    _hostFullVersion: '16.0.17000.0',
    _hostCustomMessage: '',
    _featureGates: {},
  };
}
