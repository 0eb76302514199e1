import type { EventType, RecordedEvent } from '@ontschot/kernel';
import { EventTypes, faultsOfGoldenSamples, UnknownEventType } from './event-types';
import { someEvent } from './testing/log-under-test';

const moved: EventType = {
  type: 'ClientMoved',
  version: 3,
  upcasters: {
    1: (data) => ({ ...data, municipality: 'GM0222' }),
    2: (data) => ({ ...data, since: '2009-01-01' }),
  },
  golden: {
    1: { client: 'c1' },
    2: { client: 'c1', municipality: 'GM0222' },
    3: { client: 'c1', municipality: 'GM0222', since: '2009-01-01' },
  },
};
const recorded = (type: string, schemaVersion: number, data: object): RecordedEvent => ({
  ...someEvent({ type, schemaVersion, data }),
  stream: 'client-1',
  revision: 0,
  position: 1,
  metadata: { ...someEvent().metadata, recordedAt: '2009-01-31T08:00:00.000Z' },
});

describe('event types', () => {
  const types = new EventTypes();
  types.register(moved);

  it.each([1, 2, 3])('reads version %s as the present one', (version) => {
    const event = recorded('ClientMoved', version, moved.golden[version] ?? {});
    expect(types.current(event)).toEqual({ ...event, schemaVersion: 3, data: moved.golden[3] });
    expect(types.current(types.current(event))).toEqual(types.current(event));
  });

  it('writes the present version, and lists what is registered', () => {
    expect(types.versionOf('ClientMoved')).toBe(3);
    expect(types.all()).toEqual([moved]);
  });

  it('knows neither a type that is not registered nor a version from the future', () => {
    expect(() => types.versionOf('ClientLeft')).toThrow(UnknownEventType);
    expect(() => types.current(recorded('ClientLeft', 1, {}))).toThrow(
      'Event type ClientLeft is not known here.',
    );
    expect(() => types.current(recorded('ClientMoved', 4, {}))).toThrow(
      'Event type ClientMoved of version 4 is not known here.',
    );
  });

  it('takes a name once', () => {
    types.register(moved);
    expect(() => types.register({ ...moved })).toThrow('Event type ClientMoved is registered twice.');
  });
});

describe('golden samples', () => {
  it('are sound when each version is there and becomes the present one', () => {
    expect(faultsOfGoldenSamples([moved])).toEqual([]);
  });

  it('are missed per version, as is an upcaster', () => {
    const faults = faultsOfGoldenSamples([
      { ...moved, upcasters: { 1: (data) => data }, golden: { 2: { client: 'c1' }, 3: { client: 'c1' } } },
    ]);
    expect(faults).toEqual([
      'ClientMoved has no golden sample of version 1.',
      'ClientMoved has no upcaster from version 2.',
    ]);
  });

  it('show an upcaster that leaves data behind', () => {
    const faults = faultsOfGoldenSamples([
      { ...moved, upcasters: { ...moved.upcasters, 1: (data) => data } },
    ]);
    expect(faults).toEqual([
      'ClientMoved of version 1 reads as {client, since}, not as {client, municipality, since}.',
    ]);
  });
});
