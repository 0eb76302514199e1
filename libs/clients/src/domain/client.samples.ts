import type { Reason } from '@ontschot/kernel';
import type { Benefit } from './client.events';

export const of = { clientId: '5b0c3f9a-30a2-5d3e-8f6a-5d1f5d1c9a10' };
export const situation = {
  employed: false,
  expectedFirstWwDay: null,
  earlyReporter: null,
  selfReliant: false,
  directlyPlaceable: null,
  occupationallyDisabled: null,
  statusHolder: null,
};
export const untold = (data: object): object => ({ ...data, by: null, knownOn: null });
export const told = { by: 'UWV', knownOn: '2026-07-02' };
export const benefit: Benefit & { benefitId: string } = {
  benefitId: 'c9d1e8a2-6b1f-5b8e-9d4a-0f7f8a1b2c3d',
  type: 'WW',
  from: '2026-01-01',
  until: null,
  maximumReachedOn: null,
};
export const because: Reason[] = [
  {
    rule: 'R-001',
    effect: 'COMPUTE',
    text: 'UWV is verantwoordelijk.',
    textEn: 'UWV is responsible.',
    source: 'HI Bijl. 1 §1',
    version: '2002-01-01',
  },
];
export const sealed = 'v1.q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7w';
/** What people write is sealed since it may hold a name; earlier events hold it as it was written. */
export const sealedWords = 't1.q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7w';
export const serving = { servingId: '0a1b2c3d-4e5f-5a6b-8c7d-9e0f1a2b3c4d', partner: 'GM1509' };
