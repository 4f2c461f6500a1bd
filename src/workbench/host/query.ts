import { notImplemented } from './hostError';
import { assertIntroduced, isIntroduced } from './introduced';
import type { HostObject } from './objectClass';
import type { Json, QueryInfo } from './protocol';
import { fromWireName, toWireName } from './protocol';

export interface QueryContext {
  /** The set that the host claims; `load('*')` leaves newer properties out, asking for one by name fails. */
  excelApi: string;
  /** How an object is told to office.js before any of its properties: its id and its reference. */
  identify: (object: HostObject) => { [key: string]: Json };
}

/** `a/b/c` paths by their first step; an empty list asks for the step itself. */
type Selection = Map<string, string[]>;

/**
 * Answers a `load`: the selected properties under their wire names, objects nested, collections as `_Items`.
 * On a collection the selection speaks of its items, except for the collection's own properties.
 */
export async function answerQuery(
  object: HostObject,
  query: QueryInfo,
  context: QueryContext,
): Promise<Json> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  return select(object, paths.length > 0 ? paths : ['*'], context, query.Skip ?? 0, query.Top ?? undefined);
}

async function select(
  object: HostObject,
  paths: readonly string[],
  context: QueryContext,
  skip = 0,
  top?: number,
): Promise<Json> {
  const answer = context.identify(object);
  const items = object.items();
  if (items) {
    const ofItems: string[] = [];
    for (const path of paths) {
      const name = fromWireName(path);
      if (object.propertyNames.includes(name))
        answer[toWireName(name)] = await readProperty(object, name, context);
      else ofItems.push(path.replace(/^items\//i, ''));
    }
    if (ofItems.length > 0) {
      const chosen = items.slice(skip, top === undefined ? undefined : skip + top);
      const answers: Json[] = [];
      for (const item of chosen) answers.push(await select(item, ofItems, context));
      answer._Items = answers;
    }
    return answer;
  }

  for (const [name, rest] of firstSteps(paths)) {
    if (name === '*') {
      const properties = object.propertyNames.filter((property) =>
        isIntroduced(context.excelApi, object.className, property),
      );
      for (const property of properties)
        answer[toWireName(property)] = await readProperty(object, property, context);
      continue;
    }
    assertIntroduced(context.excelApi, object.className, name);
    const child = object.child(name);
    if (child !== undefined)
      answer[toWireName(name)] = child && (await select(child, rest.length > 0 ? rest : ['*'], context));
    else answer[toWireName(name)] = await readProperty(object, name, context);
  }
  return answer;
}

async function readProperty(object: HostObject, name: string, { excelApi }: QueryContext): Promise<Json> {
  assertIntroduced(excelApi, object.className, name);
  const value = object.read(name);
  if (value === undefined) throw notImplemented(`${object.className}.${name}`);
  return value;
}

function firstSteps(paths: readonly string[]): Selection {
  const steps: Selection = new Map();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/');
    const name = fromWireName(first);
    const below = steps.get(name) ?? [];
    if (rest.length > 0) below.push(rest.join('/'));
    steps.set(name, below);
  }
  return steps;
}
