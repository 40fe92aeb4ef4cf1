/** What is still to be done, the newest first: a single edit need not wait until the import before it is worked off. */
export interface Backlog {
  readonly size: number;
  /** How often something was added so far. */
  readonly added: number;
  /** Puts an id in front, wherever it stood before. */
  add(id: string): void;
  /** Takes the newest id out. */
  take(): string | undefined;
}

/** Opens an empty backlog; every operation takes constant time on average. */
export function openBacklog(): Backlog {
  const waiting = new Map<string, number>();
  /** An id that was added again stands here several times; only its last place counts. */
  const stack: string[] = [];
  let added = 0;
  return {
    get size() {
      return waiting.size;
    },
    get added() {
      return added;
    },
    add(id) {
      added += 1;
      waiting.set(id, stack.push(id));
    },
    take() {
      for (let place = stack.length; place > 0; place -= 1) {
        const id = stack.pop();
        if (id === undefined || waiting.get(id) !== place) continue;
        waiting.delete(id);
        return id;
      }
      return undefined;
    },
  };
}
