import type { Decider, DomainEvent, IsoDate } from '@ontschot/kernel';
import { GENERAL_REQUIREMENTS, type Requirement, SERVICE_REQUIREMENTS } from '@ontschot/rulebook';
import { refuse } from './refusals';
import type { QualityMark } from './supplier.events';

/** The entry requirements of the frameworks that a mark's own can match. */
export const ENTRY_REQUIREMENTS: readonly Requirement[] = [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS];

/** Stream `qualitymark-<mark>`: from this day the mark lifts the proof of these requirements. */
export type MarkCoverageRecorded = DomainEvent<
  'MarkCoverageRecorded',
  { mark: QualityMark; requirements: Requirement[]; from: IsoDate; reason: string }
>;

export type RecordMarkCoverage = {
  type: 'RecordMarkCoverage';
  mark: QualityMark;
  requirements: Requirement[];
  from: IsoDate;
  reason: string;
};

type Period = { requirements: Requirement[]; from: IsoDate; reason: string };
/** In the order recorded: what is recorded later for a day replaces what was said of it before. */
export type MarkCoverage = { periods: Period[] };

/** What a mark covers on the day: empty until something was recorded. */
export const coverageOn = ({ periods }: MarkCoverage, day: IsoDate): Requirement[] =>
  periods.reduce<Period | null>(
    (latest, one) => (one.from <= day && (latest === null || one.from >= latest.from) ? one : latest),
    null,
  )?.requirements ?? [];

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text) => other.includes(text));

/** The dated map of what a quality mark covers; kept in the register, never told by who asks (A7). */
export const markCoverage: Decider<MarkCoverage, RecordMarkCoverage, MarkCoverageRecorded> = {
  initial: { periods: [] },
  evolve: ({ periods }, { data: { requirements, from, reason } }) => ({
    periods: [...periods, { requirements, from, reason }],
  }),
  decide: ({ mark, requirements, from, reason }, { periods }) => {
    const stands = periods.findLast((one) => one.from === from);
    if (stands && sameList(stands.requirements, requirements)) {
      if (stands.reason === reason) return [];
      throw refuse('covered-for-another-reason', { from });
    }
    return [{ type: 'MarkCoverageRecorded', data: { mark, requirements, from, reason } }];
  },
};
