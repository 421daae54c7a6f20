import type { Arguments } from './Arguments';
import type { Remote } from './Remote';
import type { Session } from './Session';

export interface Property<T> {
  readonly get?: (target: T, session: Session) => unknown;
  /** Absent for a property that cannot be set. */
  readonly set?: (target: T, value: unknown, session: Session) => void;
  /** Given only to who names it, not to a `load` of everything. */
  readonly onlyByName?: boolean;
}

export type Method<T> = (target: T, args: Arguments, session: Session) => unknown;
export type Navigation<T> = (target: T, session: Session) => Remote | null;

/** A type's members by their names on the wire (PascalCase). What is not listed is unknown: ApiNotFound. */
export interface TypeSpec<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Of a collection: `getItem`. */
  readonly item?: (target: T, key: unknown, session: Session) => Remote | null;
  /** Of a collection: everything in it, in order. */
  readonly items?: (target: T, session: Session) => readonly Remote[];
  readonly ids?: (target: T, session: Session) => Record<string, unknown>;
  /** Refuses when the object is there no more. */
  readonly check?: (target: T, session: Session) => void;
}

interface Named<M> {
  readonly name: string;
  readonly member: M;
}

/** A table of members, looked up without case: requests name them in both camelCase and PascalCase. */
export class ObjectType<T> {
  readonly scalarNames: readonly string[];
  private readonly properties: Map<string, Named<Property<T>>>;
  private readonly navigations: Map<string, Named<Navigation<T>>>;
  private readonly methods: Map<string, Named<Method<T>>>;

  constructor(
    readonly name: string,
    readonly spec: TypeSpec<T>,
  ) {
    this.properties = byLowerCase(spec.properties ?? {});
    this.navigations = byLowerCase(spec.navigation ?? {});
    this.methods = byLowerCase(spec.methods ?? {});
    this.scalarNames = [...this.properties.values()]
      .filter(({ member }) => member.onlyByName !== true && member.get !== undefined)
      .map(({ name: own }) => own);
  }

  property(name: string): Named<Property<T>> | undefined {
    return this.properties.get(name.toLowerCase());
  }

  navigation(name: string): Named<Navigation<T>> | undefined {
    return this.navigations.get(name.toLowerCase());
  }

  method(name: string): Named<Method<T>> | undefined {
    return this.methods.get(name.toLowerCase());
  }
}

function byLowerCase<M>(members: Readonly<Record<string, M>>): Map<string, Named<M>> {
  return new Map(Object.entries(members).map(([name, member]) => [name.toLowerCase(), { name, member }]));
}
