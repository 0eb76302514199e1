import type { Decider, DomainEvent, IsoDate, Verdict } from '@ontschot/kernel';
import { calendar } from './guards';
import { CALENDARS_OF_THE_FRAMEWORKS } from './reference';
import { refuse } from './refusals';

/** the rounds of one year, published. A later publication of the year replaces what was still to come. */
export type AssessmentCalendarPublished = DomainEvent<
  'AssessmentCalendarPublished',
  { year: number; rounds: IsoDate[]; was: IsoDate[]; on: IsoDate; verdict: Verdict }
>;
export type FrameworkEvent = AssessmentCalendarPublished;

export type PublishCalendar = { type: 'PublishCalendar'; year: number; rounds: IsoDate[]; on: IsoDate };
export type FrameworkCommand = PublishCalendar;

/** What UWV publishes for its frameworks: the assessment rounds of each year. */
export type Framework = { calendars: Readonly<Record<number, readonly IsoDate[]>> };

const sorted = (rounds: readonly IsoDate[]): IsoDate[] => [...new Set(rounds)].sort();
const sameDays = (one: readonly IsoDate[], other: readonly IsoDate[]): boolean =>
  one.length === other.length && one.every((day, index) => day === other[index]);

/** at least three rounds a year; only rounds that are still to come change. */
const publish = ({ year, rounds, on }: PublishCalendar, { calendars }: Framework): FrameworkEvent[] => {
  const was = sorted(calendars[year] ?? []);
  const next = sorted(rounds);
  if (sameDays(was, next)) return [];
  const outside = next.find((round) => !round.startsWith(`${year}-`));
  if (outside !== undefined) throw refuse('round-of-another-year', { round: outside, year });
  const verdict = calendar({ year, rounds: next, publishedBefore: was, on });
  return [{ type: 'AssessmentCalendarPublished', data: { year, rounds: next, was, on, verdict } }];
};

export const framework: Decider<Framework, FrameworkCommand, FrameworkEvent> = {
  initial: { calendars: CALENDARS_OF_THE_FRAMEWORKS },
  evolve: ({ calendars }, { data }) => ({ calendars: { ...calendars, [data.year]: data.rounds } }),
  decide: publish,
};

/** Every published round, in order. */
export const roundsOf = ({ calendars }: Framework): IsoDate[] => sorted(Object.values(calendars).flat());
