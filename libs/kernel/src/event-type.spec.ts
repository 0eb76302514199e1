import type { DomainEvent } from './event';
import { eventTypes, latest, sampleOf } from './event-type';

type Moved = DomainEvent<'Moved', { client: string; since: string }>;
type Left = DomainEvent<'Left', { client: string }>;

describe('event types of a union', () => {
  const types = eventTypes<Moved | Left>({
    Moved: {
      version: 2,
      upcasters: { 1: (data) => ({ ...data, since: '2009-01-01' }) },
      golden: { 1: { client: 'c1' }, 2: { client: 'c1', since: '2009-01-01' } },
    },
    Left: { version: 1, golden: { 1: { client: 'c1' } } },
  });

  it('are as the log knows them', () => {
    expect(types.map(({ type, version }) => [type, version])).toEqual([
      ['Moved', 2],
      ['Left', 1],
    ]);
    expect(sampleOf(types, 'Moved')).toEqual({ client: 'c1', since: '2009-01-01' });
    expect(latest({ 2: { b: 1 }, 10: { c: 1 }, 1: { a: 1 } })).toEqual({ c: 1 });
    expect(() => sampleOf(types, 'Arrived')).toThrow('Arrived is not among these event types.');
  });

  it('are demanded by the compiler, each with a sample that fits today’s version', () => {
    // @ts-expect-error Left is missing
    eventTypes<Moved | Left>({ Moved: { version: 1, golden: { 1: { client: 'c1', since: '2009-01-01' } } } });
    // @ts-expect-error the day is missing
    eventTypes<Moved>({ Moved: { version: 1, golden: { 1: { client: 'c1' } } } });
    // @ts-expect-error the upcaster is missing
    eventTypes<Left>({ Left: { version: 2, golden: { 1: {}, 2: { client: 'c1' } } } });
    expect(types).toHaveLength(2);
  });
});
