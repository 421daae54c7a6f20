import { Refusal } from '../workbook/Refusal';
import { Arguments } from './Arguments';
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from './protocol';
import { ActionType, PathType } from './protocol';
import { isUnchanged, query, recursiveQuery, update } from './query';
import type { Remote } from './Remote';
import { isRemote } from './Remote';
import type { Session } from './Session';

/** Objects that a request may start from. */
export interface Roots {
  readonly workbook: Remote;
  service(typeName: string): Remote | undefined;
}

/** Runs one request: its actions in order, until one fails. What was done stays done (richapi-protocol.md §3.3). */
export class RequestRun {
  /** Each path is resolved once: methods behind paths have effects (richapi-protocol.md §2.1). */
  private readonly resolved = new Map<number, Remote | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
    private readonly roots: Roots,
  ) {}

  run(): ResponseBody {
    const response: ResponseBody = { Results: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        response.Results.push({ ActionId: action.Id, Value: this.act(action, response) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: this.location(action),
          ActionIndex: index,
        };
        break;
      }
    }
    return response;
  }

  private act(action: Action, response: ResponseBody): unknown {
    if (action.ActionType === ActionType.Trace) {
      (response.TraceIds ??= []).push(action.Id);
      return null;
    }
    const remote = this.resolve(action.ObjectPathId);
    if (remote === null) return null;
    remote.check();
    return this.actOn(remote, action);
  }

  private actOn(remote: Remote, action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return remote.ids();
      case ActionType.Query:
        return query(remote, action.QueryInfo ?? {}, 'wire');
      case ActionType.QueryAsJson:
        return query(remote, action.QueryInfo ?? {}, 'json');
      case ActionType.RecursiveQuery:
        return recursiveQuery(remote, action.RecursiveQueryInfo ?? { Queries: {} });
      case ActionType.Method:
        return this.callMethod(remote, action);
      case ActionType.SetProperty:
        remote.set(action.Name ?? '', this.argumentsOf(action.ArgumentInfo).raw(0));
        return null;
      case ActionType.Update:
        update(remote, action.ObjectState ?? {});
        return null;
      case ActionType.EnsureUnchanged:
        if (!isUnchanged(remote, action.ObjectState ?? {})) throw new Refusal('Conflict');
        return null;
      default:
        throw new Refusal('ApiNotFound', `The stand-in does not know the action ${action.ActionType}.`);
    }
  }

  private callMethod(remote: Remote, action: Action): unknown {
    const value = remote.call(action.Name ?? '', this.argumentsOf(action.ArgumentInfo));
    return value === undefined || isRemote(value) ? null : value;
  }

  private resolve(id: number): Remote | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new Refusal('InvalidArgument', `There is no object path ${id}.`);
    const remote = this.follow(path);
    this.resolved.set(id, remote);
    return remote;
  }

  private follow(path: ObjectPath): Remote | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.roots.workbook;
      case PathType.Service:
        return this.service(path.Name ?? '');
      case PathType.Reference:
        return this.reference(path.Name ?? '');
      case PathType.Null:
        return null;
      case PathType.Method:
      case PathType.Property:
      case PathType.Indexer:
        return this.followFrom(this.resolve(path.ParentObjectPathId ?? 0), path);
      default:
        throw new Refusal(
          'ApiNotFound',
          `The stand-in does not know the path type ${String(path.ObjectPathType)}.`,
        );
    }
  }

  private followFrom(parent: Remote | null, path: ObjectPath): Remote | null {
    if (parent === null) return null;
    parent.check();
    const name = path.Name ?? '';
    if (path.ObjectPathType === PathType.Property) return parent.navigate(name);
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) return parent.item(args.raw(0));
    const result = parent.call(name, args);
    return isRemote(result) ? result : null;
  }

  private service(name: string): Remote {
    const service = this.roots.service(name);
    if (service === undefined)
      throw new Refusal('ApiNotFound', `The stand-in does not know the service ${name}.`);
    return service;
  }

  private reference(id: string): Remote {
    const range = this.session.references.get(id);
    if (range === undefined) throw new Refusal('InvalidReference');
    return this.session.open('Range', range);
  }

  private argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(values.map((value, index) => this.argument(value, ids[index])));
  }

  /** A proxy among the arguments is its path's id twice, or `{ _ObjectPathId }` within an object. */
  private argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(id) && Array.isArray(value)) {
      return value.map((each: unknown, index) => this.argument(each, (id as unknown[])[index]));
    }
    if (typeof id === 'number' && id !== 0) return this.resolve(id);
    return this.withinObject(value);
  }

  private withinObject(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { _ObjectPathId: path } = value as { _ObjectPathId?: unknown };
    if (typeof path === 'number') return this.resolve(path);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.withinObject(each)]));
  }

  /** `Type.member`, as Excel names the place of an error. */
  private location(action: Action): string {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const own = this.resolved.get(action.ObjectPathId);
    if (own !== undefined && own !== null) return `${own.typeName}.${lowerFirst(action.Name ?? '')}`;
    const parent = this.resolved.get(path?.ParentObjectPathId ?? 0);
    const member = path?.ObjectPathType === PathType.Indexer ? 'getItem' : lowerFirst(path?.Name ?? '');
    return parent === undefined || parent === null ? member : `${parent.typeName}.${member}`;
  }
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
