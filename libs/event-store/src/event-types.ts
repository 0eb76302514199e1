import type { DomainEvent, EventType, RecordedEvent } from '@ontschot/kernel';

/** The type was never registered: its context is not wired in, or the log was written by something newer. */
export class UnknownEventType extends Error {
  constructor(
    readonly type: string,
    readonly schemaVersion?: number,
  ) {
    super(
      `Event type ${type}${schemaVersion === undefined ? '' : ` of version ${schemaVersion}`} is not known here.`,
    );
    this.name = 'UnknownEventType';
  }
}

/** All types of event that the contexts write and read. Each context registers its own. */
export class EventTypes {
  private readonly types = new Map<string, EventType>();

  /** @throws Error when another event has this name. */
  register(...added: EventType[]): void {
    for (const entry of added) {
      const known = this.types.get(entry.type);
      if (known && known !== entry) throw new Error(`Event type ${entry.type} is registered twice.`);
      this.types.set(entry.type, entry);
    }
  }

  all(): readonly EventType[] {
    return [...this.types.values()];
  }

  /** The version to write. @throws UnknownEventType */
  versionOf(type: string): number {
    return this.get(type).version;
  }

  /** The event with its data as the present version has it. Doing it twice changes nothing. @throws UnknownEventType, also for a version from the future. */
  current<E extends DomainEvent>(event: RecordedEvent<E>): RecordedEvent<E> {
    const entry = this.get(event.type);
    if (event.schemaVersion === entry.version) return event;
    return { ...event, schemaVersion: entry.version, data: upcast(entry, event.schemaVersion, event.data) };
  }

  private get(type: string): EventType {
    const entry = this.types.get(type);
    if (!entry) throw new UnknownEventType(type);
    return entry;
  }
}

const upcast = ({ type, version, upcasters = {} }: EventType, from: number, data: object): object => {
  if (from > version) throw new UnknownEventType(type, from);
  let present = data;
  for (let at = from; at < version; at++) {
    const step = upcasters[at];
    if (!step) throw new UnknownEventType(type, at);
    present = step(present);
  }
  return present;
};

/**
 * For the test that guards old data: every type has a golden sample of every version, and each reads as the present version does.
 * Two samples of one type describe the same fact, so that what they become can be compared.
 * @returns one sentence per fault, none when all is well
 */
export const faultsOfGoldenSamples = (types: readonly EventType[]): string[] =>
  types.flatMap((entry) => {
    const present = entry.golden[entry.version];
    return Array.from({ length: entry.version }, (_, index) => index + 1).flatMap((version) => {
      const sample = entry.golden[version];
      if (!sample) return [`${entry.type} has no golden sample of version ${version}.`];
      if (version < entry.version && !entry.upcasters?.[version])
        return [`${entry.type} has no upcaster from version ${version}.`];
      if (!present || version === entry.version) return [];
      const shape = keysOf(upcastOrNothing(entry, version, sample));
      return shape === keysOf(present)
        ? []
        : [`${entry.type} of version ${version} reads as {${shape}}, not as {${keysOf(present)}}.`];
    });
  });

const upcastOrNothing = (entry: EventType, version: number, sample: object): object => {
  try {
    return upcast(entry, version, structuredClone(sample));
  } catch (gap) {
    if (gap instanceof UnknownEventType) return {};
    throw gap;
  }
};

const keysOf = (data: object): string => Object.keys(data).sort().join(', ');
