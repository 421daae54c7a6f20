import type { Method } from '../ObjectType';

/** The `_Register…` and `_Unregister…` methods of a type. @param targetOf whom its events are for: an id or `Workbook` */
export function registration<T>(
  events: Readonly<Record<string, number>>,
  targetOf: (target: T) => string,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, event] of Object.entries(events)) {
    methods[`_Register${name}`] = (target, _args, session) => {
      session.events.register(event, targetOf(target));
    };
    methods[`_Unregister${name}`] = (target, _args, session) => {
      session.events.unregister(event, targetOf(target));
    };
  }
  return methods;
}
