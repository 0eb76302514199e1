import type { RecordedEvent } from '@ontschot/kernel';
import { clientEventTypes } from './client.event-types';
import { sentences } from './sentences';

const told = sentences as unknown as Record<string, (event: RecordedEvent) => { nl: string; en: string }>;

it.each(clientEventTypes.map(({ type, version, golden }) => [type, golden[version]] as const))(
  '%s is told in a sentence of both languages, with nothing left open',
  (type, data) => {
    const said = told[type]?.({ type, data } as unknown as RecordedEvent);
    for (const text of [said?.nl, said?.en]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/undefined|null|\d{4}-\d{2}-\d{2}|v1\./);
    }
    expect(said?.nl).not.toBe(said?.en);
  },
);
