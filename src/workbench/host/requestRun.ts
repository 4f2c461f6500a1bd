import { Arguments } from './objectClass';
import { HostError, notImplemented, type ErrorCode } from './hostError';
import { assertIntroduced } from './introduced';
import { ADDIN_INTERNAL_SERVICE } from './model/addinInternalService';
import type { ExcelModel } from './model/excelModel';
import { HostObject } from './objectClass';
import type {
  Action,
  ArgumentInfo,
  ErrorBody,
  Json,
  ObjectPath,
  ReferencedIds,
  RequestBody,
  ResponseBody,
} from './protocol';
import { ActionType, fromWireName, PathType, WRITTEN_NAMES } from './protocol';
import { answerQuery } from './query';

/**
 * Runs the actions of one request in order. Object paths resolve when an action first needs them and once only, so a
 * method on a path (such as `add`) runs once. An error ends the batch; what was done before stays done, as in Excel.
 */
export class RequestRun {
  private readonly resolved = new Map<number, Promise<HostObject | null>>();
  private readonly paths: Record<string, ObjectPath>;

  private readonly actions: readonly Action[];

  constructor(
    private readonly model: ExcelModel,
    private readonly excelApi: string,
    request: RequestBody,
    /** Fails before this action. */
    private readonly failing: { action: number; code: ErrorCode } | null = null,
  ) {
    this.paths = request.ObjectPaths ?? {};
    this.actions = request.Actions ?? [];
  }

  async run(): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.actions.entries()) {
      try {
        if (index === this.failing?.action) throw new HostError(this.failing.code);
        // A trace marks how far a batch came; office.js waits for its result, too.
        const isTrace = action.ActionType === ActionType.trace;
        if (isTrace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: isTrace ? null : await this.perform(action) });
      } catch (error) {
        response.Error = errorBody(error, index, action.Name ?? '');
        break;
      }
    }
    return response;
  }

  private async perform(action: Action): Promise<Json> {
    const object = await this.resolve(action.ObjectPathId);
    if (!object) return null;
    const member = fromWireName(action.Name ?? '');
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identify(object);
      case ActionType.query:
      case ActionType.recursiveQuery:
      case ActionType.queryAsJson:
        return answerQuery(object, action.QueryInfo ?? {}, {
          excelApi: this.excelApi,
          identify: (found) => this.identify(found),
        });
      case ActionType.method: {
        const answer = await this.call(object, member, action.ArgumentInfo);
        return answer instanceof HostObject ? null : (answer ?? null);
      }
      case ActionType.setProperty: {
        const written = WRITTEN_NAMES[member] ?? member;
        await this.located(object, written, async () =>
          object.write(written, (await this.arguments(action.ArgumentInfo)).json(0)),
        );
        return null;
      }
      case ActionType.update:
        await this.update(object, action.ObjectState ?? {});
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType} on ${object.className}`);
    }
  }

  private resolve(pathId: number): Promise<HostObject | null> {
    const known = this.resolved.get(pathId);
    if (known) return known;
    const object = this.follow(pathId);
    this.resolved.set(pathId, object);
    return object;
  }

  private async follow(pathId: number): Promise<HostObject | null> {
    const path = this.paths[String(pathId)];
    if (!path) throw new HostError('InvalidArgument', `The request has no object path ${pathId}.`);
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.model.workbook.of(this.model.book);
      case PathType.newObject:
        if (name !== ADDIN_INTERNAL_SERVICE) throw notImplemented(name);
        return this.model.addinInternalService.of(null);
      case PathType.reference:
        return this.model.references.get(name);
      case PathType.nullObject:
        return null;
    }

    const parent = await this.resolve(path.ParentObjectPathId ?? -1);
    // What is asked of a null object is a null object.
    if (!parent) return null;
    const member = fromWireName(name);
    switch (path.ObjectPathType) {
      case PathType.property: {
        const child = await this.located(parent, member, () => parent.child(member));
        if (child === undefined) throw notImplemented(`${parent.className}.${member}`);
        return child;
      }
      case PathType.method: {
        const answer = await this.call(parent, member, path.ArgumentInfo);
        return answer instanceof HostObject ? answer : null;
      }
      case PathType.indexer:
        return this.located(parent, 'getItem', async () =>
          parent.item(await this.arguments(path.ArgumentInfo)),
        );
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private async call(object: HostObject, member: string, info: ArgumentInfo | null | undefined) {
    if (member === '_KeepReference') {
      this.model.references.keep(object);
      return null;
    }
    return this.located(object, member, async () => object.call(member, await this.arguments(info)));
  }

  private async update(object: HostObject, state: { [key: string]: Json }): Promise<void> {
    for (const [key, value] of Object.entries(state)) {
      const member = fromWireName(key);
      const child = object.child(member);
      if (child && typeof value === 'object' && value !== null && !Array.isArray(value))
        await this.update(child, value);
      else await this.located(object, member, async () => object.write(member, value));
    }
  }

  private async arguments(info: ArgumentInfo | null | undefined): Promise<Arguments> {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const values: (Json | HostObject)[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      values.push(await this.argument(value, ids[index] ?? null));
    }
    return new Arguments(values);
  }

  private async argument(value: Json, ids: ReferencedIds): Promise<Json | HostObject> {
    if (typeof ids !== 'number' || ids === 0) return value;
    return this.resolve(ids);
  }

  /** Uses a member that the claimed Excel has, and names it in whatever error it raises. */
  private async located<T>(object: HostObject, member: string, work: () => T | Promise<T>): Promise<T> {
    assertIntroduced(this.excelApi, object.className, member);
    try {
      return await work();
    } catch (error) {
      throw error instanceof HostError ? error.at(`${object.className}.${member}`) : error;
    }
  }

  private identify(object: HostObject): { [key: string]: Json } {
    const answer: { [key: string]: Json } = {};
    if (object.id !== undefined) answer[object.propertyNames.includes('id') ? 'Id' : '_Id'] = object.id;
    const reference = this.model.references.idOf(object);
    if (reference !== undefined) answer._ReferenceId = reference;
    return answer;
  }
}

function errorBody(error: unknown, actionIndex: number, actionName: string): ErrorBody {
  // Anything but a HostError is a fault of ours; its message helps a developer and holds nothing of the workbook.
  const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
  return {
    Code: known.code,
    Message: known.message,
    HttpStatusCode: known.status,
    ActionIndex: actionIndex,
    Location: known.location ?? fromWireName(actionName),
  };
}
