import type { History, RecordedEvent } from '@ontschot/kernel';
import { entryOf } from './history-entry';

const history = {
  kind: 'things',
  sentences: { Happened: () => ({ nl: 'Er is iets gebeurd.', en: 'Something happened.' }) },
} as unknown as History;
const by = (actor: string, partner: string): RecordedEvent =>
  ({
    id: 'e1',
    type: 'Happened',
    data: {},
    stream: 'thing-1',
    revision: 0,
    position: 1,
    metadata: {
      actor,
      partner,
      recordedAt: '2026-02-02T09:00:00.000Z',
      effectiveOn: '2026-02-02',
      correlationId: 'c',
      causationId: null,
    },
  }) as unknown as RecordedEvent;

describe('who did it', () => {
  it('names the partner in whose service it was', () =>
    expect(entryOf(history, by('coach@uwv', 'UWV'), 'nl').actor.partner).toBe('UWV'));
  it.each(['system:clock', 'administrator'])('names none for %s, who is of no partner', (actor) =>
    expect(entryOf(history, by(actor, 'NONE'), 'nl').actor).toEqual({
      name: actor,
      role: null,
      partner: null,
    }),
  );
});
