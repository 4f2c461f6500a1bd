import { notImplemented } from './hostError';
import type { HostObject } from './objectClass';
import type { Json, QueryInfo } from './protocol';
import { fromWireName, toWireName } from './protocol';

/** How an object is told to office.js before any of its properties: its id and its reference. */
export type Identify = (object: HostObject) => { [key: string]: Json };

/** `a/b/c` paths by their first step; an empty list asks for the step itself. */
type Selection = Map<string, string[]>;

/**
 * Answers a `load`: the selected properties under their wire names, objects nested, collections as `_Items`.
 * On a collection the selection speaks of its items, except for the collection's own properties.
 */
export async function answerQuery(object: HostObject, query: QueryInfo, identify: Identify): Promise<Json> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  return select(object, paths.length > 0 ? paths : ['*'], identify, query.Skip ?? 0, query.Top ?? undefined);
}

async function select(object: HostObject, paths: readonly string[], identify: Identify, skip = 0, top?: number): Promise<Json> {
  const answer = identify(object);
  const items = object.items();
  if (items) {
    const ofItems: string[] = [];
    for (const path of paths) {
      const name = fromWireName(path);
      if (object.propertyNames.includes(name)) answer[toWireName(name)] = await readProperty(object, name);
      else ofItems.push(path.replace(/^items\//i, ''));
    }
    if (ofItems.length > 0) {
      const chosen = items.slice(skip, top === undefined ? undefined : skip + top);
      const answers: Json[] = [];
      for (const item of chosen) answers.push(await select(item, ofItems, identify));
      answer._Items = answers;
    }
    return answer;
  }

  for (const [name, rest] of firstSteps(paths)) {
    if (name === '*') {
      for (const property of object.propertyNames) answer[toWireName(property)] = await readProperty(object, property);
      continue;
    }
    const child = object.child(name);
    if (child !== undefined) answer[toWireName(name)] = child && (await select(child, rest.length > 0 ? rest : ['*'], identify));
    else answer[toWireName(name)] = await readProperty(object, name);
  }
  return answer;
}

async function readProperty(object: HostObject, name: string): Promise<Json> {
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
