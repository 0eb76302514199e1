import type { IsoDate } from '@ontschot/kernel';
import { dayAfter, exhaustedOn, lastDayOfService, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Service } from '../../facts/facts';
import type { Day } from '../../rule';

/** What the end of WW does to a service that UWV ordered before it. */
export type ThroughExhaustion =
  | { is: 'untouched' }
  | { is: 'runs-through' | 'not-started'; exhausted: IsoDate; start: IsoDate }
  | { is: 'start-unknown'; exhausted: IsoDate };

export type Exhaustion = { exhaustion: ThroughExhaustion };

/**
 * Did the service start on or before the last WW day, and goes on after it? `day` is the order day, `knownOn` the day of asking:
 * a maximum that lies ahead has done nothing yet. Who keeps another UWV benefit stays UWV's client.
 */
export const throughExhaustion = (
  facts: Day & Benefits & Service & { knownOn: IsoDate },
): ThroughExhaustion => {
  const { day, start, knownOn } = facts;
  const exhausted = exhaustedOn(facts, day);
  if (exhausted === null || day > exhausted || exhausted > knownOn) return { is: 'untouched' };
  if (uwvBenefitsOn(facts, dayAfter(exhausted)).length > 0) return { is: 'untouched' };
  const last = lastDayOfService(facts);
  if (last !== undefined && last <= exhausted) return { is: 'untouched' };
  if (start === undefined) return { is: 'start-unknown', exhausted };
  return { is: start <= exhausted ? 'runs-through' : 'not-started', exhausted, start };
};
