import { z } from 'zod';

/**
 * The body of a request of office.js and of its answer. Facts were read from the library's traffic; nothing of it is
 * documented by Microsoft.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

const json: z.ZodType<Json> = z.json();

/** Where an argument is an object, its place in `Arguments` is null and its path id stands in `ReferencedObjectPathIds`. */
export type ReferencedIds = number | null | ReferencedIds[];
const referencedIds: z.ZodType<ReferencedIds> = z.lazy(() =>
  z.union([z.number(), z.null(), z.array(referencedIds)]),
);

const argumentInfo = z.object({
  Arguments: z.array(json).nullish(),
  ReferencedObjectPathIds: z.array(referencedIds).nullish(),
});
export type ArgumentInfo = z.infer<typeof argumentInfo>;

const queryInfo = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Skip: z.number().nullish(),
  Top: z.number().nullish(),
});
export type QueryInfo = z.infer<typeof queryInfo>;

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().nullish(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});
export type ObjectPath = z.infer<typeof objectPath>;

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: queryInfo.nullish(),
  ObjectState: z.record(z.string(), json).nullish(),
});
export type Action = z.infer<typeof action>;

export const requestBody = z.object({
  AutoKeepReference: z.boolean().nullish(),
  Actions: z.array(action).nullish(),
  ObjectPaths: z.record(z.string(), objectPath).nullish(),
});
export type RequestBody = z.infer<typeof requestBody>;

export interface ErrorBody {
  Code: string;
  Message: string;
  HttpStatusCode: number;
  /** Place in `Actions` of the action that failed. */
  ActionIndex: number;
  Location: string;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: Json }[];
  TraceIds: number[];
  Error?: ErrorBody;
}

/** One event on its way to office.js. `message` is JSON of what the event's transformer expects. */
export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  id: number;
}

/** `RichApiMessageCategory` of Excel's own events. */
export const EVENT_CATEGORY = 65536;

/** The wire writes `Values` where the API says `values`; internal members keep their underscore. */
export function toWireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** The API's name of what the wire calls `Values`. */
export function fromWireName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Properties that the library writes under another name than it reads them. */
export const WRITTEN_NAMES: Readonly<Record<string, string>> = {
  gridlines: 'showGridlines',
  headings: 'showHeadings',
};
