import type { ObjectType } from './ObjectType';
import { Refusal } from '../workbook/Refusal';
import type { Arguments } from './Arguments';
import type { Session } from './Session';

/** An object of the workbook as requests see it: members by name, whatever is behind them. */
export interface Remote {
  readonly typeName: string;
  /** @throws Refusal when the object is there no more */
  check(): void;
  /** What a request needs to find the object again: `Id`, `_Id`, `_ReferenceId`. */
  ids(): Record<string, unknown>;
  /** Names of the properties that a `load` without names gives. */
  readonly scalarNames: readonly string[];
  readonly isCollection: boolean;
  scalarName(name: string): string | undefined;
  navigationName(name: string): string | undefined;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  /** Another object by property; `null` is a null object. */
  navigate(name: string): Remote | null;
  /** A value, another object, or `null` for a null object. */
  call(name: string, args: Arguments): unknown;
  item(key: unknown): Remote | null;
  items(): readonly Remote[];
  /** What is behind, when it is of that type. */
  target(typeName: string): unknown;
}

/** Binds an object of the workbook to its type's table of members. */
export class RemoteObject<T> implements Remote {
  constructor(
    private readonly type: ObjectType<T>,
    private readonly behind: T,
    private readonly session: Session,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get scalarNames(): readonly string[] {
    return this.type.scalarNames;
  }

  get isCollection(): boolean {
    return this.type.spec.items !== undefined;
  }

  check(): void {
    this.type.spec.check?.(this.behind, this.session);
  }

  ids(): Record<string, unknown> {
    return this.type.spec.ids?.(this.behind, this.session) ?? {};
  }

  scalarName(name: string): string | undefined {
    return this.type.property(name)?.name;
  }

  navigationName(name: string): string | undefined {
    return this.type.navigation(name)?.name;
  }

  get(name: string): unknown {
    const property = this.type.property(name);
    if (property?.member.get === undefined) throw this.unknown(name);
    return property.member.get(this.behind, this.session);
  }

  set(name: string, value: unknown): void {
    const property = this.type.property(name);
    if (property?.member.set === undefined) throw this.unknown(name);
    property.member.set(this.behind, value, this.session);
  }

  navigate(name: string): Remote | null {
    const navigation = this.type.navigation(name);
    if (navigation === undefined) throw this.unknown(name);
    return navigation.member(this.behind, this.session);
  }

  call(name: string, args: Arguments): unknown {
    const method = this.type.method(name);
    if (method === undefined) throw this.unknown(name);
    return method.member(this.behind, args, this.session);
  }

  item(key: unknown): Remote | null {
    if (this.type.spec.item === undefined) throw this.unknown('getItem');
    return this.type.spec.item(this.behind, key, this.session);
  }

  items(): readonly Remote[] {
    if (this.type.spec.items === undefined) throw this.unknown('items');
    return this.type.spec.items(this.behind, this.session);
  }

  target(typeName: string): unknown {
    return this.type.name === typeName ? this.behind : undefined;
  }

  private unknown(member: string): Refusal {
    const name = member.startsWith('_') ? member : `${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    return new Refusal('ApiNotFound', `The stand-in does not know ${this.type.name}.${name}.`);
  }
}

export function isRemote(value: unknown): value is Remote {
  return value instanceof RemoteObject;
}
