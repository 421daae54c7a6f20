import type { Book } from '../workbook/Book';
import type { EventHub } from './events/EventHub';
import type { ObjectType } from './ObjectType';
import type { References } from './References';
import type { Remote } from './Remote';
import { RemoteObject } from './Remote';
import type { Targets, TypeName } from './targets';

export type TypeTable = { readonly [Name in TypeName]: ObjectType<Targets[Name]> };

/** What objects need of the host: the book, the other types, kept ranges, registered events. */
export class Session {
  constructor(
    readonly book: Book,
    readonly references: References,
    readonly events: EventHub,
    private readonly types: TypeTable,
  ) {}

  /** An object for requests, of a type and what stands behind it. */
  open<Name extends TypeName>(name: Name, target: Targets[Name]): Remote {
    return new RemoteObject<Targets[Name]>(this.types[name], target, this);
  }
}
