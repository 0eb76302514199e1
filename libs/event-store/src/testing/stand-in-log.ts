import { EventEmitter } from 'node:events';

export type Expected =
  { kind: 'any' } | { kind: 'none' } | { kind: 'exists' } | { kind: 'revision'; revision: number };

export type Proposed = {
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
};
export type Stored = Proposed & { stream: string; revision: number; position: number; created: number };

export class Conflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: Expected,
    readonly actual: number,
  ) {
    super(`Append failed due to WrongExpectedVersion. Stream: ${stream}, actual version: ${actual}`);
  }
}

export class Tombstoned extends Error {
  constructor(readonly stream: string) {
    super(`Event stream '${stream}' is deleted.`);
  }
}

/** The server's limit on the data and metadata of one append. */
export class TooMuch extends Error {
  constructor(readonly most: number) {
    super(`Maximum Append Size of ${most} Exceeded.`);
  }
}

/** The user of the call may not do this. */
export class Denied extends Error {
  constructor(readonly known: boolean) {
    super(known ? 'Access Denied' : 'Bad HTTP response: 401 Unauthorized');
  }
}

/** What the stand-in server keeps: survives its restarts. Follows the server's rules for expected versions and repeated ids. */
export class StandInLog {
  readonly all: Stored[] = [];
  /** Emits `appended` with every new event. */
  readonly news = new EventEmitter().setMaxListeners(0);
  private readonly streams = new Map<string, Stored[]>();
  private readonly tombstones = new Set<string>();

  /** @param most bytes of one append: a real server takes 1 MiB where nobody says otherwise */
  constructor(readonly most = 1_048_576) {}

  /** What is left after a backup that knew only the first events was put back. */
  cutTo(count: number): void {
    this.all.length = count;
    for (const [name, events] of this.streams) {
      const kept = events.filter((event) => this.all.includes(event));
      if (kept.length > 0) this.streams.set(name, kept);
      else this.streams.delete(name);
    }
  }

  /** @throws Tombstoned */
  stream(name: string): readonly Stored[] {
    if (this.tombstones.has(name)) throw new Tombstoned(name);
    return this.streams.get(name) ?? [];
  }

  bury(name: string): void {
    this.tombstones.add(name);
  }

  /** @returns the last event, of this time or, for a repeat, the first. @throws Conflict, Tombstoned, TooMuch */
  append(name: string, expected: Expected, events: readonly Proposed[]): Stored | undefined {
    const bytes = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (bytes > this.most) throw new TooMuch(this.most);
    const known = [...this.stream(name)];
    const actual = known.length - 1;
    const first =
      expected.kind === 'revision'
        ? expected.revision + 1
        : expected.kind === 'none'
          ? 0
          : known.findIndex(({ id }) => id === events[0]?.id);
    if (first >= 0 && events.length > 0 && events.every(({ id }, index) => known[first + index]?.id === id))
      return known[first + events.length - 1];

    const fits = {
      any: first < 0,
      none: actual === -1,
      exists: first < 0 && actual >= 0,
      revision: expected.kind === 'revision' && expected.revision === actual,
    }[expected.kind];
    if (!fits) throw new Conflict(name, expected, actual);

    const size = ({ data, metadata }: Proposed) => 64 + data.length + metadata.length;
    for (const event of events) {
      const before = this.all.at(-1);
      const stored = {
        ...event,
        stream: name,
        revision: known.length,
        position: before ? before.position + size(before) : 64,
        created: Date.now(),
      };
      known.push(stored);
      this.all.push(stored);
    }
    this.streams.set(name, known);
    this.news.emit('appended');
    return known.at(-1);
  }

  /** Index in `all` of the first event at or behind the position. */
  indexFrom(position: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.position ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
