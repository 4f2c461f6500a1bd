import type { IDisposable } from '@univerjs/core';
import type { Book } from '../univer/book';
import { EventQueue } from './eventQueue';
import type { ErrorCode } from './hostError';
import { HostError } from './hostError';
import { compareVersions } from './introduced';
import { ADDIN_INTERNAL_SERVICE } from './model/addinInternalService';
import { ExcelModel } from './model/excelModel';
import type { EventEntry, RequestBody, ResponseBody } from './protocol';
import { ActionType, requestBody } from './protocol';
import { NO_QUIRKS, type FailAtAction, type Quirks } from './quirks';
import { RequestRun } from './requestRun';
import { moveTrackedRanges } from './trackedRanges';

export interface HostOptions {
  /** Locale of displayed texts and separators; default `vi-VN`. */
  locale?: string;
  /** Highest ExcelApi requirement set that the host claims; default `1.20`. */
  excelApi?: string;
  /** Answers larger than this are refused with `ResponsePayloadSizeLimitExceeded`; Excel on the web: 5 MB. */
  maxResponseBytes?: number;
  /** Requests larger than this are refused with `RequestPayloadSizeLimitExceeded`; Excel on the web: 5 MB. */
  maxRequestBytes?: number;
  /** Address of the workbook as Excel tells it; '' while it was never saved. */
  documentUrl?: string;
  /** The workbook is open for reading only, as Excel then says; writing is refused by whoever tests that. */
  readOnly?: boolean;
  /** What this Excel does otherwise than documented; default nothing. */
  quirks?: Partial<Quirks>;
  /** Called with every request and its answer, for tests and the workbench's own panel. */
  onRequest?: (entry: RequestLogEntry) => void;
}

export interface RequestLogEntry {
  request: RequestBody;
  response: ResponseBody;
}

const DEFAULT_EXCEL_API = '1.20';
const DEFAULT_LOCALE = 'vi-VN';
const DEFAULT_URL = 'workbench://workbook.xlsx';
const FIVE_MEGABYTES = 5 * 1024 * 1024;

/**
 * Excel as office.js sees it: takes the bodies of its requests, answers over a workbook, and tells of events.
 * It owns no wire (see `officeInNode` and `frameWire`) and no workbook: whoever made the book disposes of it.
 */
export class OfficeHost {
  readonly excelApi: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly readOnly: boolean;
  /** What this Excel does otherwise than documented; may be changed between two batches. */
  readonly quirks: Quirks;
  /** Requests that a product's `context.sync()` caused; office.js's own housekeeping does not count. */
  roundTrips = 0;

  private readonly model: ExcelModel;
  private readonly events: EventQueue;
  private readonly watching: IDisposable;
  private readonly faults: ErrorCode[] = [];
  /** Ends when nobody edits a cell. */
  private editing: Promise<void> = Promise.resolve();
  private queue: Promise<unknown> = Promise.resolve();
  private isRunning = false;
  private isDisposed = false;

  constructor(
    book: Book,
    private readonly options: HostOptions = {},
  ) {
    this.excelApi = options.excelApi ?? DEFAULT_EXCEL_API;
    this.locale = options.locale ?? DEFAULT_LOCALE;
    this.documentUrl = options.documentUrl ?? DEFAULT_URL;
    this.readOnly = options.readOnly ?? false;
    this.quirks = { ...NO_QUIRKS, ...options.quirks };
    this.model = new ExcelModel(book, this.locale, this.quirks);
    this.events = new EventQueue(this.model);
    this.watching = book.onChange((change) => {
      moveTrackedRanges(this.model, change);
      this.events.add(change, this.isRunning);
      // A hand on the grid has no batch to end, so its events follow when the grid's own work is done.
      if (!this.isRunning) this.deliverEvents();
    });
  }

  /** Answers one request body. Requests run one after another, as in Excel. */
  process(body: unknown): Promise<ResponseBody> {
    return this.enqueue(async () => {
      await this.editing;
      return this.answer(body);
    });
  }

  /** Somebody edits a cell: requests wait, as Excel lets those wait that ask for it, until the returned function is called. */
  editCell(): () => void {
    let leave = (): void => undefined;
    this.editing = new Promise((resolve) => (leave = resolve));
    return leave;
  }

  /** Lets the next batch of a product fail with `code` before anything of it is done. */
  failNextBatch(code: ErrorCode): void {
    this.faults.push(code);
  }

