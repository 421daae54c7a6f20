import type { Base } from '../../base/types';

/** Clients of the base: those that are not closed. */
export function membersOf({ clients }: Base): Int32Array {
  const members = new Int32Array(clients.count);
  let count = 0;
  for (let client = 0; client < clients.count; client++) {
    if (clients.closed[client] !== 1) members[count++] = client;
  }
  return members.subarray(0, count);
}