  /** Hears of events until the returned function is called. */
  onEvents(listener: (entries: EventEntry[]) => void): () => void {
    return this.events.listen(listener);
  }

  /** True where the host claims a requirement set; every set but ExcelApi is claimed as far as office.js itself needs it. */
  supports(setName: string, minVersion = '1.1'): boolean {
    const claimed: Record<string, string> = requirementMatrix(this.excelApi);
    const version = claimed[setName.toLowerCase()];
    return version !== undefined && compareVersions(version, minVersion) >= 0;
  }

  /** Ends listening to the book, which lives on. */
  dispose(): void {
    this.isDisposed = true;
    this.watching.dispose();
  }

  private deliverEvents(): void {
    if (this.isDisposed) return;
    this.enqueue(() => this.events.flush()).catch((error: unknown) => {
      // Whoever disposed of the host may have ended its workbook while results were awaited.
      if (!this.isDisposed) throw error;
    });
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async answer(body: unknown): Promise<ResponseBody> {
    const parsed = requestBody.safeParse(body);
    if (!parsed.success) return refusal(new HostError('InvalidArgument', 'The request cannot be read.'));
    // office.js lets go of its references late, when whoever disposed of the host may have ended its workbook.
    if (this.isDisposed) return refusal(new HostError('GeneralException', 'The workbook is closed.'));
    const request = parsed.data;
    const isBatch = !isHousekeeping(request);
    if (isBatch) this.roundTrips += 1;
    const response = await this.run(request, isBatch);
    this.options.onRequest?.({ request, response });
    // Events come after the answer, as in Excel: the handler must not run before its `sync` has resolved.
    setTimeout(() => {
      this.deliverEvents();
    }, 0);
    return response;
  }

  /** How a batch fails that changes the workbook: once. */
  private takeFailure(request: RequestBody): FailAtAction | null {
    const { failAtAction } = this.quirks;
    if (!failAtAction || !isChange(request)) return null;
    this.quirks.failAtAction = null;
    const last = (request.Actions?.length ?? 1) - 1;
    return { ...failAtAction, action: Math.min(failAtAction.action, last) };
  }

  private async run(request: RequestBody, isBatch: boolean): Promise<ResponseBody> {
    const fault = isBatch ? this.faults.shift() : undefined;
    if (fault) return refusal(new HostError(fault));
    if (byteLength(request) > (this.options.maxRequestBytes ?? FIVE_MEGABYTES))
      return refusal(new HostError('RequestPayloadSizeLimitExceeded'));

    const failing = this.takeFailure(request);
    if (failing && !failing.keepBefore) return refusal(new HostError(failing.code));

    this.isRunning = true;
    try {
      const response = await this.model.book.asOneUndoStep(() =>
        new RequestRun(this.model, this.excelApi, request, failing).run(),
      );
      if (byteLength(response) > (this.options.maxResponseBytes ?? FIVE_MEGABYTES))
        return refusal(new HostError('ResponsePayloadSizeLimitExceeded'));
      return response;
    } finally {
      this.isRunning = false;
    }
  }
}

/** Whether a request changes the workbook; what only asks begins with `get`, and the library's own names with `_`. */
function isChange({ Actions }: RequestBody): boolean {
  const { setProperty, update, method } = ActionType;
  return (Actions ?? []).some(
    ({ ActionType: type, Name }) =>
      type === setProperty || type === update || (type === method && !/^(get|_)/i.test(Name ?? '_')),
  );
}

/** The requirement sets that the host claims, as Excel on the web writes them into its requirement matrix. */
export function requirementMatrix(excelApi: string): Record<string, string> {
  return { excelapi: excelApi, richapiruntime: '1.1', delayforcelledit: '1.1', dialogapi: '1.2' };
}

/** office.js releases references and announces itself in requests of its own. */
function isHousekeeping(request: RequestBody): boolean {
  const paths = Object.values(request.ObjectPaths ?? {});
  const calls = (request.Actions ?? []).filter((action) => action.ActionType !== ActionType.instantiate);
  return (
    paths.some((path) => path.Name === ADDIN_INTERNAL_SERVICE) ||
    (calls.length > 0 && calls.every((action) => action.Name === '_RemoveReference'))
  );
}

function refusal(error: HostError): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.status,
      ActionIndex: 0,
      Location: '',
    },
  };
}

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
